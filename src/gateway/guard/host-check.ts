import type { MiddlewareHandler } from 'hono';
import { gatewayError } from '../gateway-error.ts';

/** Names of this machine that no name server elsewhere can point to it. */
const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests for a name that is not the console's. A site elsewhere can let its own name resolve
 * to this machine (DNS rebinding); a browser then takes both for the same origin, and only `Host` tells.
 *
 * @param allowed more names, without ports
 */
export function refuseOtherHosts(allowed: readonly string[]): MiddlewareHandler {
  const names = new Set([...loopbackNames, ...allowed.map((name) => name.toLowerCase())]);
  return async (c, next) => {
    const host = c.req.header('host');
    // HTTP/1.1 has always one (Node answers 400 without), and so has every browser.
    if (host === undefined || names.has(withoutPort(host))) return next();
    return gatewayError(
      'wrong_host',
      `The console does not answer to the name "${host.slice(0, 255)}". If that is its name, start it with --allowed-hosts.`,
    );
  };
}

function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}
