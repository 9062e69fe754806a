import { describe, expect, it } from 'vitest';
import type { Failure } from '../elasticsearch/failure.ts';
import { failureInWords } from './failure-in-words.ts';

const reason = 'said by the server';
const lost = { kind: 'no_answer', mayHaveHappened: true, reason } as const;

describe('a failure in words', () => {
  it.each<[Failure, what: string, advice: string]>([
    [{ kind: 'unauthenticated', reason }, 'credentials', 'user or API key'],
    [{ kind: 'forbidden', username: 'ann', reason }, 'User “ann” may not stop', 'manage_security'],
    [{ kind: 'forbidden', username: null, reason }, 'You may not stop', 'manage_security'],
    [{ kind: 'licence', reason }, 'licence', 'Basic'],
    [{ kind: 'cluster_block', reason }, 'block', 'read-only'],
    [{ kind: 'not_found', reason }, 'does not find the job', 'deleted'],
    [{ kind: 'too_many_requests', reason }, '429', 'Wait'],
    [{ kind: 'unavailable', reason }, '503', 'Wait'],
    [{ kind: 'too_many_requests', reason, retryAfter: 90 }, 'It asks to wait 1 min 30 s.', 'Wait'],
    [{ kind: 'unavailable', reason, retryAfter: 5 }, 'It asks to wait 5 s.', 'Wait'],
    [{ kind: 'too_large', reason }, '413', 'http.max_content_length'],
    [
      { kind: 'refused', status: 400, type: 'parse_exception', reason },
      'refused it (400, parse_',
      'log',
    ],
    [{ kind: 'refused', status: 500, type: null, reason }, 'failed at it (500)', 'log'],
    [{ ...lost, cause: 'timeout' }, 'in time', 'overloaded'],
    [{ ...lost, cause: 'connection_lost' }, 'connection was lost', 'restarted'],
    [{ ...lost, cause: 'elasticsearch_unreachable' }, 'No Elasticsearch node', '--elasticsearch'],
    [{ ...lost, cause: 'gateway_unreachable' }, 'console’s own server', 'npm start'],
    [{ kind: 'no_rollup_api', distribution: 'opensearch', reason }, 'OpenSearch', '6.3 to 9.x'],
    [{ kind: 'no_rollup_api', distribution: null, reason }, 'no rollup jobs API', '6.3 to 9.x'],
    [{ kind: 'gateway_refused', status: 403, reason }, 'refused the request (403)', 'Reload'],
    [{ kind: 'gateway_refused', status: 413, reason }, 'refused the request (413)', 'Leave some'],
    [{ kind: 'gateway_refused', status: 503, reason }, 'refused the request (503)', 'Try again'],
  ])('%j says what it is, the server’s reason and what to do', (failure, what, advice) => {
    const words = failureInWords(failure, 'stop rollup jobs');
    expect(words.what).toContain(what);
    expect(words.reason).toBe(reason);
    expect(words.advice).toContain(advice);
  });

  it.each([
    ['<html>', 'text/html', '<html>'],
    ['', null, 'The body was empty or broke off.'],
  ])('of an answer that cannot be read shows how it begins: %j', (excerpt, contentType, shown) => {
    const failure: Failure = { kind: 'unexpected_answer', status: 200, contentType, excerpt };
    const words = failureInWords(failure, 'see rollup jobs');
    expect(words.what).toContain(`HTTP status 200, ${contentType ?? 'no content type'}`);
    expect(words.reason).toBe(shown);
    expect(words.advice).toContain('proxy');
  });

  it.each([
    ['see rollup jobs', 'monitor_rollup, monitor, manage_rollup, or manage'],
    ['create rollup jobs', 'manage_rollup or manage'],
    ['start rollup jobs', 'manage_rollup or manage'],
    ['delete rollup jobs', 'manage_rollup or manage'],
  ] as const)('names the privileges that would let you %s', (attempt, privileges) => {
    const { what } = failureInWords({ kind: 'forbidden', username: null, reason }, attempt);
    expect(what).toContain(`may not ${attempt}: the cluster privilege ${privileges} is missing`);
  });

  it('speaks of privileges on indices where data was to be read', () => {
    const failure: Failure = { kind: 'forbidden', username: 'ann', reason };
    expect(failureInWords(failure, 'read the data').what).toBe(
      'User “ann” may not look into the indices: a privilege on an index is missing.',
    );
  });

  it('does not speak of cluster privileges where the index denied it', () => {
    const denied = 'action [indices:data/read/field_caps] is unauthorized for user [ann]';
    const failure: Failure = { kind: 'forbidden', username: 'ann', reason: denied };
    expect(failureInWords(failure, 'create rollup jobs').what).toBe(
      'User “ann” may not create rollup jobs: a privilege on an index is missing.',
    );
  });
});
