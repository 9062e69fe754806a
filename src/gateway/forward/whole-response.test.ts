import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gatewayTo, jobsPath } from '../gateway-under-test.ts';
import { json, scriptedNode } from '../scripted-node.ts';

const jobs = { jobs: Array.from({ length: 50 }, (_, i) => ({ config: { id: `sensor-${i}` } })) };
const warning = '299 Elasticsearch-8.19.8 "deprecated"';

async function gatewayToJobs() {
  const node = await scriptedNode({ other: json(200, jobs, { warning }) });
  return { node, ...gatewayTo([node.url]) };
}

describe('an answer that its reader has already', () => {
  test.each([
    ['plainly', (etag: string) => etag],
    ['as a strong mark', (etag: string) => etag.replace('W/', '')],
    ['among others', (etag: string) => `"x", ${etag}`],
  ])('is a 304 without a body when its mark is sent %s', async (_how, sent) => {
    const { app } = await gatewayToJobs();
    const first = await app.request(jobsPath);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{43}"$/);
    const again = await app.request(jobsPath, { headers: { 'if-none-match': sent(etag) } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(Object.fromEntries(again.headers)).toMatchObject({
      ...{ etag, age: '0', warning, 'cache-control': 'no-store' },
    });
    expect(again.headers.has('content-type')).toBe(false);
  });

  test('is sent whole when it has changed', async () => {
    const { app } = await gatewayToJobs();
    const answer = await app.request(jobsPath, { headers: { 'if-none-match': 'W/"other"' } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual(jobs);
  });

  test('is known by its mark from the status too', async () => {
    const { app } = await gatewayToJobs();
    const etag = (await app.request('/api/status')).headers.get('etag') ?? '';
    const again = await app.request('/api/status', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });
});

test('the mark of an answer is that of its text, compressed or not', async () => {
  const { app } = await gatewayToJobs();
  const plain = await app.request(jobsPath);
  const gzip = await app.request(jobsPath, { headers: { 'accept-encoding': 'gzip' } });
  expect(gzip.headers.get('content-encoding')).toBe('gzip');
  expect(gzip.headers.get('etag')).toBe(plain.headers.get('etag'));
  expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(await plain.text());
});

test('a short answer is sent as it is', async () => {
  const node = await scriptedNode({ other: json(200, { jobs: [] }) });
  const { app } = gatewayTo([node.url]);
  const answer = await app.request(jobsPath, { headers: { 'accept-encoding': 'gzip' } });
  expect(answer.headers.has('content-encoding')).toBe(false);
  expect(await answer.json()).toEqual({ jobs: [] });
});

test('an error has neither a mark nor an age', async () => {
  const node = await scriptedNode({ other: json(404, { error: 'none' }) });
  const { app } = gatewayTo([node.url]);
  const { headers, status } = await app.request(jobsPath);
  expect(status).toBe(404);
  expect([headers.get('etag'), headers.get('age')]).toEqual([null, null]);
});
