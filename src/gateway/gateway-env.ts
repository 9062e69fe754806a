import type { ServerResponse } from 'node:http';
import type { Acting } from './session/acting.ts';

/** What Hono's context carries. */
export interface GatewayEnv {
  /** The server's response object, which unit tests do not have. */
  Bindings: { outgoing?: ServerResponse };
  /** Set for everything below `/api/`. */
  Variables: { acting: Acting };
}
