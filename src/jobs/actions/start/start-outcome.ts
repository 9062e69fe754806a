import type { Failure } from '../../../elasticsearch/failure.ts';
import { isRunning } from '../../../rollup/job-state.ts';
import type { ActionAnswer } from '../action-answer.ts';
import { isUnclear, mayBeDoneDespite } from '../action-answer.ts';
import type { JobReading } from '../job-reading.ts';
import { refusedState } from '../refused-state.ts';

/** What came of one Start, as an operator would tell it. */
export type StartOutcome =
  | { kind: 'started' }
  /** Said to be started, but what was read afterwards does not bear it out. */
  | { kind: 'started_but'; now: JobReading }
  | { kind: 'already_running' }
  | { kind: 'gone'; reason: string }
  /** 200 `started: false`: refused without a reason. */
  | { kind: 'not_started'; now: JobReading }
  /** 500 `because state was [STOPPING]`, or another state that cannot be started from. */
  | { kind: 'wrong_state'; state: string; reason: string }
  /** Refused for certain; the job is as it was. */
  | { kind: 'refused'; failure: Failure }
  /** The answer was lost or unreadable, or not borne out: what is true stands in `now`. */
  | { kind: 'unclear'; failure: Failure; now: JobReading };

/**
 * Tells what came of a Start from three things: the job just before, the answer, the job just after.
 * The reading before is needed because from 8.0 on a job that was running already gets the same answer
 * as one that was not (elastic/elasticsearch#41502).
 */
export function startOutcome(
  before: JobReading,
  answer: ActionAnswer,
  after: JobReading,
): StartOutcome {
  if (answer.kind === 'answered') {
    if (!answer.done) return { kind: 'not_started', now: after };
    if (!runs(after)) return { kind: 'started_but', now: after };
    return runs(before) ? { kind: 'already_running' } : { kind: 'started' };
  }
  const { failure } = answer;
  if (isUnclear(failure)) return { kind: 'unclear', failure, now: after };
  if (failure.kind === 'not_found') return { kind: 'gone', reason: failure.reason };
  const state = failure.kind === 'refused' ? refusedState(failure.reason) : null;
  if (failure.kind !== 'refused' || state === null)
    return mayBeDoneDespite(failure) && runs(after) && !runs(before)
      ? { kind: 'unclear', failure, now: after }
      : { kind: 'refused', failure };
  return isRunning(state)
    ? { kind: 'already_running' }
    : { kind: 'wrong_state', state, reason: failure.reason };
}

function runs(reading: JobReading): boolean {
  return reading.kind === 'state' && isRunning(reading.jobState);
}
