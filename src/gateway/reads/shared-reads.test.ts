import { EventEmitter, once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gatewayErrorOf, gatewayTo, jobsPath, startPath, write } from '../gateway-under-test.ts';
import { cut, json, reset, scriptedNode } from '../scripted-node.ts';
import type { Answer, ScriptedNode } from '../scripted-node.ts';
import { loggedOperation } from '../operation/operation-under-test.ts';
import { SharedReads } from './shared-reads.ts';

const reads = (node: ScriptedNode) =>
  node.requests.filter(({ method, url }) => method === 'GET' && url !== '/').length;

const taking = (seconds: number) => ({ headers: { 'cache-control': `max-age=${seconds}` } });

/** Counts its answers, and gives each read when it is told to. */
function heldAnswers() {
  const asked = new EventEmitter();
  const waiting: (() => void)[] = [];
  let count = 0;
  const other: Answer = (request, response) => {
    const body = { jobs: [], answer: ++count };
    if (request.method !== 'GET') {
      json(200, { started: true })(request, response);
      return;
    }
    request.socket.once('close', () => asked.emit('left'));
    waiting.push(() => json(200, body)(request, response));
    asked.emit('asked');
  };
  return { other, asked, release: () => waiting.splice(0).forEach((answer) => answer()), waiting };
}

/** Another answer each time. */
function counting(status = 200): Answer {
  let count = 0;
  return (request, response) => json(status, { answer: ++count })(request, response);
}

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

describe('a read for which an earlier one will do', () => {
  test('gets a copy of its answer, and how old that is', async () => {
    const node = await scriptedNode({ other: counting() });
    const { app } = gatewayTo([node.url]);
    const first = await app.request(jobsPath);
    expect(first.headers.get('age')).toBe('0');
    vi.advanceTimersByTime(9_900);
    const copy = await app.request(jobsPath, taking(10));
    expect(copy.headers.get('age')).toBe('9');
    expect(await copy.json()).toEqual(await first.json());
    expect(reads(node)).toBe(1);
  });

  test('is a new one when that is as old as it takes', async () => {
    const node = await scriptedNode({ other: counting() });
    const { app } = gatewayTo([node.url]);
    await app.request(jobsPath);
    vi.advanceTimersByTime(10_000);
    const fresh = await app.request(jobsPath, taking(10));
    expect(fresh.headers.get('age')).toBe('0');
    expect(await fresh.json()).toEqual({ answer: 2 });
  });

  test('is a new one after a minute, however old an answer it takes', async () => {
    const node = await scriptedNode({ other: counting() });
    const { app } = gatewayTo([node.url]);
    await app.request(jobsPath);
    vi.advanceTimersByTime(60_000);
    await app.request(jobsPath, taking(3600));
    expect(reads(node)).toBe(2);
  });

  test('joins it while it is under way', async () => {
    const { other, asked, release } = heldAnswers();
    const node = await scriptedNode({ other });
    const { operation, lines } = loggedOperation();
    const { app } = gatewayTo([node.url], { operation });
    const first = app.request(jobsPath, taking(30));
    await once(asked, 'asked');
    const others = [1, 2, 3].map(async () => app.request(jobsPath, taking(30)));
    release();
    for (const answer of await Promise.all([first, ...others])) {
      expect(await answer.json()).toEqual({ jobs: [], answer: 1 });
    }
    await app.request(jobsPath, taking(30));
    expect(reads(node)).toBe(1);
    expect(lines().map(({ copy }) => copy)).toEqual([
      undefined,
      ...['joined', 'joined', 'joined'],
      'kept',
    ]);
  });

  test.each([
    ['another query', `${jobsPath}?filter_path=jobs.config`],
    ['another path', jobsPath.replace('_all', 'sensor')],
  ])('is a read of its own when it has %s', async (_what, path) => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    await app.request(jobsPath);
    await app.request(path, taking(30));
    expect(reads(node)).toBe(2);
  });
});

