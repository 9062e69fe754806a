import type { Failure } from '../../elasticsearch/failure.ts';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { idOf } from '../../elasticsearch/rollup-job-summary.ts';
import { answerOf, isUnclear, mayBeDoneDespite } from '../actions/action-answer.ts';
import type { JobReading } from '../actions/job-reading.ts';
import { readingOf } from '../actions/job-reading.ts';
import { actionMessages } from '../actions/messages.ts';
import { said } from '../actions/told.ts';
import { failureInWords } from '../failure-in-words.ts';
import type { BulkSteps } from './bulk-steps.ts';
import type { JobResult, SentAnswer } from './job-result.ts';
import { resultOf, skippedResult, statusOf } from './job-result.ts';
import { bulkMessages as say } from './messages.ts';
import type { Share } from './plan.ts';
import { shareOf } from './plan.ts';
import type { Progress } from './progress.ts';
import { progressAtStart, progressWith } from './progress.ts';
import { sendAll } from './send-all.ts';

/** What a run needs of the world around it. */
export interface BulkSurroundings {
  /** The jobs as they were last read. */
  jobs: readonly ListedJob[];
  /** Takes the job for this run; false where another action has it. */
  take: (id: string) => boolean;
  /** Its request is on its way, or has been answered. */
  moveOn: (id: string, step: 'sent' | 'answered') => void;
  /** Reads every job anew, into the list that the operator sees. */
  readJobs: () => Promise<readonly ListedJob[]>;
  release: (id: string) => void;
  /** What came of each job, while they are not released yet. */
  onResults: (results: readonly JobResult[]) => void;
  /** Aborted by the operator: what is not sent yet stays unsent. */
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  /** Called as it begins, with what tells at any time what would be known if it were cut off then. */
  onBegun: (resultsSoFar: () => JobResult[]) => void;
}

/**
 * Carries out a plan: sends for each eligible job, a few at a time, and then reads the whole list once,
 * which decides what came of each. The jobs are busy from the click until then. What has changed since
 * the plan was made is heeded, but nothing is sent that it did not name. Whatever happens, each job of
 * the plan is in the results exactly once.
 */
export async function runBulk<Outcome>(
  plan: Share,
  steps: BulkSteps<Outcome>,
  surroundings: BulkSurroundings,
): Promise<JobResult[]> {
  const { take, moveOn, release, signal, onProgress, onBegun, onResults, readJobs } = surroundings;
  const before = byId(surroundings.jobs);
  const now = shareOf(steps.action, plan.eligible, before);
  const skipped = new Map([...plan.skipped, ...now.skipped].map(({ id, reason }) => [id, reason]));
  for (const id of now.eligible)
    if (!skipped.has(id) && !take(id)) skipped.set(id, actionMessages.busy);
  const asked = [...new Set([...now.eligible, ...skipped.keys()])];
  const taken = asked.filter((id) => !skipped.has(id));
  const sent = new Set<string>();
  const answers = new Map<string, SentAnswer>();
  try {
    onBegun(() =>
      asked.map((id) => {
        const reason = skipped.get(id);
        if (reason !== undefined) return skippedResult({ id, reason });
        const answer = answers.get(id);
        return sent.has(id) ? cutOff(id, answer, steps) : cutOffUnsent(id, signal.aborted);
      }),
    );
    let progress = progressAtStart(asked.length, skipped.size);
    onProgress(progress);
    const givenUp = await sendAll({
      ids: taken,
      send: (id) => {
        sent.add(id);
        moveOn(id, 'sent');
        return answerOrFault(steps.send, id);
      },
      signal,
      onAnswer: (id, answer) => {
        moveOn(id, 'answered');
        answers.set(id, answer);
        progress = progressWith(progress, answer);
        onProgress(progress);
      },
      onPause: (isPaused) => {
        progress = { ...progress, isPaused };
        onProgress(progress);
      },
    });
    const after = await readAfter(readJobs);
    const results = asked.map((id) => {
      const answer = answers.get(id);
      if (answer)
        return resultOf(steps, id, {
          before: readingOf(before.get(id) ?? null),
          answer,
          after: after(id),
        });
      const reason = skipped.get(id);
      return reason === undefined ? unsent(id, givenUp, steps) : skippedResult({ id, reason });
    });
    onResults(results);
    return results;
  } finally {
    for (const id of taken) release(id);
  }
}

/**
 * Nobody was there for the answer, or for the reading of the list that tells whether it is true. A refusal after
 * which nothing can have happened needs none.
 */
function cutOff(
  id: string,
  answer: SentAnswer | undefined,
  { attempt }: Pick<BulkSteps<unknown>, 'attempt'>,
): JobResult {
  if (answer?.kind === 'answered' && answer.done)
    return { id, kind: 'unconfirmed', status: 200, words: [say.cutOffAnswered] };
  if (answer?.kind !== 'failed' || isUnclear(answer.failure) || mayBeDoneDespite(answer.failure))
    return { id, kind: 'unconfirmed', status: null, words: [say.cutOff] };
  const { what, reason } = failureInWords(answer.failure, attempt);
  const words = [what, ...said(answer.failure, reason)];
  return { id, kind: 'failed', status: statusOf(answer.failure), words };
}

function cutOffUnsent(id: string, isCancelled: boolean): JobResult {
  const words = [isCancelled ? say.cancelledText : say.cutOffUnsent];
  return { id, kind: 'unsent', status: null, words };
}

function unsent(
  id: string,
  givenUp: Failure | null,
  { attempt }: Pick<BulkSteps<unknown>, 'attempt'>,
): JobResult {
  const why = givenUp ? say.givenUp(failureInWords(givenUp, attempt).what) : say.cancelledText;
  return { id, kind: 'unsent', status: null, words: [why] };
}

async function answerOrFault(send: BulkSteps<unknown>['send'], id: string): Promise<SentAnswer> {
  try {
    return await answerOf(send(id));
  } catch (error) {
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
  }
}

/** What the list says of each job after all was sent. */
async function readAfter(
  readJobs: BulkSurroundings['readJobs'],
): Promise<(id: string) => JobReading> {
  try {
    const jobs = byId(await readJobs());
    return (id) => readingOf(jobs.get(id) ?? null);
  } catch (error) {
    const failure = error instanceof RequestError ? error.failure : unreadable(error);
    return () => ({ kind: 'unreadable', failure });
  }
}

/** A fault of the console's own must not cost the account of what was sent. */
function unreadable(error: unknown): Failure {
  const excerpt = error instanceof Error ? error.message : String(error);
  return { kind: 'unexpected_answer', status: 200, contentType: null, excerpt };
}

function byId(jobs: readonly ListedJob[]): Map<string, ListedJob> {
  return new Map(
    jobs.flatMap((job) => {
      const id = idOf(job);
      return id === null ? [] : [[id, job] as const];
    }),
  );
}
