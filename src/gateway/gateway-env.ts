import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';
import type { RequestRecord } from './operation/request-record.ts';
import type { Acting } from './session/acting.ts';

/** What Hono's context carries. */
export interface GatewayEnv {
  /** The server's response object, which unit tests do not have. */
  Bindings: { outgoing?: ServerResponse };
  /** `acting` is set for everything below `/api/`. */
  Variables: { record: RequestRecord; acting: Acting };
}

/** The server's response object; `app.request()` of a unit test comes without any environment. */
export function outgoingOf(c: Context<GatewayEnv>): ServerResponse | undefined {
  return (c.env as GatewayEnv['Bindings'] | undefined)?.outgoing;
}
