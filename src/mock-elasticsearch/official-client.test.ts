import { Client, errors } from '@elastic/elasticsearch';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServedMock } from './serve-mock-elasticsearch.ts';
import { serveMockElasticsearch } from './serve-mock-elasticsearch.ts';

/** Elastic's own client, as a judge that we did not write. */
describe.each(['8.19.8', '9.2.2'])('the official client drives %s', (version) => {
  let mock: ServedMock;
  let client: Client;
  beforeEach(async () => {
    mock = await serveMockElasticsearch({ version });
    client = as('operator');
  });
  afterEach(async () => {
    await client.close();
    await mock.close();
  });

  const as = (username: string) =>
    new Client({
      node: mock.url,
      auth: { username, password: `${username}-password` },
      maxRetries: 0,
    });

  const failure = async (work: Promise<unknown>): Promise<errors.ResponseError> => {
    const error: unknown = await work.catch((caught: unknown) => caught);
    if (error instanceof errors.ResponseError) return error;
    throw new Error('the client reported no ResponseError', { cause: error });
  };

  it('takes it for Elasticsearch', async () => {
    expect(await client.ping()).toBe(true);
    const info = await client.info();
    expect(info.version.number).toBe(version);
  });

  it('creates, lists, starts, stops and deletes a job', async () => {
    const id = 'by client/1';
    const created = await client.rollup.putJob({
      id,
      index_pattern: 'sensor-*',
      rollup_index: 'client_rollup',
      cron: '0 0 * * * ?',
      page_size: 500,
      groups: {
        date_histogram: { field: 'timestamp', fixed_interval: '1h', delay: '1d' },
        terms: { fields: ['node'] },
      },
      metrics: [{ field: 'temperature', metrics: ['min', 'max'] }],
    });
    expect(created).toEqual({ acknowledged: true });
    const all = await client.rollup.getJobs({ id: '_all' });
    expect(all.jobs).toHaveLength(13);
    expect(await client.rollup.startJob({ id })).toEqual({ started: true });
    const started = await client.rollup.getJobs({ id });
    expect(started.jobs[0]?.status.job_state).toBe('started');
    expect(await client.rollup.stopJob({ id, wait_for_completion: true, timeout: '5s' })).toEqual({
      stopped: true,
    });
    expect(await client.rollup.deleteJob({ id })).toEqual({ acknowledged: true });
    expect(await client.rollup.getJobs({ id })).toEqual({ jobs: [] });
  });

  it('reads an error as an error', async () => {
    const missing = await failure(client.rollup.startJob({ id: 'does_not_exist' }));
    expect(missing.statusCode).toBe(404);
    expect(missing.message).toContain('Task for Rollup Job [does_not_exist] not found');
    const viewer = as('viewer');
    expect((await failure(viewer.rollup.startJob({ id: 'sensor' }))).statusCode).toBe(403);
    expect((await failure(as('nobody').info())).statusCode).toBe(401);
  });

  it('asks who it is, with an API key too', async () => {
    const byKey = new Client({
      node: mock.url,
      auth: { apiKey: { id: 'operator-key-id', api_key: 'operator-key-secret' } },
    });
    expect(await byKey.security.authenticate()).toMatchObject({
      username: 'operator',
      authentication_type: 'api_key',
      api_key: { id: 'operator-key-id' },
    });
    const answer = await client.security.hasPrivileges({ cluster: ['manage_rollup', 'manage'] });
    expect(answer).toMatchObject({
      has_all_requested: false,
      cluster: { manage_rollup: true, manage: false },
    });
  });

  it('reads the capabilities of a pattern', async () => {
    const caps = await client.rollup.getRollupCaps({ id: 'sensor-*' });
    const ids = caps['sensor-*']?.rollup_jobs.map(({ job_id }) => job_id).sort();
    expect(ids).toEqual(['sensor', 'sensor-live-5m', 'sensor-weekly-report']);
  });

  it('reads the capabilities of a rollup index', async () => {
    const caps = await client.rollup.getRollupIndexCaps({ index: 'sensor_rollup*' });
    expect(Object.keys(caps).sort()).toEqual([
      'sensor_rollup',
      'sensor_rollup_5m',
      'sensor_rollup_weekly',
    ]);
    expect(caps['sensor_rollup']?.rollup_jobs[0]).toMatchObject({
      job_id: 'sensor',
      fields: { node: [{ agg: 'terms' }] },
    });
    const missing = await failure(client.rollup.getRollupIndexCaps({ index: 'missing' }));
    expect(missing.statusCode).toBe(404);
  });

  it('reads the fields of a pattern', async () => {
    const caps = await client.fieldCaps({ index: 'shop-events-*', fields: ['user_id', 'client*'] });
    expect(caps.indices).toEqual(['shop-events-1', 'shop-events-2']);
    expect(Object.keys(caps.fields)).toEqual(['client', 'client.ip', 'user_id']);
    expect(caps.fields['user_id']?.['long']?.indices).toEqual(['shop-events-2']);
  });

  it('asks what it may do with which indices', async () => {
    const planner = as('planner');
    const held = await planner.security.hasPrivileges({
      cluster: ['manage_rollup'],
      index: [
        { names: ['web-logs-*', 'sensor-*'], privileges: ['read'] },
        { names: ['rollup-new'], privileges: ['create_index', 'write'] },
      ],
    });
    expect(held).toMatchObject({
      has_all_requested: false,
      index: {
        'web-logs-*': { read: true },
        'sensor-*': { read: false },
        'rollup-new': { create_index: true, write: true },
      },
    });
    const refused = await failure(planner.fieldCaps({ index: 'sensor-1', fields: '*' }));
    expect(refused.statusCode).toBe(403);
  });

  it('searches for figures', async () => {
    const found = await client.search({
      index: 'sensor-*',
      size: 0,
      track_total_hits: true,
      aggs: { nodes: { cardinality: { field: 'node' } } },
    });
    expect(found.hits).toMatchObject({ total: { value: 8_294_400, relation: 'eq' }, hits: [] });
    expect(found.aggregations).toEqual({ nodes: { value: 8 } });
  });
});

it('is refused by 7.17 with the answer that this version gives it', async () => {
  const mock = await serveMockElasticsearch({ version: '7.17.29' });
  const client = new Client({
    node: mock.url,
    auth: { username: 'operator', password: 'operator-password' },
    maxRetries: 0,
  });
  const put = client.rollup.putJob({
    id: 'x',
    index_pattern: 'sensor-*',
    rollup_index: 'x',
    cron: '0 0 * * * ?',
    page_size: 1,
    groups: { date_histogram: { field: 'timestamp', fixed_interval: '1h' } },
  });
  await expect(put).rejects.toMatchObject({ statusCode: 406 });
  await client.close();
  await mock.close();
});
