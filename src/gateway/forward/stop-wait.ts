import type { Endpoint } from '../../elasticsearch/endpoints.ts';
import { stopJobEndpoint } from '../../elasticsearch/endpoints.ts';

/** In seconds. */
const longestWait = 60;

/**
 * How much longer than usual the answer to a call may take, in ms: a stop that waits for its job is
 * answered after its `timeout` at the latest. A text says what is wrong with the `timeout`.
 *
 * Only whole seconds are taken, and not too many: the gateway holds a connection all that time.
 */
export function stopWait(endpoint: Endpoint, query: URLSearchParams): number | string {
  const timeout = endpoint === stopJobEndpoint ? query.get('timeout') : null;
  if (timeout === null) return 0;
  const seconds = /^(\d+)s$/.exec(timeout)?.[1];
  if (seconds === undefined || Number(seconds) > longestWait) {
    return `The parameter "timeout" must be whole seconds, at most ${longestWait}s.`;
  }
  return Number(seconds) * 1000;
}
