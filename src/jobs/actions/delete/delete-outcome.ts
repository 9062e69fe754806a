import type { Failure } from '../../../elasticsearch/failure.ts';
import type { ActionAnswer } from '../action-answer.ts';
import { isUnclear, mayBeDoneDespite } from '../action-answer.ts';
import type { JobReading } from '../job-reading.ts';

/** What came of one Delete, as an operator would tell it. */
export type DeleteOutcome =
  | { kind: 'deleted' }
  /** Acknowledged, and on its way out. */
  | { kind: 'deleting' }
  /** Acknowledged, but what was read afterwards does not bear it out. */
  | { kind: 'deleted_but'; now: JobReading }
  /** 404: nothing was left to delete. */
  | { kind: 'already_gone'; reason: string }
  /** 200 `acknowledged: false`: refused without a reason, perhaps as no node has the job. */
  | { kind: 'not_acknowledged'; now: JobReading }
  /** 500 `because indexer state is [STARTED]`: it runs after all. */
  | { kind: 'wrong_state'; state: string; reason: string }
  /** Refused for certain; the job is as it was. */
  | { kind: 'refused'; failure: Failure }
  /** The answer was lost or unreadable, or not borne out: what is true stands in `now`. */
  | { kind: 'unclear'; failure: Failure; now: JobReading };

/** Tells what came of a Delete from the answer and the job just after. */
export function deleteOutcome(
  _before: JobReading,
  answer: ActionAnswer,
  after: JobReading,
): DeleteOutcome {
  if (answer.kind === 'answered') {
    if (!answer.done) return { kind: 'not_acknowledged', now: after };
    if (after.kind === 'gone') return { kind: 'deleted' };
    return after.kind === 'state' && after.jobState === 'aborting'
      ? { kind: 'deleting' }
      : { kind: 'deleted_but', now: after };
  }
  const { failure } = answer;
  if (isUnclear(failure)) return { kind: 'unclear', failure, now: after };
  if (failure.kind === 'not_found' && after.kind === 'gone')
    return { kind: 'already_gone', reason: failure.reason };
  if (mayBeDoneDespite(failure) && after.kind === 'gone')
    return { kind: 'unclear', failure, now: after };
  const state = failure.kind === 'refused' ? refusedState(failure.reason) : null;
  return failure.kind === 'refused' && state !== null
    ? { kind: 'wrong_state', state, reason: failure.reason }
    : { kind: 'refused', failure };
}

/**
 * `Could not delete job [x] because indexer state is [STARTED].  Job must be [STOPPED] before deletion.`
 * (`TransportDeleteRollupJobAction`, 6.5 and later). The end of the text counts, as an id may hold anything.
 */
function refusedState(reason: string): string | null {
  const state =
    /because indexer state is \[([A-Z_]+)\]\.\s+Job must be \[STOPPED\] before deletion\.?$/.exec(
      reason,
    )?.[1];
  return state?.toLowerCase() ?? null;
}
