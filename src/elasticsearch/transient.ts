import type { Failure } from './failure.ts';

/**
 * Whether asking again soon may help: the cluster is busy, electing a master or restarting. Not for a
 * timeout, which has already cost the whole wait. Only for requests that change nothing.
 */
export function isTransient(failure: Failure): boolean {
  switch (failure.kind) {
    case 'too_many_requests':
    case 'unavailable':
      return true;
    case 'no_answer':
      return failure.cause !== 'timeout';
    case 'unexpected_answer':
      return failure.status >= 502;
    default:
      return false;
  }
}
