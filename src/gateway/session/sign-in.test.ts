import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { GatewayOptions } from '../create-gateway.ts';
import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { gatewayErrorOf, gatewayTo, jobsPath } from '../gateway-under-test.ts';
import { hang, json, reset, scriptedNode } from '../scripted-node.ts';
import type { ScriptedNode } from '../scripted-node.ts';

const signIn = { secret: 'a secret of more than 32 characters', idle: 60_000, lifetime: 600_000 };
const console_ = { 'x-rollup-jobs': 'console' };
const olga = { username: 'olga', password: 'right' };
const basic = `Basic ${btoa('olga:right')}`;

/** Lets in Olga and the key `id:key`. */
const security = {
  root: answerTo(() => ({ version: { number: '8.19.8' }, cluster_name: 'logs' })),
  other: answerTo(({ url }) =>
    url.includes('_authenticate') ? { username: 'olga', roles: [] } : { jobs: [] },
  ),
};

function answerTo(body: (request: { url: string }) => unknown): ReturnType<typeof json> {
  return (request, response) => {
    const known = [basic, `ApiKey ${btoa('id:key')}`].includes(request.headers.authorization ?? '');
    const { url = '' } = request;
    const reason = 'unable to authenticate user';
    const answer = known
      ? json(200, body({ url }))
      : json(
          401,
          { error: { type: 'security_exception', reason }, status: 401 },
          { 'www-authenticate': 'Basic' },
        );
    answer(request, response);
  };
}

function consoleOn(node: ScriptedNode, options: Partial<GatewayOptions> = {}) {
  const { app, logged } = gatewayTo([node.url], { signIn, ...options });
  return {
    logged,
    signIn: (body: unknown, headers: Record<string, string> = {}) =>
      Promise.resolve(
        app.request('/api/session', {
          method: 'POST',
          headers: { ...console_, ...headers },
          body: JSON.stringify(body),
        }),
      ),
    signOut: (cookie: string) =>
      app.request('/api/session', { method: 'DELETE', headers: { ...console_, cookie } }),
    read: (cookie?: string, headers: Record<string, string> = {}) =>
      app.request(jobsPath, { headers: cookie === undefined ? headers : { cookie, ...headers } }),
    status: async (cookie?: string) => {
      const headers = cookie === undefined ? {} : { cookie };
      return (await (await app.request('/api/status', { headers })).json()) as GatewayStatus;
    },
  };
}

