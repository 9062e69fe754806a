import type { Context } from 'hono';
import type { GatewayEnv } from '../gateway-env.ts';

/**
 * Where a request comes from. Behind a proxy that is to be trusted it is what that proxy added to
 * `X-Forwarded-For`: the last entry, as the others may have been sent along by anybody.
 */
export function clientAddress(c: Context<GatewayEnv>, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
  if (forwarded) return forwarded;
  // `app.request()` of a unit test comes without any environment.
  const { outgoing } = (c.env as GatewayEnv['Bindings'] | undefined) ?? {};
  return outgoing?.req.socket.remoteAddress ?? 'unknown';
}
