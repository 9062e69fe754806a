import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import {
  createJobEndpoint,
  deleteJobEndpoint,
  elasticsearchPath,
  gatewayPath,
  startJobEndpoint,
  stopJobEndpoint,
} from '../../elasticsearch/endpoints.ts';
import type { Endpoint } from '../../elasticsearch/endpoints.ts';
import type { GatewayOptions } from '../create-gateway.ts';
import { gatewayErrorOf, gatewayTo, jobsPath, startPath, write } from '../gateway-under-test.ts';
import { afterTest, cut, deadNode, hang, json, reset, scriptedNode } from '../scripted-node.ts';
import { serveGateway } from '../serve-gateway.ts';
import { loggedOperation } from './operation-under-test.ts';

const credentials = { username: 'olga', password: 'SECRET-password' };

async function serve(node: string, options: Partial<GatewayOptions> = {}) {
  const { operation, texts, lines } = loggedOperation();
  const gateway = await serveGateway({
    ...{ host: '127.0.0.1', port: 0, appDirectory: '/nowhere', nodes: [node], credentials },
    ...{ operation, log: () => undefined },
    ...options,
  });
  afterTest(() => gateway.close());
  /** The lines, when there are as many as this. */
  const linesOf = async (count: number) => {
    await vi.waitFor(() => expect(lines()).toHaveLength(count));
    return lines();
  };
  return { ...gateway, operation, texts, lines: linesOf };
}

const anyText: unknown = expect.any(String);
const anyNumber: unknown = expect.any(Number);
const headers = { ...write.headers, 'content-type': 'application/json' };

describe('an action', () => {
  test.each<[string, Endpoint, string]>([
    ['start', startJobEndpoint, ''],
    ['stop', stopJobEndpoint, ''],
    ['delete', deleteJobEndpoint, ''],
    ['create', createJobEndpoint, '{"cron":"SECRET-body"}'],
  ])('%s has one line that says who did what to which job', async (action, endpoint, body) => {
    const node = await scriptedNode();
    const { url, lines, texts } = await serve(node.url);
    const path = gatewayPath(elasticsearchPath(endpoint, 'a/b\n'));
    const query = endpoint === stopJobEndpoint ? '?wait_for_completion=true' : '';
    const answer = await fetch(url + path + query, {
      method: endpoint.method,
      headers: { ...headers, cookie: 'a=SECRET-cookie', authorization: 'SECRET-header' },
      ...(body !== '' && { body }),
    });
    await answer.text();
    const [line] = await lines(1);
    const id = answer.headers.get('x-request-id');
    expect(line).toEqual({
      ...{ level: 'info', audit: true, time: anyText, started: anyText },
      ...{ request: id, user: 'olga', address: '127.0.0.1', action, job: 'a/b\n' },
      ...{ status: 200, sent: 'yes', ms: anyNumber },
    });
    expect(texts.join('')).not.toMatch(/SECRET|wait_for/);
    expect(node.requests.at(-1)?.headers['x-opaque-id']).toBe(id);
  });

  test.each([
    ['is refused by the cluster', json(403, {}), { status: 403, sent: 'yes', level: 'info' }],
    ['fails in the cluster', json(500, {}), { status: 500, sent: 'yes', level: 'warn' }],
    [
      'loses its connection',
      reset,
      { status: 502, error: 'elasticsearch_connection_lost', sent: 'unknown', level: 'warn' },
    ],
    [
      'is not answered in time',
      hang,
      { status: 504, error: 'elasticsearch_timeout', sent: 'unknown', level: 'warn' },
    ],
    [
      'is answered by half',
      cut,
      { status: 200, error: 'answer_broke_off', sent: 'yes', level: 'warn' },
    ],
  ])('that %s has one line with its outcome', async (_how, other, expected) => {
    const node = await scriptedNode({ other });
    const { url, lines } = await serve(node.url, { requestTimeout: 150 });
    const answer = await fetch(url + startPath, write);
    await answer.text().catch(() => undefined);
    expect((await lines(1))[0]).toMatchObject({ action: 'start', job: 'sensor', ...expected });
  });

  test('that no node takes was not sent', async () => {
    const { url, lines } = await serve(await deadNode());
    await (await fetch(url + startPath, write)).text();
    expect((await lines(1))[0]).toMatchObject({
      ...{ error: 'elasticsearch_unreachable', sent: 'no', user: 'olga' },
    });
  });

  test.each([
    ['from another site', startPath, { method: 'POST' }, { error: 'cross_site', user: null }],
    [
      'with a wrong parameter',
      `${startPath}?pretty`,
      write,
      { error: 'bad_request', user: 'olga' },
    ],
    [
      'with a body that is too long',
      gatewayPath('/_rollup/job/sensor'),
      { method: 'PUT', headers, body: 'x'.repeat(1024 * 1024 + 1) },
      { error: 'body_too_large', user: 'olga' },
    ],
  ])('%s has a line although it is refused', async (_how, path, init, expected) => {
    const node = await scriptedNode();
    const { url, lines } = await serve(node.url);
    const answer = await fetch(url + path, init);
    await answer.text();
    expect(answer.headers.get('x-rollup-jobs-error')).toBeNull();
    const [line] = await lines(1);
    expect(line).toMatchObject({ audit: true, sent: 'no', status: answer.status, ...expected });
    expect(node.requests.filter(({ url }) => url !== '/')).toEqual([]);
  });

  test('whose browser leaves has its line when the cluster has answered', async () => {
    const upstream = new EventEmitter();
    const asked = once(upstream, 'asked');
    const node = await scriptedNode({
      other: (request, response) => {
        upstream.once('answer', () => json(200, {})(request, response));
        upstream.emit('asked');
      },
    });
    const { url, lines, operation } = await serve(node.url);
    const leaving = new AbortController();
    const left = fetch(url + startPath, { ...write, signal: leaving.signal });
    await asked;
    leaving.abort();
    await expect(left).rejects.toThrow('aborted');
    expect(await lines(0)).toEqual([]);
    upstream.emit('answer');
    expect((await lines(1))[0]).toMatchObject({ status: 200, sent: 'yes', left: true });
    await operation.idle(1000);
    expect(await lines(1)).toHaveLength(1);
  });

  test('whose body breaks off on its way from the browser was not sent', async () => {
    const node = await scriptedNode();
    const { url, lines } = await serve(node.url);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const head = Object.entries({ ...headers, host: 'localhost', 'content-length': '99' });
    const path = gatewayPath('/_rollup/job/sensor');
    const lead = head.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.write(`PUT ${path} HTTP/1.1\r\n${lead}\r\n{"cron":`, () => socket.destroy());
    expect((await lines(1))[0]).toMatchObject({ action: 'create', sent: 'no', left: true });
  });
});

