import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { jobsPath, startPath, write } from '../gateway-under-test.ts';
import { afterTest, json, scriptedNode } from '../scripted-node.ts';
import { serveGateway } from '../serve-gateway.ts';
import { loggedOperation } from './operation-under-test.ts';

/** A gateway on a node that answers when the test says so. */
async function serve() {
  const upstream = new EventEmitter();
  const node = await scriptedNode({
    other: (request, response) => {
      upstream.once('answer', () => json(200, {})(request, response));
      upstream.emit('asked');
    },
  });
  const { operation, lines } = loggedOperation();
  const gateway = await serveGateway({
    ...{ host: '127.0.0.1', port: 0, appDirectory: '/nowhere', nodes: [node.url] },
    ...{ operation, log: () => undefined },
  });
  afterTest(() => gateway.close());
  const send = async (path: string, init?: RequestInit) => {
    const asked = once(upstream, 'asked');
    const answer = fetch(gateway.url + path, init);
    // Whoever is cut off says so below, and not before somebody listens.
    answer.catch(() => undefined);
    await asked;
    return { answer };
  };
  return { ...gateway, send, lines, answer: () => upstream.emit('answer'), node };
}

describe('a gateway that shuts down', () => {
  test('lets an action end, and tells the browser what came of it', async () => {
    const { send, shutDown, answer, lines } = await serve();
    const start = await send(startPath, write);
    const down = shutDown(60_000);
    answer();
    const response = await start.answer;
    expect(response.status).toBe(200);
    expect(response.headers.get('connection')).toBe('close');
    await down;
    expect(lines()).toMatchObject([{ audit: true, action: 'start', status: 200, sent: 'yes' }]);
  });

  test('cuts off reads, and refuses what is new, while an action is under way', async () => {
    const { url, send, shutDown, answer, lines, node } = await serve();
    const read = await send(jobsPath);
    const start = await send(startPath, write);
    const down = shutDown(60_000);
    await expect(read.answer).rejects.toThrow('fetch failed');
    const asked = node.requests.length;
    const health = await fetch(`${url}/healthz`);
    expect(health.status).toBe(503);
    expect(health.headers.get('content-security-policy')).toContain("default-src 'none'");
    const refused = await fetch(url + startPath, write);
    expect(await refused.json()).toMatchObject({ gateway_error: { code: 'shutting_down' } });
    expect(node.requests).toHaveLength(asked);
    answer();
    await start.answer;
    await down;
    expect(lines().filter(({ audit }) => audit)).toMatchObject([
      { action: 'start', error: 'shutting_down', status: 503, sent: 'no' },
      { action: 'start', status: 200, sent: 'yes' },
    ]);
  });

  test('waits for an action whose browser has left', async () => {
    const { url, send, shutDown, answer, lines } = await serve();
    const leaving = new AbortController();
    await send(startPath, { ...write, signal: leaving.signal });
    leaving.abort();
    let over = false;
    const down = shutDown(60_000).then(() => (over = true));
    await vi.waitFor(async () => expect((await fetch(`${url}/healthz`)).status).toBe(503));
    expect(over).toBe(false);
    answer();
    await down;
    expect(lines().filter(({ audit }) => audit)).toMatchObject([
      { status: 200, sent: 'yes', left: true },
    ]);
  });

  test('breaks off an action that takes too long, and writes down that it is not known', async () => {
    const { send, shutDown, lines } = await serve();
    const start = await send(startPath, write);
    await shutDown(50);
    expect((await start.answer).status).toBe(502);
    expect(lines().filter(({ audit }) => audit)).toMatchObject([
      { error: 'elasticsearch_connection_lost', status: 502, sent: 'unknown' },
    ]);
  });

  test('waits for no connection on which nothing is asked', async () => {
    const { url, shutDown } = await serve();
    const port = Number(new URL(url).port);
    const sockets = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
    const closed = sockets.map((socket) => {
      socket.on('error', () => undefined);
      socket.resume();
      return once(socket, 'close');
    });
    sockets[1]?.write('GET /healthz HTTP/1.1\r\nhost:');
    await (await fetch(`${url}/healthz`)).text();
    const before = performance.now();
    await shutDown(60_000);
    expect(performance.now() - before).toBeLessThan(2000);
    await Promise.all(closed);
  });
});
