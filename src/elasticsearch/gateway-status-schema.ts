import * as v from 'valibot';
import type { GatewayStatus } from './gateway-answers.ts';

const cluster = v.variant('state', [
  v.object({
    state: v.literal('ready'),
    name: v.nullable(v.string()),
    version: v.nullable(v.string()),
    range: v.exactOptional(v.object({ from: v.string(), below: v.nullable(v.string()) })),
  }),
  v.object({
    state: v.literal('no_rollup_api'),
    distribution: v.picklist(['opensearch', 'oss', 'serverless']),
    version: v.nullable(v.string()),
  }),
  v.object({ state: v.literal('unauthenticated'), reason: v.string() }),
  v.object({ state: v.literal('unreachable'), reason: v.string() }),
]);

/** `GET /api/status`. The gateway is of this page's build, but a proxy before it may answer in its place. */
export const gatewayStatusSchema: v.GenericSchema<unknown, GatewayStatus> = v.object({
  cluster,
  signIn: v.picklist(['not_used', 'needed', 'done']),
  user: v.nullable(v.object({ username: v.string(), roles: v.array(v.string()) })),
  rights: v.nullable(v.object({ manage_rollup: v.boolean(), monitor_rollup: v.boolean() })),
  health: v.nullable(v.picklist(['green', 'yellow', 'red'])),
  demo: v.nullable(v.object({ users: v.array(v.string()), elasticsearch: v.string() })),
  warnings: v.array(v.picklist(['tls_not_verified'])),
});
