import type { QueryClient } from '@tanstack/react-query';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Failure } from '../../elasticsearch/failure.ts';
import { jobKeys } from '../job-queries.ts';
import type { Attempt } from '../attempt.ts';
import { failureInWords } from '../failure-in-words.ts';
import { useNotify } from '../notices.ts';
import { quoted } from '../shortened.ts';
import type { JobAction } from './actions-under-way.ts';
import { actionsUnderWay, useActionOn } from './actions-under-way.ts';
import { obstacleOf } from './busy.ts';
import type { ActionAnswer } from './action-answer.ts';
import { answerOf, isUnclear } from './action-answer.ts';
import type { JobReading } from './job-reading.ts';
import { glanceAt, putStateIntoList, readIntoList } from './job-reading.ts';
import { actionMessages as say } from './messages.ts';
import type { Told } from './told.ts';

/** One kind of action: the request, what comes of it, and how that is told. */
export interface ActionSteps<Outcome> {
  action: JobAction;
  /** Sends the request; whether Elasticsearch says that it is done. */
  send: (id: string) => Promise<boolean>;
  /** The `job_state` that a job at rest has once Elasticsearch says that it is done, where that is certain. */
  leadsTo?: string;
  outcome: (before: JobReading, answer: ActionAnswer, after: JobReading) => Outcome;
  /** What came of it in words; `job` is the id for a sentence. */
  told: (job: string, outcome: Outcome, retry: () => void) => Told;
  /** What it is called where a privilege for it is missing. */
  attempt: Attempt;
  /** A headline for when it is not known whether it was done. */
  unclear: (job: string) => string;
}

/**
 * Doing one thing to one job: one request however often `run` is called meanwhile, and busy until the
 * job has been read again. The outcome is told as a notice; what was read stands in the list.
 */
export function useJobAction<Outcome>(
  id: string,
  steps: ActionSteps<Outcome>,
): {
  run: () => void;
  /** The request of this action is on its way, or the job is being read after it. */
  isRunning: boolean;
  /** Why it cannot be done now, where another action is under way or this one with many others; see `obstacleOf`. */
  obstacle: string | undefined;
} {
  const client = useQueryClient();
  const notify = useNotify();
  const key = `${steps.action} ${id}`;
  const job = quoted(id);
  const { mutate } = useMutation({
    mutationKey: jobKeys.action(steps.action),
    mutationFn: () =>
      act(client, id, steps, (failure) => {
        const { what } = failureInWords(failure, steps.attempt);
        notify({ key, tone: 'warning', title: steps.unclear(job), text: [what, say.checking] });
      }),
    onSuccess: (outcome) => {
      notify({ key, ...steps.told(job, outcome, run) });
    },
    onError: (error) => {
      const text = [say.fault, error.message];
      notify({ key, tone: 'danger', title: steps.unclear(job), text });
    },
    onSettled: () => {
      actionsUnderWay(client).end(id);
    },
  });
  const underWay = useActionOn(id);

  function run() {
    const actions = actionsUnderWay(client);
    if (!actions.begin(id, steps.action)) return;
    mutate();
  }
  const isRunning = underWay?.action === steps.action && underWay.step === 'sent';
  return { run, isRunning, obstacle: isRunning ? undefined : obstacleOf(underWay) };
}

/** Looks, acts, looks again. Rejects only for a fault of our own. */
async function act<Outcome>(
  client: QueryClient,
  id: string,
  { send, leadsTo, outcome }: Pick<ActionSteps<Outcome>, 'send' | 'leadsTo' | 'outcome'>,
  onUnclear: (failure: Failure) => void,
): Promise<Outcome> {
  const before = await glanceAt(id);
  const answer = await answerOf(send(id));
  if (answer.kind === 'failed' && isUnclear(answer.failure)) onUnclear(answer.failure);
  if (leadsTo !== undefined && answer.kind === 'answered' && answer.done && isStopped(before)) {
    await putStateIntoList(client, id, leadsTo);
  }
  const after = await readIntoList(client, id);
  return outcome(before, answer, after);
}

function isStopped(reading: JobReading): boolean {
  return reading.kind === 'state' && reading.jobState === 'stopped';
}