/** What a browser sends back of the answer's cookie. */
function cookieOf(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('signing in', () => {
  test.each([
    ['with a name and password', olga, basic],
    ['with an encoded API key', { apiKey: btoa('id:key') }, `ApiKey ${btoa('id:key')}`],
    ['with the id and key of an API key', { apiKey: ' id:key\n' }, `ApiKey ${btoa('id:key')}`],
  ])('%s lets requests through with these credentials', async (_what, body, authorization) => {
    const node = await scriptedNode(security);
    const { signIn: enter, read, status } = consoleOn(node);
    const answer = await enter(body);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ username: 'olga' });
    expect((await read(cookieOf(answer))).status).toBe(200);
    expect(node.requests.at(-1)?.headers).toMatchObject({ authorization });
    expect(node.requests.at(-1)?.headers).not.toHaveProperty('cookie');
    expect(await status(cookieOf(answer))).toMatchObject({
      signIn: 'done',
      user: { username: 'olga' },
    });
  });

  test('keeps the cookie from scripts, other sites and the next start of the browser', async () => {
    const { signIn: enter } = consoleOn(await scriptedNode(security));
    const overHttp = (await enter(olga)).headers.get('set-cookie') ?? '';
    expect(overHttp).toMatch(/^rollup-jobs-session=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
    const overTls = await enter(olga, { origin: 'https://localhost', host: 'localhost' });
    expect(overTls.headers.get('set-cookie')).toMatch(/; Secure/);
    expect(overHttp).not.toContain('right');
  });

  test('without it nothing is asked of the cluster', async () => {
    const node = await scriptedNode(security);
    const { read, status } = consoleOn(node);
    const expected = { status: 401, code: 'not_signed_in' };
    expect(await gatewayErrorOf(await read())).toMatchObject(expected);
    expect(await gatewayErrorOf(await read('rollup-jobs-session=olga'))).toMatchObject(expected);
    expect(await status()).toMatchObject({ signIn: 'needed', user: null });
    expect(node.requests).toEqual([]);
  });

  test('an Authorization header of the browser is not passed on', async () => {
    const node = await scriptedNode(security);
    const { read } = consoleOn(node);
    expect((await read(undefined, { authorization: basic })).status).toBe(401);
    expect(node.requests).toEqual([]);
  });

  test('with wrong credentials tells why, and opens no password box of the browser', async () => {
    const { signIn: enter } = consoleOn(await scriptedNode(security));
    const answer = await enter({ ...olga, password: 'wrong' });
    expect(answer.headers.has('www-authenticate')).toBe(false);
    expect(answer.headers.has('set-cookie')).toBe(false);
    expect(await gatewayErrorOf(answer)).toEqual({
      status: 401,
      code: 'sign_in_refused',
      reason: 'unable to authenticate user',
    });
  });

  test.each([
    ['nothing', null],
    ['no password', { username: 'olga' }],
    ['an empty password', { ...olga, password: '' }],
    ['a name with a colon', { ...olga, username: 'ol:ga' }],
    ['both kinds', { ...olga, apiKey: 'id:key' }],
    ['a number', { ...olga, password: 1 }],
    ['a password of 1,025 characters', { ...olga, password: 'x'.repeat(1025) }],
    ['a key that is none', { apiKey: 'right' }],
    ['a key with a line in it', { apiKey: 'id:key\nx: y' }],
  ])('with %s is refused before the cluster is asked', async (_what, body) => {
    const node = await scriptedNode(security);
    const answer = await consoleOn(node).signIn(body);
    expect(await gatewayErrorOf(answer)).toMatchObject({ status: 400, code: 'bad_request' });
    expect(node.requests).toEqual([]);
  });

  test('with 17 kB is refused', async () => {
    const answer = await consoleOn(await scriptedNode(security)).signIn('x'.repeat(17_000));
    expect(answer.status).toBe(413);
  });

  test('with a session too long for a cookie says so', async () => {
    const node = await scriptedNode({ other: json(200, { username: 'olga' }) });
    const long = '€'.repeat(1024);
    const answer = await consoleOn(node).signIn({ username: long, password: long });
    expect(await gatewayErrorOf(answer)).toMatchObject({ status: 400, reason: /too long/ });
  });

  test.each([
    ['security is off', { other: json(500, { error: 'x' }) }, 502, 'sign_in_unknown'],
    ['the answer is none', { other: json(200, []) }, 502, 'sign_in_unknown'],
    ['the connection breaks', { other: reset }, 502, 'elasticsearch_connection_lost'],
    ['no answer comes', { other: hang }, 504, 'elasticsearch_timeout'],
  ])('where %s lets nobody in', async (_what, script, status, code) => {
    const node = await scriptedNode(script);
    const answer = await consoleOn(node, { requestTimeout: 200 }).signIn(olga);
    expect(answer.headers.has('set-cookie')).toBe(false);
    expect(await gatewayErrorOf(answer)).toMatchObject({ status, code });
  });

  test('from another site is refused', async () => {
    const node = await scriptedNode(security);
    const { app } = gatewayTo([node.url], { signIn });
    const body = JSON.stringify(olga);
    expect((await app.request('/api/session', { method: 'POST', body })).status).toBe(403);
    expect(node.requests).toEqual([]);
  });
});

