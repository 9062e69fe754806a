import { beforeEach, describe, expect, test } from 'vitest';
import { browseNodeAnswering, browseWith, gatewayTo } from '../gateway/gateway-under-test.ts';
import { afterTest, deadNode, echo, reset, scriptedNode } from '../gateway/scripted-node.ts';
import { createManualClock } from '../mock-elasticsearch/clock.ts';
import { serveMockElasticsearch } from '../mock-elasticsearch/serve-mock-elasticsearch.ts';
import { createJob } from './create-job-api.ts';
import { getWholeJob } from './rollup-jobs-api.ts';
import type { NewJobConfig } from './wire-types.ts';

const config: NewJobConfig = {
  index_pattern: 'sensor-*',
  rollup_index: 'climate_rollup',
  cron: '0 0 * * * ?',
  page_size: 1000,
  groups: { date_histogram: { field: 'timestamp', interval: '1h', delay: '7d' } },
  metrics: [{ field: 'temperature', metrics: ['max'] }],
};

describe.each(['6.8.23', '7.17.29', '8.14.3'])('on Elasticsearch %s', (version) => {
  beforeEach(async () => {
    const clock = createManualClock(Date.UTC(2025, 10, 24));
    const mock = await serveMockElasticsearch({ clock, version });
    afterTest(() => mock.close());
    const credentials = { username: 'operator', password: 'operator-password' };
    browseWith(gatewayTo([mock.url], { credentials }));
  });

  test('a job is made under the name that the path gives it, and is stopped', async () => {
    expect(await createJob('a/b ü', config)).toEqual({ acknowledged: true });
    expect(await getWholeJob('a/b ü')).toMatchObject({
      kind: 'job',
      job: {
        config: { id: 'a/b ü', cron: config.cron, page_size: 1000 },
        status: { job_state: 'stopped' },
      },
    });
  });

  test('the id of a job that is cloned does not come along', async () => {
    const cloned = { ...config, id: 'climate' };
    await createJob('climate-copy', cloned);
    expect(await getWholeJob('climate-copy')).toMatchObject({ kind: 'job' });
    expect(await getWholeJob('climate')).toBeNull();
  });

  test.each([
    [{ page_size: 0 }, 'Page size is mandatory'],
    [{ index_pattern: '*' }, 'Index pattern must not match all indices'],
    [{ rollup_index: 'sensor-rollup' }, 'Index pattern would match rollup index name'],
    [{ metrics: [{ field: 'nothing', metrics: ['max'] }] }, 'with name [nothing]'],
  ])('%j is refused with the deepest reason', async (changes, reason) => {
    await expect(createJob('x', { ...config, ...changes })).rejects.toMatchObject({
      failure: { kind: 'refused', status: 400, reason: expect.stringContaining(reason) as string },
    });
  });

  test('a name that has been used is refused', async () => {
    await createJob('climate', config);
    await expect(createJob('climate', config)).rejects.toMatchObject({
      failure: {
        kind: 'refused',
        status: 409,
        type: 'status_exception',
        reason: expect.stringContaining('previously created') as string,
      },
    });
  });
});

test('what is sent is the configuration and nothing else', async () => {
  const node = await scriptedNode({ other: echo });
  browseWith(gatewayTo([node.url]));
  await expect(createJob('climate', config)).rejects.toMatchObject({
    failure: { kind: 'unexpected_answer', excerpt: JSON.stringify(config).slice(0, 200) },
  });
  expect(node.requests.at(-1)).toMatchObject({ method: 'PUT', url: '/_rollup/job/climate' });
});

test('an answer that is lost may have made the job; one that was never sent cannot', async () => {
  const node = await scriptedNode({ other: reset });
  browseWith(gatewayTo([node.url]));
  await expect(createJob('climate', config)).rejects.toMatchObject({
    failure: { kind: 'no_answer', cause: 'connection_lost', mayHaveHappened: true },
  });
  browseWith(gatewayTo([await deadNode()]));
  await expect(createJob('climate', config)).rejects.toMatchObject({
    failure: { kind: 'no_answer', cause: 'elasticsearch_unreachable', mayHaveHappened: false },
  });
});

test('a configuration that is too large is refused by the gateway', async () => {
  const node = await browseNodeAnswering(200, { acknowledged: true });
  const index_pattern = 'x'.repeat(1024 * 1024);
  await expect(createJob('climate', { ...config, index_pattern })).rejects.toMatchObject({
    failure: { kind: 'gateway_refused', status: 413 },
  });
  expect(node.requests).toEqual([]);
});

test('what is no answer of a PUT is said to be none', async () => {
  await browseNodeAnswering(200, { started: true });
  await expect(createJob('climate', config)).rejects.toMatchObject({
    failure: { kind: 'unexpected_answer', status: 200 },
  });
});