test('no action is sent while the log that its line belongs into cannot be written', async () => {
  const node = await scriptedNode();
  const { operation, lines, lose } = loggedOperation();
  const { app } = gatewayTo([node.url], { operation, credentials });
  lose(new Error('EPIPE'));
  const refused = await gatewayErrorOf(await app.request(startPath, write));
  expect(refused).toMatchObject({ status: 503, code: 'audit_unavailable' });
  expect(node.requests.filter(({ url }) => url !== '/')).toEqual([]);
  lose(null);
  expect((await app.request(startPath, write)).status).toBe(200);
  expect(lines()).toMatchObject([
    { level: 'error', msg: 'The log could not be written: EPIPE' },
    { level: 'error', error: 'audit_unavailable', sent: 'no' },
    { level: 'info', status: 200, sent: 'yes' },
  ]);
});

describe('a read', () => {
  test('has one line that is no audit line, and no id of its own in the cluster', async () => {
    const node = await scriptedNode();
    const { url, lines } = await serve(node.url);
    const answer = await fetch(url + jobsPath);
    await answer.text();
    expect((await lines(1))[0]).toEqual({
      ...{ level: 'info', time: anyText, request: answer.headers.get('x-request-id') },
      ...{
        user: 'olga',
        address: '127.0.0.1',
        action: 'list',
        status: 200,
        ms: anyNumber,
      },
    });
    expect(node.requests.at(-1)?.headers['x-opaque-id']).toBe('rollup-jobs');
  });

  test('that its browser gives up is no failure of the cluster', async () => {
    const upstream = new EventEmitter();
    const asked = once(upstream, 'asked');
    const node = await scriptedNode({ other: () => upstream.emit('asked') });
    const { url, lines, operation } = await serve(node.url);
    const leaving = new AbortController();
    const left = fetch(url + jobsPath, { signal: leaving.signal });
    await asked;
    leaving.abort();
    await expect(left).rejects.toThrow('aborted');
    const [line] = await lines(1);
    expect(line).toMatchObject({ level: 'info', left: true });
    expect(line).not.toHaveProperty('error');
    expect((await operation.metrics.read()).text).toContain(
      'rollup_jobs_requests_total{action="list",outcome="left"} 1',
    );
  });
});

test('files and health checks are told at the level debug', async () => {
  const { url, lines } = await serve('http://127.0.0.1:1');
  await (await fetch(`${url}/healthz`)).text();
  await (await fetch(`${url}/assets/nothing.js`)).text();
  const told = (await lines(2)).map(({ level, action }) => [level, action]);
  expect(told).toEqual([
    ['debug', 'health'],
    ['debug', 'app'],
  ]);
});
