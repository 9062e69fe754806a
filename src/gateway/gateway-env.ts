import type { ServerResponse } from 'node:http';

/** What Hono's context carries: the server's response object, which unit tests do not have. */
export interface GatewayEnv {
  Bindings: { outgoing?: ServerResponse };
}
