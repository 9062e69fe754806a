import type { Failure } from '../../elasticsearch/failure.ts';
import { failureOf } from './job-reading.ts';

/** What Elasticsearch answered to an action: whether it says to have done it, or why it has not. */
export type ActionAnswer =
  { kind: 'answered'; done: boolean } | { kind: 'failed'; failure: Failure };

/** The answer of a request. Rejects only for a fault of our own. */
export function answerOf(done: Promise<boolean>): Promise<ActionAnswer> {
  return done.then<ActionAnswer, ActionAnswer>(
    (isDone) => ({ kind: 'answered', done: isDone }),
    (error: unknown) => ({ kind: 'failed', failure: failureOf(error) }),
  );
}

/** Whether the failure leaves open if the action was done. */
export function isUnclear(failure: Failure): boolean {
  switch (failure.kind) {
    case 'unexpected_answer':
      return true;
    case 'no_answer':
      return failure.mayHaveHappened;
    case 'gateway_refused':
      // A fault of the gateway may come after it has sent the request; a 503 says that it did not.
      return failure.status >= 500 && failure.status !== 503;
    default:
      return false;
  }
}

/**
 * Whether it may have been done although Elasticsearch says that something went wrong: the node that did
 * it was lost before it could tell, or what failed came after it.
 */
export function mayBeDoneDespite(failure: Failure): boolean {
  return failure.kind === 'unavailable' || (failure.kind === 'refused' && failure.status >= 500);
}

/** Not for what only someone else can mend: privileges and the licence. Who was not let in may sign in. */
export function mayHelpToRepeat(failure: Failure): boolean {
  switch (failure.kind) {
    case 'unauthenticated':
    case 'signed_out':
    case 'too_many_requests':
    case 'unavailable':
    case 'no_answer':
    case 'refused':
    case 'cluster_block':
      return true;
    default:
      return false;
  }
}
