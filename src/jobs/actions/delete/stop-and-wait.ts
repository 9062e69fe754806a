import type { Failure } from '../../../elasticsearch/failure.ts';
import { getJob, stopJob } from '../../../elasticsearch/rollup-jobs-api.ts';
import { isTransient } from '../../../elasticsearch/transient.ts';
import { passes } from '../../passes.ts';
import { isUnclear } from '../action-answer.ts';
import type { JobReading } from '../job-reading.ts';
import { failureOf, readingOf } from '../job-reading.ts';

/** How the wait for a job to stop ended. */
export type StopWait =
  | { kind: 'stopped' }
  | { kind: 'gone' }
  /** The operator gave up waiting. A stop that was asked for is not taken back. */
  | { kind: 'cancelled' }
  | { kind: 'failed'; failure: Failure }
  /** 200 `stopped: false`: refused without a reason. */
  | { kind: 'not_stopped' }
  /** It runs again: someone or something has started it meanwhile. */
  | { kind: 'running_again'; jobState: string };

/** How long one request lets Elasticsearch wait, in seconds; then it is asked again. */
const waitInSeconds = 10;

/** Between two looks at a job where the version cannot wait, in ms. */
const pause = 1_000;

/** How many looks in a row may fail for a passing reason before that counts. */
const patience = 5;

/**
 * Stops the job and waits until it has stopped, however long its page takes. From 6.6 on Elasticsearch
 * does the waiting (`wait_for_completion`), before that the job is looked at each second. Rejects only
 * for a fault of our own.
 */
export async function stopAndWait(id: string, signal: AbortSignal): Promise<StopWait> {
  const askToWait = () => attempt(() => stopJob(id, { wait: waitInSeconds, signal }), signal);
  let answer = await askToWait();
  while (answer.kind === 'failed' && isStillStopping(answer.failure)) answer = await askToWait();
  if (answer.kind === 'failed' && cannotWait(answer.failure))
    answer = await attempt(() => stopJob(id), signal);
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'value')
    return answer.value.stopped ? watch(id, signal) : { kind: 'not_stopped' };
  if (answer.failure.kind === 'not_found') return { kind: 'gone' };
  if (!isUnclear(answer.failure)) return answer;
  const now = await watch(id, signal);
  return now.kind === 'running_again' ? answer : now;
}

/** Looks at the job until it is stopped or something else has become of it. */
async function watch(id: string, signal: AbortSignal): Promise<StopWait> {
  let failures = 0;
  for (;;) {
    const answer = await attempt(() => getJob(id, { signal }), signal);
    if (answer.kind === 'cancelled') return answer;
    if (answer.kind === 'failed') {
      failures += 1;
      if (!isTransient(answer.failure) || failures > patience) return answer;
    } else {
      failures = 0;
      const end = endOf(readingOf(answer.value));
      if (end) return end;
    }
    await passes(pause, signal);
  }
}

function endOf(reading: JobReading): StopWait | undefined {
  if (reading.kind === 'gone') return { kind: 'gone' };
  if (reading.kind === 'unreadable') return { kind: 'failed', failure: reading.failure };
  switch (reading.jobState) {
    case 'stopped':
      return { kind: 'stopped' };
    case 'stopping':
      return undefined;
    default:
      return { kind: 'running_again', jobState: reading.jobState };
  }
}

/**
 * `Timed out after [10s] while waiting for rollup job [x] to stop` (`TransportStopRollupAction`): status 500
 * at first, 429 in newer versions. The stop goes on.
 */
function isStillStopping(failure: Failure): boolean {
  return (
    (failure.kind === 'refused' || failure.kind === 'too_many_requests') &&
    /^Timed out after \[.+\] while waiting for rollup job /.test(failure.reason)
  );
}

/** Before 6.6 `_stop` takes no parameters (`RestController`), and nothing is stopped. */
function cannotWait(failure: Failure): boolean {
  return (
    failure.kind === 'refused' &&
    failure.status === 400 &&
    /unrecognized parameters?: /.test(failure.reason)
  );
}

type Attempt<Value> =
  { kind: 'value'; value: Value } | { kind: 'failed'; failure: Failure } | { kind: 'cancelled' };

async function attempt<Value>(
  request: () => Promise<Value>,
  signal: AbortSignal,
): Promise<Attempt<Value>> {
  try {
    signal.throwIfAborted();
    return { kind: 'value', value: await request() };
  } catch (error) {
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', failure: failureOf(error) };
  }
}
