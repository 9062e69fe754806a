import type { Context, MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { activeHeader } from '../../elasticsearch/gateway-answers.ts';
import { parseObject } from '../cluster/cluster-identity.ts';
import type { Verdict } from '../cluster/verify-credentials.ts';
import type { GatewayEnv } from '../gateway-env.ts';
import { gatewayError } from '../gateway-error.ts';
import { readBody } from '../read-body.ts';
import type { Credentials } from './credentials.ts';
import { nameOf } from './credentials.ts';
import { isOverTls, noSessionCookie, sealedSession, sessionCookie } from './session-cookie.ts';
import type { Session, Sessions } from './session.ts';
import { SignInAttempts } from './sign-in-attempts.ts';
import { readSignIn } from './sign-in-body.ts';

interface SignInOptions {
  sessions: Sessions;
  /** The only path that the session's cookie is sent to. */
  path: string;
  /** @throws UpstreamFailure when the cluster does not answer */
  verify: (credentials: Credentials) => Promise<Verdict>;
  /** Where a request comes from. */
  addressOf: (c: Context<GatewayEnv>) => string | undefined;
}

/** In bytes; the longest name and password are well below. */
const longestBody = 16 * 1024;

/** In whose name a request is: its session's. A session that its operator makes use of is renewed. */
export function actForSession({
  sessions,
  path,
}: Pick<SignInOptions, 'sessions' | 'path'>): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const session = await openSession(sessions, c.req.raw);
    const credentials = session?.credentials ?? null;
    c.set('acting', { credentials, name: nameOf(credentials) });
    await next();
    const [header, value] = activeHeader;
    const renewed = session && c.req.header(header) === value ? sessions.renewed(session) : null;
    if (!renewed) return;
    const cookie = sessionCookie(await sessions.seal(renewed), path, renewed.secure);
    if (cookie !== null) c.res.headers.append('set-cookie', cookie);
  };
}

/** Without a session nothing is asked of the cluster. */
export const refuseStrangers: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (c.var.acting.credentials === null) {
    return gatewayError('not_signed_in', 'The session is over, or nobody has signed in.');
  }
  return next();
};

/** `POST /api/session` signs in, `DELETE /api/session` signs out. */
export function signInRoutes(options: SignInOptions): Hono<GatewayEnv> {
  const { sessions, path, verify, addressOf } = options;
  const attempts = new SignInAttempts();
  const routes = new Hono<GatewayEnv>();

  routes.post('/api/session', async (c) => {
    const body = await readBody(c.req.raw, longestBody);
    if (body === 'too_large') return tooLong();
    const credentials = readSignIn(parseObject(body.toString()));
    if (typeof credentials === 'string') return gatewayError('bad_request', credentials);
    const address = addressOf(c) ?? 'unknown';
    const wait = await attempts.begin(address);
    if (wait !== null) return tooManyAttempts(wait);
    let verdict: Verdict;
    try {
      verdict = await verify(credentials);
    } catch (error) {
      await attempts.forgive(address);
      throw error;
    }
    if (verdict.kind === 'refused') return gatewayError('sign_in_refused', verdict.reason);
    await attempts.forgive(address);
    if (verdict.kind === 'unknown') return gatewayError('sign_in_unknown', unknown(verdict.status));

    const session = sessions.begin(credentials, isOverTls(c.req.raw));
    const cookie = sessionCookie(await sessions.seal(session), path, session.secure);
    if (cookie === null) return gatewayError('bad_request', 'These credentials are too long.');
    await endSession(sessions, c.req.raw);
    c.set('acting', { credentials, name: nameOf(credentials) });
    c.header('set-cookie', cookie);
    c.header('cache-control', 'no-store');
    return c.json({ username: verdict.username });
  });

  routes.delete('/api/session', async (c) => {
    await endSession(sessions, c.req.raw);
    c.header('set-cookie', noSessionCookie(path));
    c.header('cache-control', 'no-store');
    return c.json({});
  });

  return routes;
}

async function openSession(sessions: Sessions, request: Request): Promise<Session | null> {
  const sealed = sealedSession(request);
  return sealed === undefined ? null : sessions.open(sealed);
}

async function endSession(sessions: Sessions, request: Request): Promise<void> {
  const session = await openSession(sessions, request);
  if (session) sessions.end(session);
}

const tooLong = () => gatewayError('body_too_large', 'These credentials are too long.');

function tooManyAttempts(seconds: number): Response {
  const minutes = Math.ceil(seconds / 60);
  const answer = gatewayError(
    'too_many_attempts',
    `Too many wrong attempts from this address. Try again in ${minutes} min.`,
  );
  answer.headers.set('retry-after', String(seconds));
  return answer;
}

const unknown = (status: number) =>
  `Elasticsearch does not say who this is (status ${status}). It may be in trouble just now; or its ` +
  'security is off, and then the console has to be started with --no-sign-in.';
