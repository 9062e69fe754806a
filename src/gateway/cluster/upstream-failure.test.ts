import { describe, expect, test } from 'vitest';
import { gatewayPath } from '../../elasticsearch/endpoints.ts';
import { gatewayErrorOf, gatewayTo, jobsPath, startPath, write } from '../gateway-under-test.ts';
import { cut, deadNode, echo, hang, json, reset, scriptedNode } from '../scripted-node.ts';
import type { ScriptedNode } from '../scripted-node.ts';

const writeWithBody = {
  headers: { ...write.headers, 'content-type': 'application/json' },
  body: '{"cron": "0 0 * * * ?"}',
};

describe('without an answer', () => {
  const each = [
    ['GET', jobsPath, write],
    ['POST', startPath, write],
    ['PUT', gatewayPath('/_rollup/job/sensor'), writeWithBody],
    ['POST', gatewayPath('/_security/user/_has_privileges'), writeWithBody],
  ] as const;

  test.each(each)('%s %s to nobody is unreachable', async (method, path, init) => {
    const { app } = gatewayTo([await deadNode()]);
    const error = await gatewayErrorOf(await app.request(path, { ...init, method }));
    expect(error).toMatchObject({ status: 502, code: 'elasticsearch_unreachable' });
    expect(error.reason).toContain('ECONNREFUSED');
  });

  test('a write to a cluster that has gone is unreachable: it was not sent', async () => {
    // A kept connection could take the request before the news of its end is in.
    const connection = { connection: 'close' };
    const node = await scriptedNode({
      root: json(200, { version: { number: '8.19.8' } }, connection),
      other: json(200, {}, connection),
    });
    const { app } = gatewayTo([node.url]);
    expect((await app.request(startPath, write)).status).toBe(200);
    await node.close();
    const error = await gatewayErrorOf(await app.request(startPath, write));
    expect(error).toMatchObject({ status: 502, code: 'elasticsearch_unreachable' });
  });

  test('a host without an address is unreachable', async () => {
    const { app } = gatewayTo(['http://no-such-host.invalid:9200']);
    const error = await gatewayErrorOf(await app.request(jobsPath));
    expect(error).toMatchObject({ status: 502, code: 'elasticsearch_unreachable' });
  });

  test.each(each)('%s %s whose connection breaks is lost', async (method, path, init) => {
    const node = await scriptedNode({ other: reset });
    const { app } = gatewayTo([node.url]);
    const error = await gatewayErrorOf(await app.request(path, { ...init, method }));
    expect(error).toMatchObject({ status: 502, code: 'elasticsearch_connection_lost' });
  });

  test.each(each)('%s %s that takes too long has timed out', async (method, path, init) => {
    const node = await scriptedNode({ other: hang });
    const { app } = gatewayTo([node.url], { requestTimeout: 400 });
    const error = await gatewayErrorOf(await app.request(path, { ...init, method }));
    expect(error).toEqual({
      status: 504,
      code: 'elasticsearch_timeout',
      reason: 'Elasticsearch did not answer within 400 ms.',
    });
  });

  test('to GET / the request itself was not sent', async () => {
    const node = await scriptedNode({ root: reset });
    const { app } = gatewayTo([node.url]);
    const error = await gatewayErrorOf(await app.request(startPath, write));
    expect(error).toMatchObject({ status: 502, code: 'elasticsearch_unreachable' });
    expect(node.requests.every(({ url }) => url === '/')).toBe(true);
  });

  test('that is whole a read is told so', async () => {
    const node = await scriptedNode({ other: cut });
    const { app, logged } = gatewayTo([node.url]);
    expect(await gatewayErrorOf(await app.request(jobsPath))).toMatchObject({
      status: 502,
      code: 'elasticsearch_connection_lost',
    });
    expect(logged).toEqual([
      expect.stringContaining('The answer to GET /_rollup/job/_all broke off'),
    ]);
  });

  test('that is whole the browser sees a broken one after an action', async () => {
    const node = await scriptedNode({ other: cut });
    const { app, logged } = gatewayTo([node.url]);
    const response = await app.request(startPath, write);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(logged).toEqual([
      expect.stringContaining('The answer to POST /_rollup/job/{id}/_start broke off'),
    ]);
  });

  test('in time, in the middle of its body, is a timeout for a read', async () => {
    const node = await scriptedNode({
      other: (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
        response.write('{"jobs":[');
      },
    });
    const { app } = gatewayTo([node.url], { requestTimeout: 400 });
    expect(await gatewayErrorOf(await app.request(jobsPath))).toMatchObject({
      status: 504,
      code: 'elasticsearch_timeout',
    });
  });
});

