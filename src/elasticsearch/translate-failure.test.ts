import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from './failure.ts';
import type { ReceivedAnswer } from './translate-failure.ts';
import { translateFailure } from './translate-failure.ts';

function answer(status: number, body: unknown, contentType = 'application/json'): ReceivedAnswer {
  return { status, contentType, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

function envelope(status: number, error: Record<string, unknown>) {
  return answer(status, { error: { root_cause: [error], ...error }, status });
}

const action = 'action [cluster:admin/xpack/rollup/start] is unauthorized for';

describe('an error of Elasticsearch', () => {
  it.each<[string, ReturnType<typeof answer>, Failure]>([
    [
      '404 of the documented example',
      envelope(404, {
        type: 'resource_not_found_exception',
        reason: 'Task for Rollup Job [does_not_exist] not found',
        stack_trace: 'ResourceNotFoundException[…]',
      }),
      { kind: 'not_found', reason: 'Task for Rollup Job [does_not_exist] not found' },
    ],
    [
      '404 for another cause',
      envelope(404, { type: 'index_not_found_exception', reason: 'no such index [x]' }),
      {
        kind: 'refused',
        status: 404,
        type: 'index_not_found_exception',
        reason: 'no such index [x]',
      },
    ],
    [
      '403 of 6.x',
      envelope(403, { type: 'security_exception', reason: `${action} user [bob]` }),
      { kind: 'forbidden', reason: `${action} user [bob]`, username: 'bob' },
    ],
    [
      '403 of 8.x',
      envelope(403, {
        type: 'security_exception',
        reason: `${action} user [bob] with effective roles [r], this action is granted by the cluster privileges [manage_rollup,manage,all]`,
      }),
      {
        kind: 'forbidden',
        reason: `${action} user [bob] with effective roles [r], this action is granted by the cluster privileges [manage_rollup,manage,all]`,
        username: 'bob',
      },
    ],
    [
      '403 of an API key',
      envelope(403, {
        type: 'security_exception',
        reason: `${action} API key id [k1] of user [bob], this action is granted by the cluster privileges [all]`,
      }),
      {
        kind: 'forbidden',
        reason: `${action} API key id [k1] of user [bob], this action is granted by the cluster privileges [all]`,
        username: 'bob',
      },
    ],
    [
      '403 of the licence, which is a security_exception too',
      envelope(403, {
        type: 'security_exception',
        reason: 'current license is non-compliant for [rollup]',
        'license.expired.feature': 'rollup',
      }),
      { kind: 'licence', reason: 'current license is non-compliant for [rollup]' },
    ],
    [
      '403 of a cluster block',
      envelope(403, {
        type: 'cluster_block_exception',
        reason: 'blocked by: [FORBIDDEN/6/cluster read-only (api)];',
      }),
      { kind: 'cluster_block', reason: 'blocked by: [FORBIDDEN/6/cluster read-only (api)];' },
    ],
    [
      '403 of an unknown kind',
      envelope(403, { type: 'other_exception', reason: 'no' }),
      { kind: 'refused', status: 403, type: 'other_exception', reason: 'no' },
    ],
    [
      '401',
      envelope(401, { type: 'security_exception', reason: 'unable to authenticate user [x]' }),
      { kind: 'unauthenticated', reason: 'unable to authenticate user [x]' },
    ],
    [
      '401 that quotes the request, whose query says nothing of what went wrong',
      envelope(401, {
        type: 'security_exception',
        reason:
          'unable to authenticate user [x] for REST request [/_rollup/job/_all?filter_path=jobs.config.id%2Cjobs.status]',
      }),
      {
        kind: 'unauthenticated',
        reason: 'unable to authenticate user [x] for REST request [/_rollup/job/_all?…]',
      },
    ],
    [
      '429',
      envelope(429, { type: 'es_rejected_execution_exception', reason: 'queue is full' }),
      { kind: 'too_many_requests', reason: 'queue is full' },
    ],
    [
      '503 without a reason',
      envelope(503, { type: 'master_not_discovered_exception', reason: null }),
      {
        kind: 'unavailable',
        reason: 'no reason was given (HTTP status 503, master_not_discovered_exception)',
      },
    ],
    [
      '503 with Retry-After',
      { ...envelope(503, { type: 'x', reason: 'starting' }), retryAfter: 7 },
      { kind: 'unavailable', reason: 'starting', retryAfter: 7 },
    ],
    [
      '429 with Retry-After',
      { ...envelope(429, { type: 'x', reason: 'queue is full' }), retryAfter: 20 },
      { kind: 'too_many_requests', reason: 'queue is full', retryAfter: 20 },
    ],
    [
      '500 with more of a reason than can be read',
      envelope(500, { type: 'exception', reason: 'x'.repeat(10_000_000) }),
      { kind: 'refused', status: 500, type: 'exception', reason: `${'x'.repeat(1_000)}…` },
    ],
    [
      '400 with the cause two levels down',
      envelope(400, {
        type: 'x_content_parse_exception',
        reason: '[1:2] failed',
        caused_by: {
          type: 'x_content_parse_exception',
          reason: 'Failed to build [xpack/rollup/jobconfig]',
          caused_by: { type: 'illegal_argument_exception', reason: 'the real one' },
        },
      }),
      { kind: 'refused', status: 400, type: 'x_content_parse_exception', reason: 'the real one' },
    ],
    [
      '400 for an API that is not there',
      answer(400, { error: 'no handler found for uri [/_rollup/job/_all] and method [GET]' }),
      {
        kind: 'no_rollup_api',
        distribution: null,
        reason: 'no handler found for uri [/_rollup/job/_all] and method [GET]',
      },
    ],
    [
      '400 for an API that is not there, asked for with a query',
      answer(400, { error: 'no handler found for uri [/_rollup/x?pretty=false] and method [GET]' }),
      {
        kind: 'no_rollup_api',
        distribution: null,
        reason: 'no handler found for uri [/_rollup/x?…] and method [GET]',
      },
    ],
    [
      '405, whose error is a plain text',
      answer(405, { error: 'Incorrect HTTP method', status: 405 }),
      { kind: 'refused', status: 405, type: null, reason: 'Incorrect HTTP method' },
    ],
    [
      '500 without an error key, of a task',
      answer(500, {
        task_failures: [
          {
            task_id: 1,
            status: 'INTERNAL_SERVER_ERROR',
            reason: { type: 'illegal_state_exception', reason: 'Could not delete job [x]' },
          },
        ],
        acknowledged: false,
      }),
      {
        kind: 'refused',
        status: 500,
        type: 'illegal_state_exception',
        reason: 'Could not delete job [x]',
      },
    ],
  ])('%s', (_, received, failure) => {
    expect(translateFailure(received)).toEqual(failure);
  });
});

describe('an error of the gateway', () => {
  it.each([
    ['elasticsearch_timeout', 504, 'timeout', true],
    ['elasticsearch_connection_lost', 502, 'connection_lost', true],
    ['elasticsearch_unreachable', 502, 'elasticsearch_unreachable', false],
    ['shutting_down', 503, 'gateway_unreachable', false],
  ] as const)(
    '%s tells whether the request may have had its effect',
    (code, status, cause, may) => {
      expect(translateFailure(answer(status, { gateway_error: { code, reason: 'r' } }))).toEqual({
        kind: 'no_answer',
        cause,
        mayHaveHappened: may,
        reason: 'r',
      });
    },
  );

  it('names the distribution that has no rollup jobs', () => {
    const body = { gateway_error: { code: 'no_rollup_api', reason: 'r', distribution: 'oss' } };
    expect(translateFailure(answer(501, body))).toEqual({
      kind: 'no_rollup_api',
      distribution: 'oss',
      reason: 'r',
    });
  });

  it.each([
    'not_forwarded',
    'cross_site',
    'bad_request',
    'body_too_large',
    'audit_unavailable',
    'one of a later version',
  ])('%s is a refusal of its own', (code) => {
    expect(translateFailure(answer(404, { gateway_error: { code, reason: 'r' } }))).toEqual({
      kind: 'gateway_refused',
      status: 404,
      reason: 'r',
    });
  });
});

describe('an answer that is nobody’s', () => {
  it.each([
    ['Elasticsearch’s, which is empty', ''],
    ['a proxy’s', '<html>413 Request Entity Too Large</html>'],
  ])('with 413 says that what was sent is too large: %s', (_, body) => {
    const failure = { kind: 'too_large', reason: body.replace(/<.*?>/g, '') };
    expect(translateFailure(answer(413, body, 'text/plain'))).toEqual(failure);
  });

  it.each([
    ['a proxy’s page', answer(502, '<html>\n  <h1>Bad gateway</h1></html>', 'text/html')],
    ['a page with status 200', answer(200, '<html></html>', 'text/html')],
    ['JSON that broke off', answer(200, '{"star')],
    ['nothing', answer(500, '')],
    ['JSON of another shape', answer(404, { message: 'not here' })],
    ['JSON null', answer(500, 'null')],
  ])('%s is unexpected, with where it came from', (_, received) => {
    expect(translateFailure(received)).toMatchObject({
      kind: 'unexpected_answer',
      status: received.status,
      contentType: received.contentType,
    });
  });

  it('quotes the beginning of the body on one line', () => {
    const text = answer(502, `\n\tBad   gateway: ${'x'.repeat(500)}`, 'text/plain');
    expect(translateFailure(text)).toHaveProperty('excerpt', `Bad gateway: ${'x'.repeat(187)}`);
  });

  it.each([
    [
      '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>',
      '502 Bad Gateway nginx',
    ],
    ['<!DOCTYPE html><body><style>p { top: 0 }</style><!-- <p>no --><p>Gone</p><script>x', 'Gone'],
    ['<head><title>Sign in</title></head><body><script>draw()</script></body>', 'Sign in'],
    ['<Error><Code>AccessDenied</Code></Error>', 'AccessDenied'],
    ['<', '<'],
  ])('quotes of the page %j what is seen', (body, excerpt) => {
    const failure = translateFailure(answer(502, body, 'text/html'));
    expect(failure).toHaveProperty('excerpt', excerpt);
  });

  it('becomes some failure whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400, max: 599 }),
        fc.oneof(fc.json(), fc.string()),
        (status, body) => {
          expect(translateFailure({ status, contentType: null, body })).toHaveProperty('kind');
        },
      ),
    );
  });
});
