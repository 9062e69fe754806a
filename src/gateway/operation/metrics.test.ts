import { describe, expect, test } from 'vitest';
import { elasticsearchPath, gatewayPath, startJobEndpoint } from '../../elasticsearch/endpoints.ts';
import { gatewayTo, jobsPath, startPath, write } from '../gateway-under-test.ts';
import { afterTest, deadNode, json, reset, scriptedNode } from '../scripted-node.ts';
import { Operation } from './operation.ts';
import { serveMetrics } from './serve-metrics.ts';

/** The values of a text by their names with labels. */
async function valuesOf(operation: Operation): Promise<Map<string, number>> {
  const { text } = await operation.metrics.read();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end))];
    }),
  );
}

describe('the metrics', () => {
  test('count requests by action and outcome, and how long they take', async () => {
    const operation = new Operation();
    const node = await scriptedNode({ other: json(403, {}) });
    const { app } = gatewayTo([node.url], { operation });
    await app.request(startPath, write);
    await app.request(startPath, write);
    await app.request(startPath, { method: 'POST' });
    await app.request(jobsPath);
    const values = await valuesOf(operation);
    expect(values.get('rollup_jobs_requests_total{action="start",outcome="4xx"}')).toBe(2);
    expect(values.get('rollup_jobs_requests_total{action="start",outcome="cross_site"}')).toBe(1);
    expect(values.get('rollup_jobs_requests_total{action="list",outcome="4xx"}')).toBe(1);
    expect(values.get('rollup_jobs_request_duration_seconds_count{action="start"}')).toBe(3);
    expect(values.get('rollup_jobs_requests_in_flight{kind="action"}')).toBe(0);
  });

  test('count what the cluster does not answer, from zero on', async () => {
    const operation = new Operation();
    const failures = 'rollup_jobs_elasticsearch_failures_total';
    const node = await scriptedNode({ other: reset });
    expect((await valuesOf(operation)).get(`${failures}{code="elasticsearch_timeout"}`)).toBe(0);
    await gatewayTo([node.url], { operation }).app.request(startPath, write);
    await gatewayTo([await deadNode()], { operation }).app.request(startPath, write);
    const values = await valuesOf(operation);
    expect(values.get(`${failures}{code="elasticsearch_connection_lost"}`)).toBe(1);
    expect(values.get(`${failures}{code="elasticsearch_unreachable"}`)).toBe(1);
  });

  test('have no more names when there are more jobs and users', async () => {
    const operation = new Operation();
    const node = await scriptedNode();
    const namesAfter = async (user: string) => {
      const credentials = { username: user, password: 'p' };
      const { app } = gatewayTo([node.url], { operation, credentials });
      const job = gatewayPath(elasticsearchPath(startJobEndpoint, `job of ${user}`));
      await app.request(job, write);
      await app.request(`/api/${user}`);
      await app.request(`/${user}`);
      return [...(await valuesOf(operation)).keys()];
    };
    const first = await namesAfter('olga');
    expect(await namesAfter('viktor')).toEqual(first);
    expect(first.join('\n')).not.toMatch(/olga|job of/);
  });

  test('are read on a port of their own, and nothing else is there', async () => {
    const operation = new Operation();
    const local = { port: 0, host: '127.0.0.1' };
    const served = await serveMetrics(operation.metrics, local);
    afterTest(() => served.close());
    const answer = await fetch(served.url);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await answer.text()).toMatch(/^process_cpu_seconds_total/m);
    expect((await fetch(served.url.replace('/metrics', '/api/status'))).status).toBe(404);
    const port = Number(new URL(served.url).port);
    await expect(serveMetrics(new Operation().metrics, { ...local, port })).rejects.toThrow(
      `The metrics cannot be served on port ${port} of 127.0.0.1`,
    );
  });
});