describe('a read that says nothing of copies', () => {
  test.each([[{}], [{ headers: { 'cache-control': 'no-cache, max-age=30' } }], [taking(0)]])(
    'is one of its own, and not one that began before: %o',
    async (init) => {
      const { other, asked, release, waiting } = heldAnswers();
      const node = await scriptedNode({ other });
      const { app } = gatewayTo([node.url]);
      const older = app.request(jobsPath, taking(30));
      await once(asked, 'asked');
      const fresh = app.request(jobsPath, init);
      await once(asked, 'asked');
      expect(waiting).toHaveLength(2);
      release();
      expect(await (await older).json()).toMatchObject({ answer: 1 });
      expect(await (await fresh).json()).toMatchObject({ answer: 2 });
      const copy = await app.request(jobsPath, taking(30));
      expect(await copy.json()).toMatchObject({ answer: 2 });
    },
  );

  test('is not joined to one that began longer ago than it takes', async () => {
    const { other, asked, release, waiting } = heldAnswers();
    const node = await scriptedNode({ other });
    const { app } = gatewayTo([node.url]);
    const slow = app.request(jobsPath);
    await once(asked, 'asked');
    vi.advanceTimersByTime(5_000);
    const later = app.request(jobsPath, taking(5));
    await once(asked, 'asked');
    expect(waiting).toHaveLength(2);
    release();
    await Promise.all([slow, later]);
  });
});

describe('credentials', () => {
  const users = ['olga', 'otto'].map((username) => ({ username, password: 'x' }));
  const as = (username: string) => ({
    headers: { ...taking(30).headers, cookie: `rollup-jobs-user=${username}` },
  });

  test('of another never get the copy, nor join the read', async () => {
    const { other, asked, release, waiting } = heldAnswers();
    const node = await scriptedNode({ other });
    const { app } = gatewayTo([node.url], { demo: { users, controlUrl: node.url } });
    const olga = app.request(jobsPath, as('olga'));
    await once(asked, 'asked');
    const otto = app.request(jobsPath, as('otto'));
    await once(asked, 'asked');
    expect(waiting).toHaveLength(2);
    release();
    await Promise.all([olga, otto]);
    const again = await app.request(jobsPath, as('otto'));
    expect(await again.json()).toMatchObject({ answer: 2 });
    const authorizations = node.requests
      .filter(({ url }) => url !== '/')
      .map(({ headers }) => headers.authorization);
    expect(new Set(authorizations).size).toBe(2);
  });

  test('that are refused lose what was kept for them', async () => {
    let isRevoked = false;
    const node = await scriptedNode({
      other: (...call) => (isRevoked ? counting(401) : counting())(...call),
    });
    const { app } = gatewayTo([node.url]);
    await app.request(jobsPath);
    isRevoked = true;
    expect((await app.request(jobsPath, taking(30))).status).toBe(200);
    expect((await app.request(jobsPath.replace('_all', 'sensor'))).status).toBe(401);
    expect((await app.request(jobsPath, taking(30))).status).toBe(401);
  });
});

describe('what somebody does', () => {
  test('ends the copies of all', async () => {
    const node = await scriptedNode({ other: counting() });
    const users = ['olga', 'otto'].map((username) => ({ username, password: 'x' }));
    const { app } = gatewayTo([node.url], { demo: { users, controlUrl: node.url } });
    const otto = { cookie: 'rollup-jobs-user=otto' };
    await app.request(jobsPath);
    await app.request(startPath, { ...write, headers: { ...write.headers, ...otto } });
    await app.request(jobsPath, taking(30));
    expect(reads(node)).toBe(2);
  });

  test('leaves a read from before to those who wait for it', async () => {
    const { other, asked, waiting } = heldAnswers();
    const node = await scriptedNode({ other });
    const { app } = gatewayTo([node.url]);
    const before = app.request(jobsPath, taking(30));
    await once(asked, 'asked');
    await app.request(startPath, write);
    const after = app.request(jobsPath, taking(30));
    await once(asked, 'asked');
    expect(waiting).toHaveLength(2);
    waiting[0]?.();
    expect((await before).status).toBe(200);
    // The older answer, which is whole by now, is no copy for anybody.
    const third = app.request(jobsPath, taking(30));
    waiting[1]?.();
    expect(await (await third).json()).toEqual(await (await after).json());
    expect(reads(node)).toBe(2);
  });

  test('ends also what was read while it was under way', async () => {
    const started = new EventEmitter();
    let finish: () => void = () => undefined;
    let count = 0;
    const other: Answer = (request, response) => {
      if (request.method === 'GET') {
        json(200, { answer: ++count })(request, response);
        return;
      }
      finish = () => json(200, { started: true })(request, response);
      started.emit('begun');
    };
    const node = await scriptedNode({ other });
    const { app } = gatewayTo([node.url]);
    const start = app.request(startPath, write);
    await once(started, 'begun');
    await app.request(jobsPath, taking(30));
    finish();
    await start;
    expect(await (await app.request(jobsPath, taking(30))).json()).toEqual({ answer: 2 });
  });

  test('with the demo’s controls ends them too', async () => {
    const node = await scriptedNode({ other: counting() });
    const users = [{ username: 'olga', password: 'x' }];
    const { app } = gatewayTo([node.url], { demo: { users, controlUrl: node.url } });
    await app.request(jobsPath);
    await app.request('/api/demo/jobs', write);
    await app.request(jobsPath, taking(30));
    expect(node.requests.filter(({ url }) => url.startsWith('/_rollup'))).toHaveLength(2);
  });
});

