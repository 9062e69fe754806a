import type { MiddlewareHandler } from 'hono';

/**
 * Reads a base path: `''` for the root, else as `/a/b`. What passes means nothing in HTML, in a header or
 * to a URL parser, so it stands in all of them as it is.
 *
 * @throws Error whose message goes on from the option's name
 */
export function readBasePath(text: string | undefined): string {
  if (text === undefined || text === '/') return '';
  const path = text.replace(/\/$/, '');
  if (!path.startsWith('/')) throw new Error(`must begin with /, as /rollup does, not "${text}".`);
  const segments = path.slice(1).split('/');
  if (segments.includes('')) throw new Error(`must not hold // in "${text}".`);
  if (segments.some((segment) => /^\.{1,2}$/.test(segment))) {
    throw new Error(`must not hold "." or ".." as a segment: "${text}".`);
  }
  if (!/^[\w.~/-]+$/.test(path)) {
    throw new Error(
      `may hold only letters, digits and - . _ ~ between its slashes, not "${text}".`,
    );
  }
  return path;
}

/**
 * What the gateway's routes go by: the path below the base path, percent-encoded as it was sent. (Hono's
 * own would be decoded, which mixes up what an id holds with what a path is made of.)
 */
export function pathBelow(basePath: string): (request: Request) => string {
  return (request) => {
    const { pathname } = new URL(request.url);
    return isBelow(pathname, basePath) ? pathname.slice(basePath.length) || '/' : pathname;
  };
}

/**
 * Refuses everything else. There is no redirect: behind a proxy that takes the base path away, one from
 * `/` would never end.
 */
export function refuseElsewhere(basePath: string): MiddlewareHandler {
  return async (c, next) => {
    if (isBelow(new URL(c.req.url).pathname, basePath)) return next();
    const text =
      `Rollup Jobs is served at ${basePath}/, and nothing is here. If that is what you opened, a proxy ` +
      'has taken the path away; it has to pass it on unchanged.';
    return c.text(text, 404, { 'cache-control': 'no-store' });
  };
}

/** For `set-cookie`: two consoles on one host keep their cookies apart. */
export function cookiePath(basePath: string): string {
  return basePath || '/';
}

function isBelow(pathname: string, basePath: string): boolean {
  return pathname === basePath || pathname.startsWith(`${basePath}/`);
}
