import { EventEmitter, once } from 'node:events';
import { get, request } from 'node:http';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gatewayPath, getJobEndpoint, elasticsearchPath } from '../elasticsearch/endpoints.ts';
import { afterTest, cut, hang, json, scriptedNode } from './scripted-node.ts';
import type { ServeGatewayOptions } from './serve-gateway.ts';
import { serveGateway } from './serve-gateway.ts';

const local = { host: '127.0.0.1', port: 0, appDirectory: '/nowhere' };

async function serve(node: string, options: Partial<ServeGatewayOptions> = {}) {
  const logged: string[] = [];
  const log = (line: string) => logged.push(line);
  const gateway = await serveGateway({ ...local, nodes: [node], log, ...options });
  afterTest(() => gateway.close());
  return { ...gateway, logged };
}

/** Everything that comes over the wire for a start, until the other side closes. */
async function rawStart(url: string, headers = ''): Promise<Buffer> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const path = '/api/elasticsearch/_rollup/job/sensor/_start';
  const own = 'host: localhost\r\nx-rollup-jobs: console\r\n';
  socket.write(`POST ${path} HTTP/1.1\r\n${own}${headers}\r\n`);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => undefined);
  await once(socket, 'close');
  return Buffer.concat(chunks);
}

const list = '/api/elasticsearch/_rollup/job/_all';

const headers = { 'x-rollup-jobs': 'console', 'content-type': 'application/json' };
const question = { method: 'POST', headers, body: '{}' };

