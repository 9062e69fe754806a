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

/** In bytes. What is shorter hardly gets shorter, and most answers to an action are. */
const worthCompressing = 1024;

/**
 * Whether an answer with these headers is compressed on its way to this browser.
 *
 * @param length of its body in bytes, where that is known
 */
export function wantsGzip(c: Context, headers: Headers, length = Infinity): boolean {
  return (
    length >= worthCompressing &&
    !headers.has('content-encoding') &&
    /json|text/.test(headers.get('content-type') ?? '') &&
    /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(c.req.header('accept-encoding') ?? '')
  );
}
