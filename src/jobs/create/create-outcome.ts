import type { Failure } from '../../elasticsearch/failure.ts';
import type { ActionAnswer } from '../actions/action-answer.ts';
import { isUnclear, mayBeDoneDespite } from '../actions/action-answer.ts';
import type { JobReading } from '../actions/job-reading.ts';

/** What came of creating a job whose name was free. */
export type CreateOutcome =
  | { kind: 'created' }
  /** An error or no answer, and yet the job is there. */
  | { kind: 'created_despite'; failure: Failure }
  /** Acknowledged, and yet not to be seen: what a bad schedule makes from 6.4 on (elastic/kibana#42132). */
  | { kind: 'acknowledged_but'; now: JobReading }
  /** 200 `acknowledged: false` */
  | { kind: 'not_acknowledged'; now: JobReading }
  /** Refused, and not there. */
  | { kind: 'refused'; failure: Failure }
  /** The answer was lost: what is true stands in `now`. */
  | { kind: 'unclear'; failure: Failure; now: JobReading };

/**
 * Tells it from the answer and a reading after it. A 409 is a refusal although a job of that name is
 * there: it is another one.
 */
export function createOutcome(answer: ActionAnswer, after: JobReading): CreateOutcome {
  const isThere = after.kind === 'state';
  if (answer.kind === 'answered') {
    if (isThere) return { kind: 'created' };
    return { kind: answer.done ? 'acknowledged_but' : 'not_acknowledged', now: after };
  }
  const { failure } = answer;
  // `Creation of task … timed out` is a 500 after which the job may well be there.
  if (isThere && (isUnclear(failure) || mayBeDoneDespite(failure)))
    return { kind: 'created_despite', failure };
  return isUnclear(failure)
    ? { kind: 'unclear', failure, now: after }
    : { kind: 'refused', failure };
}