describe('a session', () => {
  test('is over once it was signed out, for whoever kept its cookie too', async () => {
    const { signIn: enter, signOut, read } = consoleOn(await scriptedNode(security));
    const cookie = cookieOf(await enter(olga));
    const left = await signOut(cookie);
    expect(left.status).toBe(200);
    expect(left.headers.get('set-cookie')).toMatch(/^rollup-jobs-session=; Max-Age=0; Path=\//);
    expect((await read(cookie)).status).toBe(401);
  });

  test('takes the place of the one before', async () => {
    const { signIn: enter, read } = consoleOn(await scriptedNode(security));
    const first = cookieOf(await enter(olga));
    const second = cookieOf(await enter({ apiKey: 'id:key' }, { cookie: first }));
    expect((await read(first)).status).toBe(401);
    expect((await read(second)).status).toBe(200);
  });

  test('opens at every gateway with the same secret, and at no other', async () => {
    const node = await scriptedNode(security);
    const cookie = cookieOf(await consoleOn(node).signIn(olga));
    expect((await consoleOn(node).read(cookie)).status).toBe(200);
    const other = { ...signIn, secret: signIn.secret.toUpperCase() };
    expect((await consoleOn(node, { signIn: other }).read(cookie)).status).toBe(401);
  });

  test('that the cluster does not accept any more needs signing in again', async () => {
    const script = { ...security };
    const node = await scriptedNode({
      root: (...exchange) => script.root(...exchange),
      other: (...exchange) => script.other(...exchange),
    });
    const { signIn: enter, status } = consoleOn(node);
    const cookie = cookieOf(await enter(olga));
    script.root = json(401, { error: { type: 'security_exception', reason: 'disabled' } });
    expect(await status(cookie)).toMatchObject({
      signIn: 'needed',
      cluster: { state: 'unauthenticated', reason: 'disabled' },
    });
  });

  test('is renewed by its operator, not by a page that reads on its own', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    onTestFinished(() => void vi.useRealTimers());
    const active = { 'x-rollup-jobs-operator': 'active' };
    const { signIn: enter, read } = consoleOn(await scriptedNode(security));
    const first = cookieOf(await enter(olga));
    vi.setSystemTime(1_050_000);
    expect((await read(first)).headers.has('set-cookie')).toBe(false);
    const second = cookieOf(await read(first, active));
    vi.setSystemTime(1_070_000);
    expect((await read(first, active)).status).toBe(401);
    expect((await read(second)).status).toBe(200);
  });
});

describe('too many wrong attempts', () => {
  const wrong = { ...olga, password: 'wrong' };

  test('from one address are refused before the cluster is asked, also with the right password', async () => {
    const node = await scriptedNode(security);
    const { signIn: enter } = consoleOn(node, { trustProxy: true });
    const from = (address: string) => ({ 'x-forwarded-for': `6.6.6.6, ${address}` });
    for (let i = 0; i < 10; i++) expect((await enter(wrong, from('1.2.3.4'))).status).toBe(401);
    const asked = node.requests.length;
    const refused = await enter(olga, from('1.2.3.4'));
    expect(await gatewayErrorOf(refused.clone())).toMatchObject({ code: 'too_many_attempts' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(node.requests.length).toBe(asked);
    expect((await enter(olga, from('1.2.3.5'))).status).toBe(200);
  });

  test('are counted also when they come all at once', async () => {
    const { signIn: enter } = consoleOn(await scriptedNode(security));
    const answers = await Promise.all(Array.from({ length: 30 }, () => enter(wrong)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  test('are not made up of right ones', async () => {
    const { signIn: enter } = consoleOn(await scriptedNode(security));
    for (let i = 0; i < 15; i++) expect((await enter(olga)).status).toBe(200);
  });

  test('cannot be spread by a header that no proxy is trusted for', async () => {
    const { signIn: enter } = consoleOn(await scriptedNode(security));
    for (let i = 0; i < 10; i++) await enter(wrong, { 'x-forwarded-for': `1.2.3.${i}` });
    expect((await enter(wrong, { 'x-forwarded-for': '1.2.3.99' })).status).toBe(429);
  });
});
