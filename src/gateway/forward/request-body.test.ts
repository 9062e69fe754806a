import { describe, expect, test } from 'vitest';
import {
  createJobEndpoint,
  elasticsearchPath,
  gatewayPath,
  searchFiguresEndpoint,
} from '../../elasticsearch/endpoints.ts';
import { gatewayErrorOf, gatewayTo, startPath, write } from '../gateway-under-test.ts';
import { echo, scriptedNode } from '../scripted-node.ts';

const createPath = gatewayPath(elasticsearchPath(createJobEndpoint, 'sensor'));
const searchPath = gatewayPath(elasticsearchPath(searchFiguresEndpoint, 'sensor-*,logs'));
const jsonHeaders = { ...write.headers, 'content-type': 'application/json' };
const put = { method: 'PUT', headers: jsonHeaders };
const post = { method: 'POST', headers: jsonHeaders };

describe('a body', () => {
  test.each([
    ['with spaces and a number as it was typed', '{ "page_size" : 1e3 }\n'],
    ['with letters beyond ASCII', '{"index_pattern":"größe-🚀"}'],
    ['with nothing in it', '{}'],
    ['of just 1 MB', `{"cron":"${'x'.repeat(1024 * 1024 - 11)}"}`],
  ])('%s arrives byte for byte', async (_what, body) => {
    const node = await scriptedNode({ other: echo });
    const { app } = gatewayTo([node.url]);
    expect(await (await app.request(createPath, { ...put, body })).text()).toBe(body);
    expect(node.requests.at(-1)).toMatchObject({
      method: 'PUT',
      url: '/_rollup/job/sensor',
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      },
    });
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset=UTF-8',
  ])('of the type %s is JSON', async (type) => {
    const node = await scriptedNode({ other: echo });
    const { app } = gatewayTo([node.url]);
    const headers = { ...write.headers, 'content-type': type };
    const response = await app.request(createPath, { ...put, headers, body: '{}' });
    expect(response.status).toBe(200);
  });

  test.each([
    ['text/plain', '{}', 'application/json'],
    ['application/x-ndjson', '{}', 'application/json'],
    ['application/json; charset=utf-16', '{}', 'application/json'],
    ['application/json', '', 'JSON object'],
    ['application/json', '{"cron":', 'JSON object'],
    ['application/json', '[]', 'JSON object'],
    ['application/json', '"text"', 'JSON object'],
    ['application/json', 'null', 'JSON object'],
    ['application/json', '{}{}', 'JSON object'],
    ['application/json', '\ufeff{}', 'JSON object'],
    ['application/json', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'JSON object'],
  ])('of the type %s that is %j is refused', async (type, body, reason) => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    const headers = { ...write.headers, 'content-type': type };
    const error = await gatewayErrorOf(await app.request(createPath, { ...put, headers, body }));
    expect(error).toMatchObject({ status: 400, code: 'bad_request' });
    expect(error.reason).toContain(reason);
    expect(node.requests).toEqual([]);
  });

  test('longer than 1 MB is refused, and says so', async () => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    const body = `{"cron":"${'x'.repeat(1024 * 1024)}"}`;
    expect(await gatewayErrorOf(await app.request(createPath, { ...put, body }))).toEqual({
      status: 413,
      code: 'body_too_large',
      reason:
        'The body of the request is longer than 1 MB, which is the most that the gateway forwards.',
    });
    expect(node.requests).toEqual([]);
  });

  test('that breaks off is not forwarded', async () => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{}'));
        controller.error(new Error('the browser left'));
      },
    });
    const init = { ...put, body, duplex: 'half' };
    expect(await gatewayErrorOf(await app.request(createPath, init))).toMatchObject({
      status: 400,
      reason: expect.stringContaining('broke off') as string,
    });
    expect(node.requests).toEqual([]);
  });

  test.each([{ 'content-length': '2' }, { 'transfer-encoding': 'chunked' }])(
    'is refused where the call takes none: %o',
    async (announced) => {
      const node = await scriptedNode();
      const { app } = gatewayTo([node.url]);
      const init = { ...post, headers: { ...jsonHeaders, ...announced }, body: '{}' };
      expect(await gatewayErrorOf(await app.request(startPath, init))).toEqual({
        status: 400,
        code: 'bad_request',
        reason: 'This call takes no body.',
      });
      expect(node.requests).toEqual([]);
    },
  );

  test('is nothing for another site, either', async () => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    const headers = { 'content-type': 'application/json' };
    for (const [method, path] of [
      ['PUT', createPath],
      ['POST', searchPath],
    ] as const) {
      const response = await app.request(path, { method, headers, body: '{}' });
      expect(await gatewayErrorOf(response)).toMatchObject({ status: 403, code: 'cross_site' });
    }
    expect(node.requests).toEqual([]);
  });
});

describe('a search', () => {
  const search = { track_total_hits: true, aggs: { from: { min: { field: '@timestamp' } } } };
  const asking = (body: unknown) => ({ ...post, body: JSON.stringify(body) });

  test.each([
    ['', '?size=0'],
    ['?filter_path=hits.total', '?filter_path=hits.total&size=0'],
  ])('with the query %j asks for no documents', async (query, sent) => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    expect((await app.request(searchPath + query, asking(search))).status).toBe(200);
    expect(node.requests.at(-1)?.url).toBe(`/sensor-*%2Clogs/_search${sent}`);
  });

  test.each(['?size=10', '?size=0', '?from=1', '?q=x', '?scroll=1m', '?_source=true', '?SIZE=1'])(
    'cannot have the query %s',
    async (query) => {
      const node = await scriptedNode();
      const { app } = gatewayTo([node.url]);
      const error = await gatewayErrorOf(await app.request(searchPath + query, asking(search)));
      expect(error).toMatchObject({ status: 400, code: 'bad_request' });
      expect(node.requests).toEqual([]);
    },
  );

  const documents = { top_hits: { size: 100 } };
  test.each([
    ['a size', { ...search, size: 10 }],
    ['top hits', { ...search, aggs: { a: documents } }],
    ['top hits by an odd name', `{"track_total_hits":true,"aggs":{"constructor":{"top_hits":{}}}}`],
    ['top hits by an odder name', `{"track_total_hits":true,"aggs":{"__proto__":{"top_hits":{}}}}`],
    ['top hits below', { ...search, aggs: { a: { ...search.aggs.from, aggs: { b: documents } } } }],
    ['top hits beside', { ...search, aggs: { a: { ...search.aggs.from, ...documents } } }],
    ['the longer word', { track_total_hits: true, aggregations: { a: documents } }],
    ['a list', { ...search, aggs: [documents] }],
    ['values', { ...search, aggs: { a: { terms: { field: 'user' } } } }],
    ['a script', { ...search, aggs: { a: { min: { field: 'a', script: 'x' } } } }],
    ['suggestions', { ...search, suggest: {} }],
    ['a query', { ...search, query: { match_all: {} } }],
  ])('cannot ask for %s', async (_what, body) => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    const init = typeof body === 'string' ? { ...post, body } : asking(body);
    const error = await gatewayErrorOf(await app.request(searchPath, init));
    expect(error).toMatchObject({ status: 400, code: 'bad_request' });
    expect(error.reason).toContain('is not forwarded');
    expect(node.requests).toEqual([]);
  });
});
