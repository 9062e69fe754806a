import { describe, expect, test } from 'vitest';
import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { createGateway } from '../create-gateway.ts';
import type { Answer } from '../scripted-node.ts';
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

/** A node on which everything that the status is made of is answered, each by its own path. */
const answers: Record<string, Answer> = {
  _authenticate: json(200, { username: 'olga', roles: ['rollup_operator'] }),
  _has_privileges: json(200, { cluster: { manage_rollup: false, monitor_rollup: true } }),
  'health?filter_path=status': json(200, { status: 'yellow' }),
};
const answering =
  (changed: Record<string, Answer> = {}): Answer =>
  (request, response) => {
    const name = request.url?.split('/').at(-1) ?? '';
    (({ ...answers, ...changed })[name] ?? json(404, {}))(request, response);
  };
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
    ['6.8.23', '/_xpack/security'],
    ['7.0.0', '/_security'],
    ['9.2.2', '/_security'],
  ])('of a cluster of %s', async (version, security) => {
    const node = await scriptedNode({ root: mainInfo(version), other: answering() });
    expect(await statusOf(node.url)).toMatchObject({
      cluster: { state: 'ready', name: 'logs', version },
      user: asOlga,
      rights: { manage_rollup: false, monitor_rollup: true },
      health: 'yellow',
      demo: null,
      signIn: 'not_used',
      warnings: [],
    });
    const asked = node.requests.map(({ method, url }) => `${method} ${url}`);
    expect(asked[0]).toBe('GET /');
    expect(asked.slice(1).sort()).toEqual([
      'GET /_cluster/health?filter_path=status',
      `GET ${security}/_authenticate`,
      `POST ${security}/user/_has_privileges`,
    ]);
  });

  test('of a user who may not read GET /', async () => {
    const root = json(403, {}, { 'x-elastic-product': 'Elasticsearch' });
    const node = await scriptedNode({ root, other: answering() });
    expect(await statusOf(node.url)).toMatchObject({
      cluster: { state: 'ready', name: null, version: null },
      user: asOlga,
    });
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

  const troubles = [
    ['is refused', json(403, {})],
    ['is an error, as with security off', json(500, {})],
    ['breaks off', cut],
    ['is a broken connection', reset],
    ['is nothing that Elasticsearch says', json(200, { hello: 'you' })],
    [
      'is of other types',
      json(200, { username: 1, cluster: { manage_rollup: 1 }, status: 'blue' }),
    ],
    ['does not come', hang],
  ] as const;

  describe.each(troubles)('where an answer %s', (_how, trouble) => {
    const sound = {
      user: asOlga,
      rights: { manage_rollup: false, monitor_rollup: true },
      health: 'yellow',
    };
    test.each([
      ['user', '_authenticate'],
      ['rights', '_has_privileges'],
      ['health', 'health?filter_path=status'],
    ] as const)('only the %s is not known', async (part, name) => {
      const node = await scriptedNode({ other: answering({ [name]: trouble }) });
      const { cluster, user, rights, health } = await statusOf(node.url, 600);
      expect(cluster).toMatchObject({ state: 'ready', version: '8.19.8' });
      expect({ user, rights, health }).toEqual({ ...sound, [part]: null });
    });
  });
});
