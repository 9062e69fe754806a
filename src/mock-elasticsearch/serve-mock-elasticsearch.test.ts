import { request } from 'node:http';
import { expect, it } from 'vitest';
import { serveMockElasticsearch } from './serve-mock-elasticsearch.ts';

it('listens on the loopback, on a free port', async () => {
  const mock = await serveMockElasticsearch({ security: false });
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(mock.url)).status).toBe(200);
  await mock.close();
  await expect(fetch(mock.url)).rejects.toThrow();
});

it('says when the port is taken', async () => {
  const mock = await serveMockElasticsearch();
  const port = Number(new URL(mock.url).port);
  await expect(serveMockElasticsearch({ port })).rejects.toThrow(
    `The mock Elasticsearch cannot listen: port ${port} on 127.0.0.1 is already in use.`,
  );
  await mock.close();
});

it('says which versions are accepted', async () => {
  await expect(serveMockElasticsearch({ version: '5.6.16' })).rejects.toThrow(
    'Elasticsearch version "5.6.16" has no rollup jobs: they came with 6.3. Accepted: 6.3 up to 9.x',
  );
});

it('reads the body of a GET, as Elasticsearch does', async () => {
  const mock = await serveMockElasticsearch();
  const body = '{"cluster":["monitor_rollup"]}';
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request(
      `${mock.url}/_security/user/_has_privileges`,
      {
        method: 'GET',
        auth: 'viewer:viewer-password',
        headers: { 'content-type': 'application/json', 'content-length': body.length },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve(text));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
  expect(answer).toContain('"monitor_rollup":true');
  await mock.close();
});