describe('a body that breaks off', () => {
  test('arrives as the answer to an action: with its status and headers, and without an end', async () => {
    const node = await scriptedNode({ other: cut });
    const { url, logged } = await serve(node.url);
    const text = (await rawStart(url)).toString();
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(text).toMatch('content-type: application/json');
    expect(text).toMatch('content-length: 2000');
    expect(text).toMatch(/\r\n\r\n\{"jobs":\[$/);
    expect(logged).toHaveLength(1);
  });

  test('has no end when it is compressed, either', async () => {
    const node = await scriptedNode({ other: cut });
    const { url } = await serve(node.url);
    const text = (await rawStart(url, 'accept-encoding: gzip\r\n')).toString('latin1');
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(text).toMatch('content-encoding: gzip');
    expect(text).not.toMatch(/\r\n0\r\n\r\n$/);
  });

  test('does not end the process: the next request is answered', async () => {
    const answers = [cut, json(200, { jobs: [] })];
    const node = await scriptedNode({
      other: (request, response) => answers.shift()?.(request, response),
    });
    const { url } = await serve(node.url);
    await rawStart(url);
    expect(await (await fetch(url + list)).json()).toEqual({ jobs: [] });
  });
});

test('a short answer is sent as it is, and its length is told', async () => {
  const text = '{"started":true}';
  const node = await scriptedNode({
    other: (_request, response) => {
      response.setHeader('content-type', 'application/json').end(text);
    },
  });
  const { url } = await serve(node.url);
  const started = (
    await rawStart(url, 'accept-encoding: gzip\r\nconnection: close\r\n')
  ).toString();
  expect(started).toMatch(`content-length: ${text.length}`);
  expect(started).not.toMatch('content-encoding');
  expect(started).toMatch(new RegExp(`\r\n\r\n${text}$`));
});

test('a large answer arrives whole, compressed or not', async () => {
  const body = { jobs: Array.from({ length: 20_000 }, (_, i) => ({ config: { id: `job-${i}` } })) };
  const node = await scriptedNode({ other: json(200, body) });
  const { url } = await serve(node.url);
  expect(await (await fetch(url + list)).json()).toEqual(body);
  const raw = await new Promise<Buffer>((resolve) => {
    get(url + list, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      expect(response.headers['content-encoding']).toBe('gzip');
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
  expect(JSON.parse(gunzipSync(raw).toString())).toEqual(body);
});

describe('a body that is too long', () => {
  const long = `{"cron":"${'x'.repeat(3 * 1024 * 1024)}"}`;
  const path = gatewayPath('/_rollup/job/sensor');

  test.each([
    ['whose length is told', () => ({ body: long })],
    ['that comes in pieces', () => ({ body: new Blob([long]).stream(), duplex: 'half' as const })],
  ])('is refused with an answer that arrives, also one %s', async (_how, body) => {
    const node = await scriptedNode();
    const { url } = await serve(node.url);
    const response = await fetch(url + path, { method: 'PUT', headers, ...body() });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ gateway_error: { code: 'body_too_large' } });
    expect(node.requests).toEqual([]);
  });
});

describe('a body whose length is not told', () => {
  const inPieces = (text: string) => ({ body: new Blob([text]).stream(), duplex: 'half' as const });
  const signIn = { secret: 'a secret of more than 32 characters', idle: 60_000, lifetime: 600_000 };
  const demo = (url: string) => ({
    controlUrl: url,
    users: [{ username: 'olga', password: 'right' }],
  });

  test('is taken to sign in, up to its limit', async () => {
    const node = await scriptedNode({ other: json(200, { username: 'olga', roles: [] }) });
    const { url } = await serve(node.url, { signIn });
    const enter = (body: unknown) =>
      fetch(`${url}/api/session`, { method: 'POST', headers, ...inPieces(JSON.stringify(body)) });
    expect((await enter({ username: 'olga', password: 'right' })).status).toBe(200);
    expect((await enter({ username: 'olga', password: 'x'.repeat(20_000) })).status).toBe(413);
  });

  test('is taken by the controls of the demo, up to their limit', async () => {
    const node = await scriptedNode({ other: json(200, { added: 1 }) });
    const { url } = await serve(node.url, { demo: demo(node.url) });
    const control = (text: string) =>
      fetch(`${url}/api/demo/jobs`, { method: 'POST', headers, ...inPieces(text) });
    expect((await control('{"count":1}')).status).toBe(200);
    expect((await control(' '.repeat(2 * 1024 * 1024))).status).toBe(413);
  });

  test('may be none: the controls of the demo take a DELETE without anything', async () => {
    const node = await scriptedNode({ other: json(200, { jobs: 0 }) });
    const { url } = await serve(node.url, { demo: demo(node.url) });
    const response = await fetch(`${url}/api/demo/jobs`, { method: 'DELETE', headers });
    expect(response.status).toBe(200);
  });
});

test.each([
  ['GET', 'of all jobs', list],
  ['DELETE', 'of a job', gatewayPath('/_rollup/job/sensor')],
])('%s %s takes no body', async (method, _what, path) => {
  const node = await scriptedNode();
  const { url } = await serve(node.url);
  const status = await new Promise((resolve) => {
    request(url + path, { method, headers }, (response) => resolve(response.statusCode)).end('{}');
  });
  expect(status).toBe(400);
  expect(node.requests).toEqual([]);
});

test('an id of 1,000 emoji fits into the head of a request', async () => {
  const node = await scriptedNode();
  const { url } = await serve(node.url);
  const path = elasticsearchPath(getJobEndpoint, '🦄'.repeat(1000));
  expect((await fetch(url + gatewayPath(path))).status).toBe(200);
  expect(node.requests.at(-1)?.url).toBe(path);
});

test.each([
  ['read', list, {}],
  ['question with a body', '/api/elasticsearch/_security/user/_has_privileges', question],
])('a browser that leaves takes its %s along', async (_what, path, init) => {
  const upstream = new EventEmitter();
  const asked = once(upstream, 'asked');
  const left = once(upstream, 'left');
  const node = await scriptedNode({
    other: (request) => {
      request.socket.once('close', () => upstream.emit('left'));
      upstream.emit('asked');
    },
  });
  const { url } = await serve(node.url);
  const leaving = new AbortController();
  const leavingRequest = fetch(url + path, { ...init, signal: leaving.signal });
  await asked;
  leaving.abort();
  await expect(leavingRequest).rejects.toThrow('aborted');
  await left;
});

describe('closing', () => {
  test('waits for no request that hangs', async () => {
    const upstream = new EventEmitter();
    const asked = once(upstream, 'asked');
    const node = await scriptedNode({
      other: (request, response) => {
        upstream.emit('asked');
        hang(request, response);
      },
    });
    const gateway = await serveGateway({ ...local, nodes: [node.url], log: () => undefined });
    const request = fetch(gateway.url + list);
    const refused = expect(request).rejects.toThrow('fetch failed');
    await asked;
    await gateway.close();
    await refused;
  });
});

describe('listening', () => {
  test('a port that is taken is named', async () => {
    const { url } = await serve('http://127.0.0.1:1');
    const port = Number(new URL(url).port);
    const second = serveGateway({ ...local, port, nodes: ['http://127.0.0.1:1'] });
    await expect(second).rejects.toThrow(
      `The console cannot listen: port ${port} on 127.0.0.1 is already in use.`,
    );
  });

  test('the address is one for a browser', async () => {
    const { url } = await serve('http://127.0.0.1:1');
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
  });
});
