import type { Context } from 'hono';
import { outgoingOf } from '../gateway-env.ts';
import type { GatewayEnv } from '../gateway-env.ts';

/**
 * Where a request comes from. Behind a proxy that is to be trusted it is what that proxy added to
 * `X-Forwarded-For`: the last entry, as the others may have been sent along by anybody.
 */
export function clientAddress(c: Context<GatewayEnv>, trustProxy: boolean): string | undefined {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
  return forwarded || outgoingOf(c)?.req.socket.remoteAddress;
}
