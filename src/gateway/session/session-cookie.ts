import { generateCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';

const cookieName = 'rollup-jobs-session';

/** A browser keeps no cookie that is longer, and says nothing of it (RFC 6265, 6.1). */
const longestCookie = 4096;

/** What a browser sent as its session, sealed. */
export function sealedSession(request: Request): string | undefined {
  return parse(request.headers.get('cookie') ?? '', cookieName)[cookieName];
}

/**
 * The `Set-Cookie` header of a session: no script reads it, no other site sends it, and it ends with the
 * browser. Null where it is too long for a browser to keep.
 *
 * @param path the only one that browsers send it to
 */
export function sessionCookie(sealed: string, path: string, secure: boolean): string | null {
  const cookie = generateCookie(cookieName, sealed, { ...attributes, path, secure });
  return cookie.length > longestCookie ? null : cookie;
}

/** The `Set-Cookie` header that makes a browser forget it. */
export function noSessionCookie(path: string): string {
  return generateCookie(cookieName, '', { ...attributes, path, maxAge: 0 });
}

const attributes = { httpOnly: true, sameSite: 'Strict' } as const;

/**
 * Whether the browser reaches the console over TLS, be it the gateway that speaks it or a proxy in
 * front: a browser says in `Origin` what it sees.
 */
export function isOverTls(request: Request): boolean {
  const origin = request.headers.get('origin') ?? '';
  return new URL(request.url).protocol === 'https:' || /^https:/i.test(origin);
}
