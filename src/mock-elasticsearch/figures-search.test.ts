import { describe, expect, it } from 'vitest';
import { mockUnderTest, monday, testedVersions } from './mock-under-test.ts';
import { innermost } from './put-job-under-test.ts';

const sixtyDays = 60 * 86_400_000;

interface Found {
  hits: { total?: unknown };
  aggregations?: Record<string, { value: number | null }>;
}

const search = (
  indices: string,
  body: Record<string, unknown>,
  { version = '8.19.8', query = '' } = {},
) => mockUnderTest({ version }).ask('POST', `/${indices}/_search${query}`, { body });

const figuresOf = async (indices: string, aggs: Record<string, unknown>) =>
  ((await search(indices, { size: 0, aggs })).body as Found).aggregations;

describe('single figures', () => {
  it.each(testedVersions)('%s: first and last time, values and documents', async (version) => {
    const aggs = {
      from: { min: { field: 'timestamp' } },
      to: { max: { field: 'timestamp' } },
      nodes: { cardinality: { field: 'node' } },
      readings: { value_count: { field: 'voltage' } },
    };
    const { status, body } = await search('sensor-*', { size: 0, aggs }, { version });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      timed_out: false,
      _shards: { total: 2, successful: 2, skipped: 0, failed: 0 },
      hits: { max_score: null, hits: [] },
      aggregations: {
        from: { value: monday - sixtyDays, value_as_string: '2025-09-25T10:00:10.000Z' },
        to: { value: monday, value_as_string: '2025-11-24T10:00:10.000Z' },
        nodes: { value: 8 },
        readings: { value: 2 * 69_120 * 60 },
      },
    });
  });

  it('are those of each index together: its time and its documents', async () => {
    const asked = (indices: string) =>
      figuresOf(indices, {
        from: { min: { field: '@timestamp' } },
        to: { max: { field: '@timestamp' } },
        documents: { value_count: { field: '@timestamp' } },
      });
    const day = 86_400_000;
    const figures = (from: number, to: number) => ({
      from: expect.objectContaining({ value: monday - from * day }) as unknown,
      to: expect.objectContaining({ value: monday - to * day }) as unknown,
      documents: { value: 2_400_000 * (from - to) },
    });
    expect(await asked('web-logs-2025.09')).toEqual(figures(90, 60));
    expect(await asked('web-logs-*')).toEqual(figures(90, 0));
  });

  it('are none of an index without documents', async () => {
    const field = 'timestamp.date_histogram.timestamp';
    expect(
      await figuresOf('sensor_rollup', { from: { min: { field } }, n: { cardinality: { field } } }),
    ).toEqual({ from: { value: null }, n: { value: 0 } });
  });

  it('of a field that no index has are nothing', async () => {
    expect(
      await figuresOf('orders', {
        least: { min: { field: 'nothing' } },
        values: { cardinality: { field: 'nothing' } },
      }),
    ).toEqual({ least: { value: null }, values: { value: 0 } });
  });

  it('are not in the answer when none was asked for, or there is no index', async () => {
    expect(await figuresOf('orders', {})).toBeUndefined();
    expect(
      await figuresOf('none-*', { values: { cardinality: { field: 'node' } } }),
    ).toBeUndefined();
  });

  it('may also be asked for as aggregations', async () => {
    const aggregations = { values: { cardinality: { field: 'currency' } } };
    const { body } = await search('orders', { size: 0, aggregations });
    expect((body as Found).aggregations).toEqual({ values: { value: 5 } });
  });
});

describe('the number of documents', () => {
  const many = 2 * 69_120 * 60;
  it.each([
    ['6.8.23', {}, { total: many }],
    ['6.8.23', { track_total_hits: false }, { total: -1 }],
    ['7.17.29', {}, { total: { value: 10_000, relation: 'gte' } }],
    ['7.17.29', { track_total_hits: true }, { total: { value: many, relation: 'eq' } }],
    ['9.2.2', { track_total_hits: true }, { total: { value: many, relation: 'eq' } }],
  ])('%s with %o: %o', async (version, tracked, expected) => {
    const { body } = await search('sensor-*', { size: 0, ...tracked }, { version });
    expect((body as Found).hits).toEqual({ max_score: null, hits: [], ...expected });
  });

  it('is left out by 7.0 and later when it is not wanted', async () => {
    const { body } = await search('orders', { size: 0, track_total_hits: false });
    expect((body as Found).hits).toEqual({ max_score: null, hits: [] });
  });

  it('is exact as far as it is small', async () => {
    const { body } = await search('sensor_rollup', { size: 0 });
    expect((body as Found).hits.total).toEqual({ value: 0, relation: 'eq' });
  });

  it('can be asked for without a body', async () => {
    const { body } = await mockUnderTest().ask(
      'GET',
      '/orders/_search?size=0&track_total_hits=true',
    );
    expect((body as Found).hits.total).toEqual({ value: 18_500 * 60, relation: 'eq' });
  });
});

describe('a field that cannot be aggregated', () => {
  it.each([
    ['page.title', 'shop-events-*', 'Text fields are not optimised'],
    ['event.action', 'shop-events-2', "Can't load fielddata on [event.action]"],
  ])('%s in %s fails the search', async (field, indices, reason) => {
    const aggs = { values: { cardinality: { field } } };
    const { status, body } = await search(indices, { size: 0, aggs });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: { type: 'search_phase_execution_exception', reason: 'all shards failed' },
    });
    expect(innermost(body).reason).toContain(reason);
  });

  it('in one index of several fails there alone, and the others answer', async () => {
    const aggs = { values: { cardinality: { field: 'duration' } } };
    const { status, body } = await search('shop-events-*', { size: 0, aggs });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      _shards: {
        total: 2,
        successful: 1,
        failed: 1,
        failures: [{ index: 'shop-events-2', reason: { type: 'illegal_argument_exception' } }],
      },
      aggregations: { values: { value: 3000 } },
    });
  });
});

describe('what is not a figure', () => {
  it.each([
    ['documents', { aggs: {} }],
    ['documents with a size', { size: 10 }],
    ['a query', { size: 0, query: { match_all: {} } }],
    ['buckets', { size: 0, aggs: { nodes: { terms: { field: 'node' } } } }],
    ['an aggregation in another', { size: 0, aggs: { a: { max: { field: 'load' }, aggs: {} } } }],
  ])('%s: the mock says that it cannot', async (_, body) => {
    const { status, text } = await search('sensor-1', body);
    expect(status).toBe(400);
    expect(text).toContain('the mock only searches with size=0');
  });

  it('a size in the query goes before that in the body', async () => {
    expect((await search('orders', { size: 0 }, { query: '?size=10' })).status).toBe(400);
  });

  it('an index that is missing is a 404', async () => {
    expect((await search('missing', { size: 0 })).status).toBe(404);
  });
});
