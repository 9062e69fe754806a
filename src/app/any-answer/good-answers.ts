import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';

const user = { username: 'operator', roles: ['rollup_admin', 'monitoring'] };
const rights = { manage_rollup: true, monitor_rollup: true };
const ready = { state: 'ready', name: 'demo', version: '8.19.8' } as const;

const well: GatewayStatus = {
  cluster: ready,
  signIn: 'not_used',
  user,
  rights,
  health: 'green',
  demo: null,
  warnings: [],
};

/** What the gateway says of the cluster, first when all is well, then in its other conditions. */
export const statuses: readonly [GatewayStatus, ...GatewayStatus[]] = [
  well,
  { ...well, signIn: 'done', warnings: ['tls_not_verified'] },
  {
    ...well,
    cluster: { ...ready, version: null, range: { from: '7.0.0', below: '8.0.0' } },
    rights: { ...rights, manage_rollup: false },
    health: 'red',
  },
  {
    ...well,
    cluster: { state: 'no_rollup_api', distribution: 'opensearch', version: '2.11.0' },
    demo: { users: ['operator', 'viewer'], elasticsearch: 'http://127.0.0.1:9200' },
  },
  {
    ...well,
    cluster: { state: 'unreachable', reason: 'connect ECONNREFUSED' },
    user: null,
    rights: null,
    health: null,
  },
];
