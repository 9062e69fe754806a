import { describe, expect, test } from 'vitest';
import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { createManualClock } from '../../mock-elasticsearch/clock.ts';
import { serveMockElasticsearch } from '../../mock-elasticsearch/serve-mock-elasticsearch.ts';
import { gatewayTo, jobsPath } from '../gateway-under-test.ts';
import { proxyTo } from '../proxy-under-test.ts';
import { afterTest, cut, json, mainInfo, reset, scriptedNode } from '../scripted-node.ts';
import type { Credentials } from '../session/credentials.ts';

const keyOf = (user: string) => ({
  apiKey: Buffer.from(`${user}-key-id:${user}-key-secret`).toString('base64'),
});
const passwordOf = (user: string) => ({ username: user, password: `${user}-password` });

interface Setup {
  credentials: Credentials | null;
  security?: boolean;
  proxy?: Parameters<typeof proxyTo>[1];
}

/** A gateway, a proxy in front of the cluster that writes down what is asked, and the cluster. */
async function setUp(version: string, { credentials, security = true, proxy }: Setup) {
  const clock = createManualClock(Date.UTC(2025, 10, 24));
  const mock = await serveMockElasticsearch({ clock, version, security });
  afterTest(() => mock.close());
  const front = await proxyTo(mock.url, proxy);
  const { app } = gatewayTo([front.url], { credentials });
  return {
    requests: front.requests,
    status: async () => (await (await app.request('/api/status')).json()) as GatewayStatus,
    readJobs: () => app.request(jobsPath),
  };
}

const eightOrLater = { version: null, range: { from: '8.0', below: null } };
const sixAtMost = { version: null, range: { from: '6.3', below: '7.0' } };
const exactly = (version: string) => ({ version });

/** What a cluster tells a user who may not read `GET /`. */
const told = [
  ['6.3.2', sixAtMost],
  ['6.8.23', sixAtMost],
  ['7.0.1', exactly('7.0.1')],
  ['7.13.4', exactly('7.13.4')],
  ['7.17.29', exactly('7.17.29')],
  ['8.0.1', eightOrLater],
  ['8.19.8', eightOrLater],
  ['9.2.2', eightOrLater],
] as const;

const stripped = ['x-elastic-product', 'warning'];
const jobsOf = (version: string) =>
  version.startsWith('6.') ? '/_xpack/rollup/job/_all' : '/_rollup/job/_all';

describe.each(told)('of %s, a user who may not read GET /', (version, known) => {
  test.each([
    ['who may read jobs', passwordOf('viewer'), 200],
    ['without any privilege', passwordOf('guest'), 403],
  ])('%s learns what the paths tell', async (_who, credentials, status) => {
    const { requests, ...console_ } = await setUp(version, { credentials });
    expect((await console_.status()).cluster).toEqual({ state: 'ready', name: null, ...known });
    const answer = await console_.readJobs();
    expect(answer.status).toBe(status);
    expect(answer.headers.has('warning')).toBe(false);
    expect(requests.at(-1)?.url).toBe(jobsOf(version));
    const changing = requests.filter(
      ({ method, url }) => method !== 'GET' && !url.endsWith('/user/_has_privileges'),
    );
    expect(changing).toEqual([]);
    for (const { headers } of requests) {
      expect(`${headers.accept} ${headers['content-type']}`).not.toMatch(/compatible-with|vnd\./);
    }
  });

  test('is asked nothing twice while jobs are read', async () => {
    const { requests, readJobs } = await setUp(version, { credentials: passwordOf('viewer') });
    await readJobs();
    const asked = requests.length;
    await readJobs();
    expect(requests).toHaveLength(asked + 1);
  });

  test('has the right paths behind a proxy that strips headers', async () => {
    const { requests, ...console_ } = await setUp(version, {
      credentials: passwordOf('viewer'),
      proxy: { strips: stripped },
    });
    const seven = version.startsWith('7.');
    const range = { version: null, range: { from: '7.0', below: '8.0' } };
    expect((await console_.status()).cluster).toMatchObject(seven ? range : known);
    expect((await console_.readJobs()).status).toBe(200);
    expect(requests.at(-1)?.url).toBe(jobsOf(version));
  });

  test('has the right paths where security is off and a proxy keeps GET / and whose name it is', async () => {
    const { requests, ...console_ } = await setUp(version, {
      credentials: null,
      security: false,
      proxy: {
        strips: stripped,
        keeps: (path) => (path === '/' || path.includes('_security') ? 404 : undefined),
      },
    });
    expect((await console_.status()).cluster).toMatchObject(
      version.startsWith('6.') ? sixAtMost : { version: null, range: { from: '7.0', below: null } },
    );
    expect((await console_.readJobs()).status).toBe(200);
    expect(requests.at(-1)?.url).toBe(jobsOf(version));
  });
});