describe('of two nodes', () => {
  const starts = (node: ScriptedNode) => node.requests.filter(({ method }) => method === 'POST');
  const withBody = [
    ['PUT', gatewayPath('/_rollup/job/sensor')],
    ['POST', gatewayPath('/_security/user/_has_privileges')],
  ] as const;

  test.each(withBody)('a dead one is passed over by %s %s, body and all', async (method, path) => {
    const alive = await scriptedNode({ other: echo });
    for (const nodes of [
      [await deadNode(), alive.url],
      [alive.url, await deadNode()],
    ]) {
      const { app } = gatewayTo(nodes);
      for (let i = 0; i < 3; i++) {
        const response = await app.request(path, { ...writeWithBody, method });
        expect(await response.text()).toBe(writeWithBody.body);
      }
    }
  });

  test.each(withBody)('no other is sent what %s %s has sent once', async (method, path) => {
    const nodes = [await scriptedNode({ other: reset }), await scriptedNode({ other: reset })];
    const { app } = gatewayTo(nodes.map(({ url }) => url));
    await app.request(path, { ...writeWithBody, method });
    const sent = nodes.flatMap(({ requests }) => requests.filter(({ url }) => url !== '/'));
    expect(sent).toHaveLength(1);
  });

  test('a dead one is passed over, also by a write', async () => {
    const alive = await scriptedNode({ other: json(200, { started: true }) });
    for (const nodes of [
      [await deadNode(), alive.url],
      [alive.url, await deadNode()],
    ]) {
      const { app } = gatewayTo(nodes);
      for (let i = 0; i < 3; i++) {
        const response = await app.request(startPath, write);
        expect(await response.json()).toEqual({ started: true });
      }
    }
    expect(starts(alive)).toHaveLength(6);
  });

  test('a write whose connection broke is not repeated on the other', async () => {
    const nodes = [await scriptedNode({ other: reset }), await scriptedNode({ other: reset })];
    const { app } = gatewayTo(nodes.map(({ url }) => url));
    const error = await gatewayErrorOf(await app.request(startPath, write));
    expect(error.code).toBe('elasticsearch_connection_lost');
    expect(nodes.flatMap(starts)).toHaveLength(1);
  });

  test('a read whose connection broke is repeated on the other, once', async () => {
    const nodes = [await scriptedNode({ other: reset }), await scriptedNode({ other: reset })];
    const { app } = gatewayTo(nodes.map(({ url }) => url));
    const error = await gatewayErrorOf(await app.request(jobsPath));
    expect(error.code).toBe('elasticsearch_connection_lost');
    const reads = nodes.map((node) => node.requests.filter(({ url }) => url !== '/').length);
    expect(reads).toEqual([1, 1]);
  });

  test('an answer with an error status is an answer: nobody else is asked', async () => {
    const nodes = [
      await scriptedNode({ other: json(503, {}) }),
      await scriptedNode({ other: json(503, {}) }),
    ];
    const { app } = gatewayTo(nodes.map(({ url }) => url));
    expect((await app.request(startPath, write)).status).toBe(503);
    expect(nodes.flatMap(starts)).toHaveLength(1);
  });
});
