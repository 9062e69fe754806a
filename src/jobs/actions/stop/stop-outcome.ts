import type { Failure } from '../../../elasticsearch/failure.ts';
import type { ActionAnswer } from '../action-answer.ts';
import { isUnclear, mayBeDoneDespite } from '../action-answer.ts';
import type { JobReading } from '../job-reading.ts';
import { refusedState } from '../refused-state.ts';

/** What came of one Stop, as an operator would tell it. */
export type StopOutcome =
  | { kind: 'stopped' }
  /** Taken while the job was indexing: it stops once its page is done. */
  | { kind: 'stopping' }
  | { kind: 'already_stopped' }
  /** Said to be stopped, but what was read afterwards does not bear it out. */
  | { kind: 'stopped_but'; now: JobReading }
  /** 200 `stopped: false`: refused without a reason. */
  | { kind: 'not_stopped'; now: JobReading }
  | { kind: 'gone'; reason: string }
  /** 500 `because state was [ABORTING]` */
  | { kind: 'wrong_state'; state: string; reason: string }
  /** Refused for certain; the job is as it was. */
  | { kind: 'refused'; failure: Failure }
  /** The answer was lost or unreadable, or not borne out: what is true stands in `now`. */
  | { kind: 'unclear'; failure: Failure; now: JobReading };

/**
 * Tells what came of a Stop from three things: the job just before, the answer, the job just after. The
 * reading before is needed because a job that is stopped gets the same answer as one that was running,
 * in every version; the one after because `stopped: true` is also said of a job that is still stopping.
 */
export function stopOutcome(
  before: JobReading,
  answer: ActionAnswer,
  after: JobReading,
): StopOutcome {
  if (answer.kind === 'answered') {
    if (!answer.done) return { kind: 'not_stopped', now: after };
    if (isIn(after, 'stopping')) return { kind: 'stopping' };
    if (!isIn(after, 'stopped')) return { kind: 'stopped_but', now: after };
    return isIn(before, 'stopped') ? { kind: 'already_stopped' } : { kind: 'stopped' };
  }
  const { failure } = answer;
  if (isUnclear(failure)) return { kind: 'unclear', failure, now: after };
  if (failure.kind === 'not_found') return { kind: 'gone', reason: failure.reason };
  const state = failure.kind === 'refused' ? refusedState(failure.reason) : null;
  if (failure.kind === 'refused' && state !== null)
    return { kind: 'wrong_state', state, reason: failure.reason };
  return mayBeDoneDespite(failure) && isDone(after) && !isDone(before)
    ? { kind: 'unclear', failure, now: after }
    : { kind: 'refused', failure };
}

function isDone(reading: JobReading): boolean {
  return isIn(reading, 'stopped') || isIn(reading, 'stopping');
}

function isIn(reading: JobReading, state: string): boolean {
  return reading.kind === 'state' && reading.jobState === state;
}
