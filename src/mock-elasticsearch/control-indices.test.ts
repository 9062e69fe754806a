import { describe, expect, it } from 'vitest';
import type { MockUnderTest } from './mock-under-test.ts';
import { jobConfig, mockUnderTest } from './mock-under-test.ts';
import { groups, innermost, putJob } from './put-job-under-test.ts';

const place = (mock: MockUnderTest, name: string, body: Record<string, unknown> = {}) =>
  mock.ask('POST', `/_mock/indices/${name}`, { body });

const fieldsOf = async (mock: MockUnderTest, name: string) => {
  const { body } = await mock.ask('GET', `/${name}/_field_caps?fields=*`);
  return (body as { fields: Record<string, unknown> }).fields;
};

const overNew = (changes: Record<string, unknown> = {}) =>
  jobConfig({
    index_pattern: 'new-*',
    metrics: [],
    ...groups({ field: 'at', interval: '1h' }),
    ...changes,
  });

describe('an index that is placed', () => {
  const fields = {
    at: { type: 'date' },
    host: { type: 'keyword', cardinality: 4 },
    note: { type: 'text' },
    raw: { type: 'long', aggregatable: false },
  };

  it('has the fields that were given, text not aggregatable unless that is said', async () => {
    const mock = mockUnderTest();
    expect((await place(mock, 'new-1', { fields })).status).toBe(200);
    await place(mock, 'new-2', { fields: { note: { type: 'text', aggregatable: true } } });
    expect(await fieldsOf(mock, 'new-1')).toMatchObject({
      at: { date: { aggregatable: true } },
      note: { text: { aggregatable: false } },
      raw: { long: { aggregatable: false } },
    });
    expect(await fieldsOf(mock, 'new-2')).toMatchObject({ note: { text: { aggregatable: true } } });
  });

  it('is searched as it was described', async () => {
    const mock = mockUnderTest();
    await place(mock, 'new-1', { fields, documents_per_day: 100 });
    const body = { size: 0, aggs: { hosts: { cardinality: { field: 'host' } } } };
    expect((await mock.ask('POST', '/new-1/_search', { body })).body).toMatchObject({
      hits: { total: { value: 6000, relation: 'eq' } },
      aggregations: { hosts: { value: 4 } },
    });
  });

  it('can be rolled up, and its fields are what PUT goes by', async () => {
    const mock = mockUnderTest();
    await place(mock, 'new-1', { fields });
    const onTerms = (...names: string[]) =>
      overNew(groups({ field: 'at', interval: '1h' }, { terms: { fields: names } }));
    expect((await putJob(mock, onTerms('host'))).status).toBe(200);
    const refused = await putJob(mock, onTerms('raw'), 'other');
    expect(innermost(refused.body).reason).toContain('The field [raw] must be aggregatable');
  });

  it('takes the place of the one with its name, the demo’s too', async () => {
    const mock = mockUnderTest();
    await place(mock, 'orders', { fields: { at: { type: 'date' } } });
    expect(Object.keys(await fieldsOf(mock, 'orders'))).toEqual(['_id', '_index', '_source', 'at']);
  });

  it('is there until it is removed, or the mock is reset', async () => {
    const mock = mockUnderTest();
    const status = async () => (await mock.ask('GET', '/new-1/_field_caps?fields=*')).status;
    await place(mock, 'new-1');
    expect(await status()).toBe(200);
    expect((await mock.ask('DELETE', '/_mock/indices/new-1')).body).toEqual({ removed: 'new-1' });
    expect(await status()).toBe(404);
    await place(mock, 'new-1');
    await mock.ask('DELETE', '/_mock/indices/orders');
    expect((await mock.ask('GET', '/orders/_field_caps?fields=*')).status).toBe(404);
    await mock.ask('POST', '/_mock/reset');
    expect(await status()).toBe(404);
    expect((await mock.ask('GET', '/orders/_field_caps?fields=*')).status).toBe(200);
  });
});

describe('the metadata of an index that is placed', () => {
  it.each([
    ['none', 500, 'expected to find _meta key'],
    ['foreign', 500, 'expected to find rollup meta key [_rollup]'],
    ['rollup', 200, 'acknowledged'],
  ])('%s: a job that writes into it is answered %i', async (meta, status, text) => {
    const mock = mockUnderTest();
    await place(mock, 'target', { meta });
    const answer = await putJob(mock, jobConfig({ rollup_index: 'target' }));
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(text);
  });

  it.each([
    ['none', 400],
    ['foreign', 400],
    ['rollup', 200],
  ])('%s: an otherwise unused 9.2 answers PUT with %i', async (meta, status) => {
    const mock = mockUnderTest({ version: '9.2.2', seeds: 'none' });
    await place(mock, 'used', { meta });
    expect((await putJob(mock, jobConfig())).status).toBe(status);
  });

  it('goes with the index, so that the ids in it are free again', async () => {
    const mock = mockUnderTest();
    await putJob(mock, jobConfig());
    await mock.ask('DELETE', '/_rollup/job/mine');
    expect((await putJob(mock, jobConfig())).status).toBe(409);
    await mock.ask('DELETE', '/_mock/indices/sensor_rollup');
    expect((await mock.ask('GET', '/sensor_rollup/_rollup/data')).status).toBe(404);
    expect((await putJob(mock, jobConfig())).status).toBe(200);
  });
});

it.each([
  ['x', { meta: 'some' }, /meta: .*"rollup"/],
  ['x', { fields: { a: {} } }, /fields\.a\.type/],
  ['x', { fields: { a: { type: 'ip', values: [] } } }, /fields\.a\.values: no such key/],
  ['a%2Cb', {}, /cannot be called "a,b": must not contain/],
])('%s cannot be placed as %j', async (name, body, message) => {
  const answer = await place(mockUnderTest(), name, body);
  expect(answer.status).toBe(400);
  expect((answer.body as { error: string }).error).toMatch(message);
});

it('an index that is not there cannot be removed', async () => {
  const answer = await mockUnderTest().ask('DELETE', '/_mock/indices/missing');
  expect(answer).toMatchObject({ status: 404, body: { error: 'There is no index "missing".' } });
});
