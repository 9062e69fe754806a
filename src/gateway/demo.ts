import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import { parseObject } from './cluster/cluster-identity.ts';
import type { CredentialsOf } from './session/acting.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { gatewayError } from './gateway-error.ts';
import { readBody } from './read-body.ts';

/** The embedded mock cluster: whom the browser may be, and where it is controlled. */
export interface Demo {
  /** The first one is who a browser is that has chosen nobody. */
  users: readonly { username: string; password: string }[];
  /** URL of the mock, which has its control API under `/_mock`. */
  controlUrl: string;
}

/** In bytes. */
const longestBody = 1024 * 1024;
const tooLong = () => gatewayError('body_too_large', 'The body is longer than 1 MB.');

const cookieName = 'rollup-jobs-user';

/** In the demo a cookie names the user: nothing to keep, nothing to seal. */
export function demoCredentials(demo: Demo): CredentialsOf {
  return (request) => {
    const chosen = parse(request.headers.get('cookie') ?? '', cookieName)[cookieName];
    const user = demo.users.find(({ username }) => username === chosen) ?? demo.users[0] ?? null;
    return Promise.resolve(user);
  };
}

/**
 * `PUT /api/session` changes the user; `/api/demo/*` is the mock's control API.
 *
 * @param onControl is called before and after whatever may change the cluster
 */
export function demoRoutes(
  demo: Demo,
  cookiePath: string,
  onControl: () => void,
): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  const accepted = demo.users.map((user) => user.username);

  routes.put('/api/session', async (c) => {
    const text = await readBody(c.req.raw, longestBody);
    if (text === 'too_large') return tooLong();
    const body = parseObject(text.toString());
    const username = body?.['username'];
    if (typeof username !== 'string' || !accepted.includes(username)) {
      const reason = `The body must be {"username": …} with one of ${accepted.join(', ')}.`;
      return gatewayError('bad_request', reason);
    }
    setCookie(c, cookieName, username, { path: cookiePath, httpOnly: true, sameSite: 'Strict' });
    return c.json({ username }, 200, { 'cache-control': 'no-store' });
  });

  routes.all('/api/demo/*', async (c) => {
    const { search } = new URL(c.req.url);
    const target = demo.controlUrl + c.req.path.replace('/api/demo', '/_mock') + search;
    const { method } = c.req;
    const reads = method === 'GET' || method === 'HEAD';
    const body = reads ? '' : await readBody(c.req.raw, longestBody);
    if (body === 'too_large') return tooLong();
    if (body === 'broken_off') return gatewayError('bad_request', 'The body broke off.');
    if (!reads) onControl();
    const answer = await fetch(target, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
      ...(body.length > 0 && { body, headers: { 'content-type': 'application/json' } }),
    }).catch(() => null);
    if (!reads) onControl();
    if (!answer) {
      return gatewayError('elasticsearch_unreachable', 'The demo cluster does not answer.');
    }
    return new Response(await answer.text(), {
      status: answer.status,
      headers: {
        'content-type': answer.headers.get('content-type') ?? 'application/json',
        'cache-control': 'no-store',
      },
    });
  });

  return routes;
}
