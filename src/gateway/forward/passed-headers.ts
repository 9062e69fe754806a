import type { IncomingHttpHeaders } from 'node:http';
import type { Context } from 'hono';

/**
 * Headers that go through. Never `www-authenticate`, for which a browser would open its own password
 * box, nor `set-cookie`.
 */
const passedHeaders = [
  'content-type',
  'content-encoding',
  'warning',
  'x-elastic-product',
  'retry-after',
] as const;

/** What the browser sees of the headers of an answer. */
export function passedOn(answered: IncomingHttpHeaders): Headers {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of passedHeaders) {
    const value = answered[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Whether an answer with these headers is compressed on its way to this browser. */
export function wantsGzip(c: Context, headers: Headers): boolean {
  return (
    !headers.has('content-encoding') &&
    /json|text/.test(headers.get('content-type') ?? '') &&
    /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(c.req.header('accept-encoding') ?? '')
  );
}
