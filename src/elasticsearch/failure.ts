import type { DistributionWithoutRollup } from './gateway-answers.ts';

/** Where in the chain browser → gateway → Elasticsearch an answer was lost. */
export type LostAnswer =
  /** Elasticsearch did not answer in time. */
  | 'timeout'
  /** The connection broke while waiting. */
  | 'connection_lost'
  /** No Elasticsearch node took the connection. */
  | 'elasticsearch_unreachable'
  /** The console's own server did not answer. */
  | 'gateway_unreachable';

/**
 * Everything that can come of a request instead of what was asked for. Each kind is one thing for an
 * operator to understand; `reason` is Elasticsearch's deepest reason, in its own words, of which no more
 * is kept than can be read.
 */
export type Failure =
  /** 401: no credentials, or ones that are not accepted. */
  | { kind: 'unauthenticated'; reason: string }
  /** Nobody is signed in to the console, or the session is over: nothing was sent to the cluster. */
  | { kind: 'signed_out'; reason: string }
  /** 403 `security_exception`: the user lacks a privilege. */
  | { kind: 'forbidden'; reason: string; username: string | null }
  /** 403 with `license.expired.feature`. */
  | { kind: 'licence'; reason: string }
  /** 403 `cluster_block_exception`: read-only or otherwise blocked; nobody's privileges help. */
  | { kind: 'cluster_block'; reason: string }
  /** 404 `resource_not_found_exception` */
  | { kind: 'not_found'; reason: string }
  /** 429: too busy just now. `retryAfter`, in seconds, where it says when to come again. */
  | { kind: 'too_many_requests'; reason: string; retryAfter?: number }
  /** 503: no master, or the cluster is not up yet. `retryAfter` as with 429. */
  | { kind: 'unavailable'; reason: string; retryAfter?: number }
  /** 413 without a word: the cluster, or a proxy before it, does not take as much. */
  | { kind: 'too_large'; reason: string }
  /** Any other error that Elasticsearch explains. */
  | { kind: 'refused'; status: number; type: string | null; reason: string }
  /** HTML, a cut or unreadable body, JSON of no known shape. The request may have had its effect. */
  | { kind: 'unexpected_answer'; status: number; contentType: string | null; excerpt: string }
  /** No answer. `mayHaveHappened` is false only where the request was certainly not sent. */
  | { kind: 'no_answer'; cause: LostAnswer; mayHaveHappened: boolean; reason: string }
  /** The cluster is of a distribution without rollup jobs. */
  | { kind: 'no_rollup_api'; distribution: DistributionWithoutRollup | null; reason: string }
  /** The gateway refused the request itself. */
  | { kind: 'gateway_refused'; status: number; reason: string };

/** The one error type of the browser's client: what went wrong is in `failure`. */
export class RequestError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(reasonOf(failure));
    this.name = 'RequestError';
    this.failure = failure;
  }
}

/** How long the server asks to wait before the next request, in ms; 0 where it says nothing of it. */
export function askedToWait(failure: Failure): number {
  switch (failure.kind) {
    case 'too_many_requests':
    case 'unavailable':
      return (failure.retryAfter ?? 0) * 1000;
    default:
      return 0;
  }
}

/** A failure's reason in one line, for a log or a console. */
function reasonOf(failure: Failure): string {
  return failure.kind === 'unexpected_answer'
    ? `unexpected answer: ${String(failure.status)} ${failure.contentType ?? 'without a content type'}`
    : failure.reason;
}
