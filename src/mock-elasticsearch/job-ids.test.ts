import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { basic, jobConfig } from './mock-under-test.ts';
import type { ServedMock } from './serve-mock-elasticsearch.ts';
import { serveMockElasticsearch } from './serve-mock-elasticsearch.ts';

let mock: ServedMock;
beforeAll(async () => {
  mock = await serveMockElasticsearch();
});
afterAll(() => mock.close());

/** `fetch` would resolve `..` in the path; this sends it as it is. */
function send(method: string, path: string, body?: string): Promise<[number, string]> {
  const { hostname, port } = new URL(mock.url);
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: basic('operator'),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve([response.statusCode ?? 0, text]));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

it.each([
  ['a slash', 'a/b', 'a%2Fb'],
  ['an escaped slash', 'a%2Fb', 'a%252Fb'],
  ['two dots', '..', '%2E%2E'],
  ['two dots as they are', '..', '..'],
  ['a way out', '../../_security', '..%2F..%2F_security'],
  ['quotes and spaces', `it's "a" job`, `it's%20%22a%22%20job`],
  ['a hash and a question mark', 'what#?', 'what%23%3F'],
  ['a percent sign', '100%', '100%25'],
  ['a plus', 'a+b', 'a+b'],
  ['an emoji', '🌡️', encodeURIComponent('🌡️')],
  ['markup', '<script>alert(1)</script>', encodeURIComponent('<script>alert(1)</script>')],
  ['a thousand characters', 'x'.repeat(1000), 'x'.repeat(1000)],
  ['a backslash', 'a\\b', 'a%5Cb'],
  ['a comma', 'a,b', 'a,b'],
])('a job whose id has %s can be created, started, read and removed', async (_, id, encoded) => {
  const rollup_index = `odd_${Buffer.from(encoded).toString('hex').slice(0, 200)}`;
  const path = `/_rollup/job/${encoded}`;
  const config = JSON.stringify(jobConfig({ rollup_index }));
  expect(await send('PUT', path, config)).toEqual([200, '{"acknowledged":true}']);
  expect(await send('POST', `${path}/_start`)).toEqual([200, '{"started":true}']);
  const [status, text] = await send('GET', path);
  expect(status).toBe(200);
  const { jobs } = JSON.parse(text) as { jobs: unknown[] };
  expect(jobs).toMatchObject([{ config: { id }, status: { job_state: 'started' } }]);
  await send('POST', `${path}/_stop`);
  expect(await send('DELETE', path)).toEqual([200, '{"acknowledged":true}']);
});

it.each(['%', '%2', '%zz', 'a%G0'])('a malformed escape %s is refused', async (id) => {
  const [status, text] = await send('GET', `/_rollup/job/${id}`);
  expect(status).toBe(400);
  expect(text).toContain('"type":"illegal_argument_exception"');
  expect(text).toContain('escape sequence');
});

it.each(['web-*', 'sensor,orders-daily', 'sens'])(
  '%s is one exact id, not a pattern',
  async (id) => {
    expect(await send('GET', `/_rollup/job/${id}`)).toEqual([200, '{"jobs":[]}']);
  },
);

it('answers _all and * with every job, in the same order each time, not sorted', async () => {
  const idsOf = async (id: string) => {
    const [, text] = await send('GET', `/_rollup/job/${id}?filter_path=jobs.config.id`);
    return (JSON.parse(text) as { jobs: { config: { id: string } }[] }).jobs.map(
      ({ config }) => config.id,
    );
  };
  const all = await idsOf('_all');
  expect(all).toHaveLength(12);
  expect(await idsOf('*')).toEqual(all);
  expect(all).not.toEqual([...all].sort());
});
