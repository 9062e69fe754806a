import { expect, test } from 'vitest';
import { elasticsearchPath, endpoints, gatewayPath } from '../../elasticsearch/endpoints.ts';
import { actionOf } from './action.ts';

test('every call of the endpoint table has a word of its own', () => {
  const words = endpoints.map(
    (endpoint) => actionOf(endpoint.method, gatewayPath(elasticsearchPath(endpoint, 'x'))).action,
  );
  expect(new Set(words).size).toBe(endpoints.length);
  expect(words).not.toContain('none');
});

test.each([
  ['POST', '/_rollup/job/sensor/_start', { action: 'start', job: 'sensor' }],
  ['DELETE', '/_rollup/job/..%2F_all', { action: 'delete', job: '../_all' }],
  ['GET', '/_rollup/data/sensor-*', { action: 'rollup_caps' }],
  ['DELETE', '/_rollup/data/sensor', { action: 'none' }],
])('%s %s of the cluster', (method, path, expected) => {
  expect(actionOf(method, gatewayPath(path))).toEqual(expected);
});

test.each([
  ['GET', '/healthz', 'health'],
  ['GET', '/api/status', 'status'],
  ['POST', '/api/session', 'sign_in'],
  ['PUT', '/api/session', 'sign_in'],
  ['DELETE', '/api/session', 'sign_out'],
  ['GET', '/api/session', 'none'],
  ['POST', '/api/demo/faults', 'demo'],
  ['POST', '/api/elasticsearch/_rollup/job/%25ED%25A0%2580/_start', 'none'],
  ['GET', '/jobs/sensor', 'app'],
])('%s %s of the gateway', (method, path, action) => {
  expect(actionOf(method, path)).toEqual({ action });
});
