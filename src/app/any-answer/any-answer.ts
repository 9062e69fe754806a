import fc from 'fast-check';
import { anyValue, bottomless, damaged, mutated } from './mutated.ts';

/** An answer as it comes over the wire. */
export interface Answer {
  status: number;
  contentType: string;
  retryAfter?: string;
  body: string | Uint8Array<ArrayBuffer>;
}

export function json(body: unknown, status = 200): Answer {
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}

const contentType = fc.oneof(
  { weight: 4, arbitrary: fc.constant('application/json') },
  fc.constantFrom(
    ...['application/json; charset=UTF-8', 'application/vnd.elasticsearch+json;compatible-with=8'],
    ...['text/html', 'text/plain', 'application/octet-stream', 'application/smile', 'x', '', ';;;'],
  ),
);

const retryAfter = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc
    .constantFrom('0', '1', '4', '99999999999999', '-1', 'soon', 'Mon, 24 Nov 2025 10:00:12 GMT')
    .map((value) => ({ retryAfter: value })),
);

/** Any that `fetch` resolves with; those that are passed on from the cluster more often. */
const errorStatus = fc.oneof(
  fc.constantFrom(400, 401, 403, 404, 405, 409, 413, 429, 500, 501, 502, 503, 504),
  fc.integer({ min: 200, max: 599 }),
);

const page = '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>';

/** What is no JSON, or JSON of anything. */
const anyBody: fc.Arbitrary<Answer['body']> = fc.oneof(
  { weight: 3, arbitrary: anyValue },
  { weight: 3, arbitrary: fc.json({ maxDepth: 5 }) },
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
  fc.constantFrom('', ' ', page, 'undefined', '{}{}', '\ufeff{}', 'OK', bottomless),
);

/** Anything instead of one of these good answers, among which errors may be, and these errors. */
export function anyAnswer(good: readonly unknown[], errors: readonly unknown[]) {
  const body = fc.oneof(
    { weight: 6, arbitrary: mutated(good) },
    { weight: 1, arbitrary: damaged(good) },
    { weight: 1, arbitrary: anyBody },
  );
  const errorBody = fc.oneof(
    { weight: 4, arbitrary: mutated(errors) },
    { weight: 1, arbitrary: damaged(errors) },
    { weight: 1, arbitrary: fc.oneof(anyBody, mutated(good)) },
  );
  return fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({ status: fc.constant(200), contentType, body }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(errorStatus, contentType, errorBody, retryAfter)
        .map(([status, type, text, later]) => ({
          status,
          contentType: type,
          body: text,
          ...later,
        })),
    },
  ) satisfies fc.Arbitrary<Answer>;
}

const cause = (type: string, reason: string | null) => ({ type, reason });

/** The envelopes of errors: Elasticsearch's, those of task actions, and the gateway's own. */
export const errorEnvelopes: unknown[] = [
  {
    error: {
      root_cause: [cause('security_exception', 'action is unauthorized for user [viewer]')],
      ...cause('security_exception', 'action is unauthorized for user [viewer]'),
      'license.expired.feature': 'rollup',
      caused_by: { ...cause('a', 'b'), caused_by: cause('c', 'd') },
    },
    status: 403,
  },
  { error: cause('master_not_discovered_exception', null), status: 503 },
  { error: 'no handler found for uri [/_rollup/job/_all] and method [GET]' },
  { task_failures: [{ task_id: 1, node_id: 'n', status: 'X', reason: cause('a', 'b') }] },
  { node_failures: [{ ...cause('failed_node_exception', 'x'), node_id: 'n' }] },
  ...['elasticsearch_timeout', 'elasticsearch_unreachable', 'not_signed_in', 'internal_error'].map(
    (code) => ({ gateway_error: { code, reason: 'For the operator.' } }),
  ),
  { gateway_error: { code: 'no_rollup_api', reason: 'Not here.', distribution: 'opensearch' } },
];