test.each(['6.8.23', '7.17.29', '8.19.8', '9.2.2'])(
  'an API key without the privilege to read GET / of %s does as its user',
  async (version) => {
    const { requests, ...console_ } = await setUp(version, { credentials: keyOf('viewer') });
    expect((await console_.status()).cluster).toMatchObject({ state: 'ready', name: null });
    expect((await console_.readJobs()).status).toBe(200);
    expect(requests.at(-1)?.url).toBe(jobsOf(version));
  },
);

describe('where GET / is kept by what stands in front', () => {
  test.each([200, 302, 403, 404, 405])('with %i, the paths tell all the same', async (status) => {
    const { requests, ...console_ } = await setUp('8.19.8', {
      credentials: passwordOf('operator'),
      proxy: { keeps: (path) => (path === '/' ? status : undefined) },
    });
    expect((await console_.status()).cluster).toEqual({
      state: 'ready',
      name: null,
      ...eightOrLater,
    });
  });

  test.each([401, 429, 500, 502, 503, 504])('with %i, nothing else is asked', async (status) => {
    const { requests, ...console_ } = await setUp('8.19.8', {
      credentials: passwordOf('operator'),
      proxy: { keeps: (path) => (path === '/' ? status : undefined) },
    });
    await console_.status();
    expect(requests.map(({ url }) => url)).toEqual(['/']);
  });
});

test.each([
  [
    'a refusal that speaks of reading jobs',
    json(403, refusalOf('cluster:monitor/xpack/rollup/get')),
  ],
  [
    'a licence that has run out',
    json(403, refusalOf('current license is non-compliant for [rollup]')),
  ],
  ['an empty list', json(200, { jobs: [] })],
])('%s shows that the path is there', async (_what, answer) => {
  const node = await scriptedNode({
    root: json(403, {}),
    other: (request, response) => {
      const isJob = request.url?.startsWith('/_xpack/rollup/job/');
      (isJob ? answer : json(404, {}))(request, response);
    },
  });
  const { app } = gatewayTo([node.url]);
  await app.request(jobsPath);
  expect(node.requests.at(-1)?.url).toBe('/_xpack/rollup/job/_all');
});

function refusalOf(reason: string) {
  return { error: { type: 'security_exception', reason }, status: 403 };
}

test('a cluster that says nothing at all is taken for a new one', async () => {
  const node = await scriptedNode({ root: json(403, {}), other: json(403, {}) });
  const { app } = gatewayTo([node.url]);
  expect((await app.request(jobsPath)).status).toBe(403);
  expect(node.requests.at(-1)?.url).toBe('/_rollup/job/_all');
});

test.each([
  ['breaks', reset],
  ['breaks off', cut],
])('a connection that %s while it is asked is no answer', async (_what, other) => {
  const node = await scriptedNode({ root: json(403, {}), other });
  const { app } = gatewayTo([node.url]);
  const status = (await (await app.request('/api/status')).json()) as GatewayStatus;
  expect(status.cluster).toMatchObject({
    state: 'unreachable',
    reason: expect.stringContaining('broke') as string,
  });
  expect(node.requests.every(({ method }) => method === 'GET')).toBe(true);
});

test('what was found out is forgotten with the connection', async () => {
  const answers = [json(403, {}), mainInfo('8.19.8')];
  let root = answers[0];
  const node = await scriptedNode({
    root: (request, response) => root?.(request, response),
    other: (request, response) => {
      if (request.url?.startsWith('/_rollup/')) request.socket.destroy();
      else {
        const isOld = request.url === '/_xpack/security/_authenticate';
        json(isOld ? 200 : 404, { username: 'vic' })(request, response);
      }
    },
  });
  const { app } = gatewayTo([node.url]);
  await app.request(jobsPath);
  expect(node.requests.at(-1)?.url).toBe('/_xpack/rollup/job/_all');
  root = answers[1];
  const { cluster } = (await (await app.request('/api/status')).json()) as GatewayStatus;
  expect(cluster).toMatchObject({ version: '8.19.8' });
  await app.request(jobsPath);
  expect(node.requests.at(-1)?.url).toBe('/_rollup/job/_all');
});
