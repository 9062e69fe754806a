import type { QueryClient } from '@tanstack/react-query';
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Failure } from '../../elasticsearch/failure.ts';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { idOf } from '../../elasticsearch/rollup-job-summary.ts';
import { getJob, startJob } from '../../elasticsearch/rollup-jobs-api.ts';
import { jobKeys, jobQuery } from '../job-queries.ts';
import { useNotify } from '../notices.ts';
import type { JobReading, StartAnswer, StartOutcome } from './start-outcome.ts';
import { isUnclear, startOutcome } from './start-outcome.ts';
import { checkingNotice, faultNotice, startNotice } from './start-notice.ts';

/** How long the look before a start may take, in ms: it only sharpens the message. */
const glance = 3_000;

/**
 * Starting one job: one request however often `start` is called meanwhile, and busy until the job has
 * been read again. The outcome is told as a notice; what was read stands in the list.
 */
export function useStartJob(id: string): { start: () => void; isStarting: boolean } {
  const client = useQueryClient();
  const notify = useNotify();
  const { mutate } = useMutation({
    mutationKey: jobKeys.start(id),
    mutationFn: () =>
      startAndLook(client, id, (failure) => {
        notify(checkingNotice(id, failure));
      }),
    onSuccess: (outcome) => {
      notify(startNotice(id, outcome, start));
    },
    onError: (error) => {
      notify(faultNotice(id, error));
    },
  });
  // The cache knows what is under way even where the row has been unmounted and shown again.
  const isStarting = useIsMutating({ mutationKey: jobKeys.start(id) }) > 0;

  function start() {
    if (client.isMutating({ mutationKey: jobKeys.start(id) }) === 0) mutate();
  }
  return { start, isStarting };
}

/** Looks, starts, looks again. Rejects only for a fault of our own. */
async function startAndLook(
  client: QueryClient,
  id: string,
  onUnclear: (failure: Failure) => void,
): Promise<StartOutcome> {
  const before = await reading(getJob(id, { timeout: glance }));
  const answer = await startJob(id).then<StartAnswer, StartAnswer>(
    ({ started }) => ({ kind: 'answered', started }),
    (error: unknown) => ({ kind: 'failed', failure: failureOf(error) }),
  );
  if (answer.kind === 'failed' && isUnclear(answer.failure)) onUnclear(answer.failure);
  const after = await readIntoList(client, id);
  return startOutcome(before, answer, after);
}

/**
 * Reads the job and puts what is true into the list. The whole list is asked for again too, which
 * ends a reading of it that was under way and may still hold the state from before.
 */
async function readIntoList(client: QueryClient, id: string): Promise<JobReading> {
  const job = client.query(jobQuery(id));
  const found = await reading(job);
  if (found.kind !== 'unreadable') putIntoList(client, id, await job);
  void client.invalidateQueries({ queryKey: jobKeys.list });
  return found;
}

function putIntoList(client: QueryClient, id: string, job: ListedJob | null): void {
  const list = client.getQueryCache().find<ListedJob[]>({ queryKey: jobKeys.list });
  if (!list?.state.data) return;
  // The state and not setQueryData: the other rows are as old as they were, and a failure to read them
  // stays one.
  list.setState({
    data: list.state.data.flatMap((listed) => (idOf(listed) !== id ? [listed] : job ? [job] : [])),
  });
}

async function reading(job: Promise<ListedJob | null>): Promise<JobReading> {
  try {
    const found = await job;
    if (found === null) return { kind: 'gone' };
    return found.kind === 'job'
      ? { kind: 'state', jobState: found.job.status.job_state }
      : { kind: 'unreadable', failure: malformed(found.malformed.problem) };
  } catch (error) {
    return { kind: 'unreadable', failure: failureOf(error) };
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof RequestError) return error.failure;
  throw error;
}

function malformed(problem: string): Failure {
  return {
    kind: 'unexpected_answer',
    status: 200,
    contentType: 'application/json',
    excerpt: problem,
  };
}
