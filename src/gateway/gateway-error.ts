import type {
  DistributionWithoutRollup,
  GatewayErrorBody,
  GatewayErrorCode,
} from '../elasticsearch/gateway-answers.ts';

const statuses = {
  not_forwarded: 404,
  cross_site: 403,
  wrong_host: 421,
  not_signed_in: 401,
  sign_in_refused: 401,
  sign_in_unknown: 502,
  too_many_attempts: 429,
  bad_request: 400,
  body_too_large: 413,
  no_rollup_api: 501,
  elasticsearch_unreachable: 502,
  elasticsearch_connection_lost: 502,
  elasticsearch_timeout: 504,
  audit_unavailable: 503,
  shutting_down: 503,
  internal_error: 500,
} as const satisfies Record<GatewayErrorCode, number>;

/** Where an answer says for the log which error it is; it is taken off before the answer leaves. */
export const errorCodeHeader = 'x-rollup-jobs-error';

/** The answer for what goes wrong in the gateway itself, with the status that belongs to the code. */
export function gatewayError(
  code: GatewayErrorCode,
  reason: string,
  distribution?: DistributionWithoutRollup,
): Response {
  const body: GatewayErrorBody = {
    gateway_error: { code, reason, ...(distribution && { distribution }) },
  };
  return Response.json(body, {
    status: statuses[code],
    headers: { 'cache-control': 'no-store', [errorCodeHeader]: code },
  });
}

/** The 500 for a fault of the gateway: what it was stands in its log, not in the answer. */
export function internalError(): Response {
  return gatewayError(
    'internal_error',
    'The gateway failed to handle this request. Its log says why.',
  );
}
