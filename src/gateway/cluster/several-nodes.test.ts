import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gatewayErrorOf, gatewayTo, jobsPath, startPath, write } from '../gateway-under-test.ts';
import { cut, deadNode, hang, json, reset, scriptedNode } from '../scripted-node.ts';
import type { ScriptedNode } from '../scripted-node.ts';

const jobs = { jobs: [{ config: { id: 'sensor' } }] };
const whole = json(200, jobs);
const reads = (node: ScriptedNode) =>
  node.requests.filter(({ method, url }) => method === 'GET' && url !== '/').length;
const starts = (node: ScriptedNode) =>
  node.requests.filter(({ method }) => method === 'POST').length;

/** Sends more than is held for another node, and breaks off then. */
const longCut: typeof cut = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 3_000_000 });
  response.write(' '.repeat(2_000_000), () => setImmediate(() => request.socket.end()));
};

/** Sends the head and half a body, and nothing more. */
const stall: typeof cut = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
  response.write('{"jobs":[');
};

/** A gateway to a node with that trouble and a good one, in both orders, and what it answers. */
async function besideAGoodOne(trouble: typeof cut, options = {}) {
  const answers: Response[] = [];
  for (const order of [1, -1]) {
    const nodes = [await scriptedNode({ other: trouble }), await scriptedNode({ other: whole })];
    const { app, logged } = gatewayTo(
      nodes.map(({ url }) => url).sort(() => order),
      options,
    );
    for (let i = 0; i < 3; i++) answers.push(await app.request(jobsPath));
    expect(logged).toEqual([]);
  }
  return answers;
}

describe('a read beside a good node', () => {
  test.each([
    ['breaks the connection', reset],
    ['breaks off in the middle of the body', cut],
  ])('is whole when a node %s', async (_what, trouble) => {
    for (const answer of await besideAGoodOne(trouble)) expect(await answer.json()).toEqual(jobs);
  });

  test.each([
    ['does not answer', hang],
    ['stops in the middle of the body', stall],
  ])('is whole within its time when a node %s', async (_what, trouble) => {
    const answers = await besideAGoodOne(trouble, { requestTimeout: 600 });
    for (const answer of answers) expect(await answer.json()).toEqual(jobs);
  });

  test('that breaks off late is told so, and not tried again', async () => {
    const nodes = [await scriptedNode({ other: longCut }), await scriptedNode({ other: longCut })];
    const { app } = gatewayTo(nodes.map(({ url }) => url));
    const answer = await app.request(jobsPath);
    expect(await gatewayErrorOf(answer)).toMatchObject({ code: 'elasticsearch_connection_lost' });
    expect(nodes.map(reads).sort()).toEqual([0, 1]);
  });

  test('that is longer than what is held arrives whole', async () => {
    const long = { jobs: ['x'.repeat(3_000_000)] };
    const nodes = [await scriptedNode({ other: json(200, long) }), await scriptedNode()];
    const { app } = gatewayTo([nodes[0]?.url ?? '', await deadNode()]);
    const answer = await app.request(jobsPath);
    expect(await answer.json()).toEqual(long);
  });

  test('that breaks off on every node is told so', async () => {
    const nodes = [await scriptedNode({ other: cut }), await scriptedNode({ other: cut })];
    const { app } = gatewayTo(nodes.map(({ url }) => url));
    const answer = await app.request(jobsPath);
    expect(await gatewayErrorOf(answer)).toMatchObject({ code: 'elasticsearch_connection_lost' });
    expect(nodes.map(reads)).toEqual([1, 1]);
  });
});

test('however many read at once, none asks the same node twice', async () => {
  const nodes = [
    await scriptedNode({ other: reset }),
    await scriptedNode({ other: reset }),
    await scriptedNode({ other: whole }),
  ];
  const { app } = gatewayTo(nodes.map(({ url }) => url));
  await app.request('/api/status');
  const answers = await Promise.all(Array.from({ length: 30 }, async () => app.request(jobsPath)));
  for (const answer of answers) expect(await answer.json()).toEqual(jobs);
});

test('a browser that leaves takes its read along, also while that is held', async () => {
  const upstream = new EventEmitter();
  const left = once(upstream, 'left');
  const asked = once(upstream, 'asked');
  const held: typeof cut = (request, response) => {
    request.socket.once('close', () => upstream.emit('left'));
    stall(request, response);
    upstream.emit('asked');
  };
  const nodes = [await scriptedNode({ other: held }), await scriptedNode({ other: held })];
  const { app } = gatewayTo(nodes.map(({ url }) => url));
  const leaving = new AbortController();
  const answer = app.request(jobsPath, { signal: leaving.signal });
  await asked;
  leaving.abort();
  await left;
  expect(await gatewayErrorOf(await answer)).toMatchObject({
    code: 'elasticsearch_connection_lost',
  });
  expect(nodes.map(reads).sort()).toEqual([0, 1]);
});

describe('a start', () => {
  test.each([
    ['breaks', reset, 'elasticsearch_connection_lost'],
    ['gets no answer', hang, 'elasticsearch_timeout'],
  ])('that %s is told, and sent to nobody else', async (_what, other, code) => {
    const nodes = [await scriptedNode({ other }), await scriptedNode({ other })];
    const { app } = gatewayTo(
      nodes.map(({ url }) => url),
      { requestTimeout: 400 },
    );
    expect(await gatewayErrorOf(await app.request(startPath, write))).toMatchObject({ code });
    expect(nodes.map(starts).sort()).toEqual([0, 1]);
  });
});

describe('a dead node', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => vi.useRealTimers());

  test('is left out for ten seconds, and then asked whether it is back', async () => {
    const alive = await scriptedNode({ other: whole });
    const first = await scriptedNode({ other: whole });
    const port = Number(new URL(first.url).port);
    const { app } = gatewayTo([first.url, alive.url]);
    const readFourTimes = async () => {
      for (let i = 0; i < 4; i++) {
        expect(await (await app.request(jobsPath)).json()).toEqual(jobs);
      }
    };
    await readFourTimes();
    expect(reads(first)).toBe(2);

    await first.close();
    await readFourTimes();
    const back = await scriptedNode({ other: whole, port });
    await readFourTimes();
    expect(back.requests).toEqual([]);

    vi.setSystemTime(Date.now() + 10_001);
    await readFourTimes();
    await expect.poll(() => back.requests[0]?.method).toBe('HEAD');
    await expect
      .poll(async () => {
        await readFourTimes();
        return reads(back);
      })
      .toBeGreaterThan(1);
  });

  test('is asked all the same when the others are dead too', async () => {
    const node = await scriptedNode({ other: whole });
    const port = Number(new URL(node.url).port);
    const { app } = gatewayTo([node.url, await deadNode()]);
    await app.request(jobsPath);
    await node.close();
    expect((await app.request(jobsPath)).status).toBe(502);
    await scriptedNode({ other: whole, port });
    expect(await (await app.request(jobsPath)).json()).toEqual(jobs);
  });
});
