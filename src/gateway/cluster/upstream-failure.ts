import { errors } from '@elastic/transport';
import type { GatewayErrorCode } from '../../elasticsearch/gateway-answers.ts';

type FailureCode = Extract<GatewayErrorCode, `elasticsearch_${string}`>;

/** Elasticsearch gave no answer. */
export class UpstreamFailure extends Error {
  readonly code: FailureCode;

  /** @param reason a sentence for the operator */
  constructor(code: FailureCode, reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = 'UpstreamFailure';
    this.code = code;
  }
}

/**
 * What a request's failure means. `sent` says whether Elasticsearch may have seen the request.
 *
 * @param why a sentence, where more is known than the error says
 * @throws what it was given, where that is no failure of the connection
 */
export function upstreamFailure(
  error: unknown,
  sent: boolean,
  timeout: number,
  why?: string,
): UpstreamFailure {
  if (error instanceof errors.TimeoutError) {
    const reason = `Elasticsearch did not answer within ${inWords(timeout)}.`;
    return new UpstreamFailure('elasticsearch_timeout', reason, error);
  }
  if (error instanceof errors.RequestAbortedError) {
    const reason = 'The request was given up, because the browser left.';
    return new UpstreamFailure('elasticsearch_connection_lost', reason, error);
  }
  if (!(error instanceof errors.ConnectionError)) throw error;
  return sent
    ? new UpstreamFailure(
        'elasticsearch_connection_lost',
        `The connection to Elasticsearch broke before it answered: ${error.message}.`,
        error,
      )
    : new UpstreamFailure(
        'elasticsearch_unreachable',
        why ?? `No connection to Elasticsearch could be made: ${error.message}.`,
        error,
      );
}

function inWords(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`;
}
