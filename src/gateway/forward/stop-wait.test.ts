import { describe, expect, test } from 'vitest';
import { elasticsearchPath, gatewayPath, stopJobEndpoint } from '../../elasticsearch/endpoints.ts';
import { createManualClock } from '../../mock-elasticsearch/clock.ts';
import { serveMockElasticsearch } from '../../mock-elasticsearch/serve-mock-elasticsearch.ts';
import { gatewayErrorOf, gatewayTo, startPath, write } from '../gateway-under-test.ts';
import { afterTest, hang, json, scriptedNode } from '../scripted-node.ts';

const stopPath = gatewayPath(elasticsearchPath(stopJobEndpoint, 'sensor'));

describe('a stop that waits', () => {
  test('is given the time that it names, on top of the usual', async () => {
    const mock = await serveMockElasticsearch({ clock: createManualClock(Date.UTC(2025, 10, 24)) });
    afterTest(() => mock.close());
    await fetch(`${mock.url}/_mock/jobs/sensor`, {
      method: 'POST',
      body: JSON.stringify({ status: { job_state: 'stopping' } }),
    });
    const credentials = { username: 'operator', password: 'operator-password' };
    const { app } = gatewayTo([mock.url], { credentials, requestTimeout: 500 });
    const response = await app.request(`${stopPath}?wait_for_completion=true&timeout=1s`, write);
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({ error: { type: 'timeout_exception' } });
  });

  test('is not waited for longer than that', async () => {
    const node = await scriptedNode({ other: hang });
    const { app } = gatewayTo([node.url], { requestTimeout: 100 });
    const path = `${stopPath}?wait_for_completion=true&timeout=1s`;
    const error = await gatewayErrorOf(await app.request(path, write));
    expect(error).toEqual({
      status: 504,
      code: 'elasticsearch_timeout',
      reason: 'Elasticsearch did not answer within 1.1 s.',
    });
  });

  test.each([
    ['', 100],
    ['?wait_for_completion=true', 100],
    ['?timeout=0s', 100],
  ])('without a time (%j) has the usual one', async (query, ms) => {
    const node = await scriptedNode({ other: hang });
    const { app } = gatewayTo([node.url], { requestTimeout: 100 });
    const { reason } = await gatewayErrorOf(await app.request(stopPath + query, write));
    expect(reason).toBe(`Elasticsearch did not answer within ${ms} ms.`);
  });

  test.each(['1s', '60s'])('may name %s, which arrives as it was given', async (timeout) => {
    const node = await scriptedNode({ other: json(200, { stopped: true }) });
    const { app } = gatewayTo([node.url]);
    const query = `?wait_for_completion=true&timeout=${timeout}`;
    expect(await (await app.request(stopPath + query, write)).json()).toEqual({ stopped: true });
    expect(node.requests.at(-1)?.url).toBe(`/_rollup/job/sensor/_stop${query}`);
  });

  test.each(['', '61s', '1m', '500ms', '1.5s', '-1', '-1s', '10', '10S', ' 10s', '1e1s', '٣s'])(
    'may not name %j',
    async (timeout) => {
      const node = await scriptedNode();
      const { app } = gatewayTo([node.url]);
      const query = `?timeout=${encodeURIComponent(timeout)}`;
      expect(await gatewayErrorOf(await app.request(stopPath + query, write))).toEqual({
        status: 400,
        code: 'bad_request',
        reason: 'The parameter "timeout" must be whole seconds, at most 60s.',
      });
      expect(node.requests).toEqual([]);
    },
  );
});

test('no other call may name a time', async () => {
  const node = await scriptedNode();
  const { app } = gatewayTo([node.url]);
  const error = await gatewayErrorOf(await app.request(`${startPath}?timeout=10s`, write));
  expect(error).toMatchObject({ status: 400, code: 'bad_request' });
  expect(error.reason).toContain('"timeout" is not forwarded');
});
