import { expect, test, vi } from 'vitest';
import { RequestError } from './failure.ts';
import type { GatewayStatus } from './gateway-answers.ts';
import { getStatus, signIn } from './gateway-api.ts';

const status: GatewayStatus = {
  cluster: { state: 'ready', name: 'demo', version: '8.19.8' },
  signIn: 'done',
  user: { username: 'operator', roles: ['rollup_admin'] },
  rights: { manage_rollup: true, monitor_rollup: true },
  health: 'green',
  demo: null,
  warnings: ['tls_not_verified'],
};

function answer(body: unknown): void {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(body)));
}

test.each<Partial<GatewayStatus>>([
  {},
  { cluster: { ...status.cluster, name: null, version: null } as GatewayStatus['cluster'] },
  {
    cluster: { state: 'ready', name: null, version: null, range: { from: '7.0', below: null } },
  },
  { cluster: { state: 'no_rollup_api', distribution: 'opensearch', version: null } },
  { cluster: { state: 'unauthenticated', reason: 'x' }, user: null, rights: null, health: null },
  { demo: { users: ['viewer'], elasticsearch: 'http://127.0.0.1:9200' } },
])('the status is what the gateway says: %j', async (part) => {
  answer({ ...status, ...part });
  expect(await getStatus()).toEqual({ ...status, ...part });
});

test.each([
  [null],
  [[]],
  ['ready'],
  [{}],
  [{ ...status, cluster: null }],
  [{ ...status, cluster: { state: 'constructor' } }],
  [{ ...status, cluster: { state: 'no_rollup_api', distribution: 'toString', version: null } }],
  [{ ...status, user: { username: {}, roles: [] } }],
  [{ ...status, health: '__proto__' }],
  [{ ...status, warnings: ['valueOf'] }],
])('what something else answers for the gateway is an unexpected answer: %j', async (body) => {
  answer(body);
  await expect(getStatus()).rejects.toThrow(RequestError);
});

test.each([[null], [{}], [{ username: 1 }]])('nobody is signed in by %j', async (body) => {
  answer(body);
  await expect(signIn({ apiKey: 'x' })).rejects.toThrow(RequestError);
});
