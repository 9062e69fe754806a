import { describe, expect, test } from 'vitest';
import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { createGateway } from '../create-gateway.ts';
import {
  afterTest,
  cut,
  deadNode,
  hang,
  json,
  mainInfo,
  reset,
  scriptedNode,
} from '../scripted-node.ts';

const olga = json(200, { username: 'olga', roles: ['rollup_operator'] });
const asOlga = { username: 'olga', roles: ['rollup_operator'] };

async function statusOf(node: string, requestTimeout = 5000): Promise<GatewayStatus> {
  const gateway = createGateway({ nodes: [node], appDirectory: '/nowhere', requestTimeout });
  afterTest(() => gateway.close());
  const response = await gateway.app.request('/api/status');
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return (await response.json()) as GatewayStatus;
}

describe('/api/status', () => {
  test.each([
    ['6.8.23', '/_xpack/security/_authenticate'],
    ['7.0.0', '/_security/_authenticate'],
    ['9.2.2', '/_security/_authenticate'],
  ])('of a cluster of %s', async (version, path) => {
    const node = await scriptedNode({ root: mainInfo(version), other: olga });
    expect(await statusOf(node.url)).toEqual({
      cluster: { state: 'ready', name: 'logs', version },
      user: asOlga,
      demo: null,
      signIn: 'not_used',
    });
    expect(node.requests.map(({ url }) => url)).toEqual(['/', path]);
  });

  test.each([
    [json(403, {}, { 'x-elastic-product': 'Elasticsearch' }), '/_security/_authenticate'],
    [json(403, {}), '/_xpack/security/_authenticate'],
  ])('of a user who may not read GET /', async (root, path) => {
    const node = await scriptedNode({ root, other: olga });
    expect(await statusOf(node.url)).toMatchObject({
      cluster: { state: 'ready', name: null, version: null },
      user: asOlga,
    });
    expect(node.requests.at(-1)?.url).toBe(path);
  });

  test('of credentials that are not accepted', async () => {
    const reason = 'unable to authenticate user [olga] for REST request [/]';
    const node = await scriptedNode({ root: json(401, { error: { reason } }) });
    expect(await statusOf(node.url)).toMatchObject({
      cluster: { state: 'unauthenticated', reason },
      user: null,
    });
    expect(node.requests).toHaveLength(1);
  });

  test('of a cluster without rollup jobs', async () => {
    const root = mainInfo('2.19.1', { distribution: 'opensearch' });
    const node = await scriptedNode({ root, other: json(404, {}) });
    expect(await statusOf(node.url)).toMatchObject({
      cluster: { state: 'no_rollup_api', distribution: 'opensearch', version: '2.19.1' },
      user: null,
    });
  });

  test.each([
    ['a proxy', json(502, 'Bad Gateway'), 'GET / was answered with status 502.'],
    ['another server', json(200, { hello: 'you' }), 'is not Elasticsearch'],
    [
      'a cluster without a master',
      json(503, { error: { type: 'master_not_discovered_exception', reason: 'no master' } }),
      'no master',
    ],
    ['a server that breaks the connection', reset, 'broke'],
    ['a server that breaks in the middle', cut, 'broke off'],
  ])('of %s', async (_what, root, reason) => {
    const node = await scriptedNode({ root });
    expect(await statusOf(node.url)).toMatchObject({
      cluster: { state: 'unreachable', reason: expect.stringContaining(reason) as string },
      user: null,
    });
  });

  test('of nobody', async () => {
    expect(await statusOf(await deadNode())).toMatchObject({
      cluster: { state: 'unreachable', reason: expect.stringContaining('ECONNREFUSED') as string },
    });
  });

  test('of a cluster that never answers is there within the request timeout', async () => {
    const node = await scriptedNode({ root: hang });
    expect(await statusOf(node.url, 300)).toMatchObject({
      cluster: { state: 'unreachable', reason: expect.stringContaining('300 ms') as string },
    });
  });

  test.each([
    ['security is off', json(500, {})],
    ['the answer breaks off', cut],
    ['the connection breaks', reset],
    ['the answer is no user', json(200, { hello: 'you' })],
    ['there is no answer', hang],
  ])('names no user when %s', async (_why, other) => {
    const node = await scriptedNode({ other });
    expect(await statusOf(node.url, 600)).toMatchObject({
      cluster: { state: 'ready', version: '8.19.8' },
      user: null,
    });
  });
});
