import type { MiddlewareHandler } from 'hono';
import { consoleHeader } from '../../elasticsearch/gateway-answers.ts';
import { gatewayError } from '../gateway-error.ts';

/**
 * Refuses what another site makes a browser send. A request that changes something needs the console's
 * header, which a page elsewhere cannot set without a CORS permission that nobody gives, and what the
 * browser says of its origin must be this site. (Hono's own `csrf()` lets JSON bodies through.)
 */
export const refuseOtherSites: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const [name, value] = consoleHeader;
  if (c.req.header(name) !== value) {
    return gatewayError('cross_site', `The header "${name}: ${value}" is missing.`);
  }
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const fromHere =
    (site === undefined || site === 'same-origin' || site === 'none') &&
    (origin === undefined || hostOf(origin) === c.req.header('host')?.toLowerCase());
  if (!fromHere) return gatewayError('cross_site', 'The request came from another site.');
  return next();
};

/** Undefined also for the origin `null` of a sandboxed page. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