describe('no copy is kept of', () => {
  test.each<[string, Answer]>([
    ['an error', counting(503)],
    ['a page of a proxy', json(200, {}, { 'content-type': 'text/html' })],
    [
      'half of a JSON text',
      (_, response) => response.setHeader('content-type', 'application/json').end('{"jobs":['),
    ],
    ['an answer that breaks off', cut],
    ['a connection that breaks', reset],
  ])('%s', async (_what, other) => {
    const node = await scriptedNode({ other });
    const { app } = gatewayTo([node.url]);
    await app.request(jobsPath, taking(30));
    await app.request(jobsPath, taking(30));
    expect(reads(node)).toBe(2);
  });
});

test('a copy is kept of an answer whose end comes in small pieces', async () => {
  const reads = new SharedReads();
  const headers = { 'content-type': 'application/json' };
  const read = vi.fn(() => {
    const body = Readable.from(['{"jobs":[]', '}', '\n'].map((piece) => Buffer.from(piece)));
    return Promise.resolve({ status: 200, headers, body });
  });
  const leaving = new AbortController().signal;
  const call = { credentials: null, what: '/', maxAge: 30_000, read, leaving };
  await reads.read(call);
  expect(await reads.read(call)).toMatchObject({ kind: 'whole', from: 'kept' });
  expect(read).toHaveBeenCalledOnce();
});

test('an answer that breaks off is an error for all who wait for it', async () => {
  const { other, asked, waiting } = heldAnswers();
  const node = await scriptedNode({
    other: (request, response) => {
      other(request, response);
      waiting.splice(0, 1, () => cut(request, response));
    },
  });
  const { app, logged } = gatewayTo([node.url]);
  const first = app.request(jobsPath, taking(30));
  await once(asked, 'asked');
  const second = app.request(jobsPath, taking(30));
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  waiting[0]?.();
  for (const answer of await Promise.all([first, second])) {
    expect(await gatewayErrorOf(answer)).toMatchObject({
      status: 502,
      code: 'elasticsearch_connection_lost',
    });
  }
  expect(reads(node)).toBe(1);
  expect(logged).toHaveLength(1);
});

describe('a reader that leaves', () => {
  test('does not end the read for the others', async () => {
    const reads = new SharedReads();
    const source = new PassThrough();
    const headers = { 'content-type': 'application/json' };
    const read = vi.fn(() => Promise.resolve({ status: 200, headers, body: source }));
    const call = { credentials: null, what: '/', maxAge: 30_000, read };
    const [leaving, staying] = [new AbortController(), new AbortController()];
    const first = reads.read({ ...call, leaving: leaving.signal });
    const second = reads.read({ ...call, leaving: staying.signal });
    leaving.abort();
    await expect(first).rejects.toThrow('the browser left');
    source.end('{}');
    expect(await second).toMatchObject({ kind: 'whole', from: 'joined' });
    expect(read).toHaveBeenCalledOnce();
  });

  test('takes it along as the last one', async () => {
    const { other, asked } = heldAnswers();
    const node = await scriptedNode({ other });
    const { app } = gatewayTo([node.url]);
    const readers = [new AbortController(), new AbortController()];
    const answers = readers.map(async ({ signal }) =>
      app.request(jobsPath, { ...taking(30), signal }),
    );
    await once(asked, 'asked');
    const left = once(asked, 'left');
    for (const reader of readers) reader.abort();
    await left;
    await Promise.all(answers);
    const next = app.request(jobsPath, taking(30));
    await once(asked, 'asked');
    expect(reads(node)).toBe(2);
    void next;
  });
});

describe('the status', () => {
  test('is read once for all who take a copy', async () => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    const first = await app.request('/api/status');
    const asked = node.requests.length;
    vi.advanceTimersByTime(59_000);
    const copy = await app.request('/api/status', taking(60));
    expect(copy.headers.get('age')).toBe('59');
    expect(await copy.json()).toEqual(await first.json());
    expect(node.requests).toHaveLength(asked);
  });

  test('is read anew while the cluster is not well', async () => {
    const node = await scriptedNode({ root: json(503, {}) });
    const { app } = gatewayTo([node.url]);
    await app.request('/api/status', taking(60));
    await app.request('/api/status', taking(60));
    expect(node.requests.filter(({ url }) => url === '/')).toHaveLength(2);
  });
});
