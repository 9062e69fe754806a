import { describe, expect, it } from 'vitest';
import type { MockUnderTest } from './mock-under-test.ts';
import { jobConfig, mockUnderTest, testedVersions } from './mock-under-test.ts';
import { groups, putJob } from './put-job-under-test.ts';

interface Caps {
  indices?: string[];
  fields: Record<string, Record<string, Record<string, unknown>>>;
}

async function capsOf(mock: MockUnderTest, indices: string, query = 'fields=*'): Promise<Caps> {
  const { status, body, text } = await mock.ask('GET', `/${indices}/_field_caps?${query}`);
  if (status !== 200) throw new Error(`expected a 200, not ${status}: ${text}`);
  return body as Caps;
}

describe.each(testedVersions)('the fields of several indices on %s', (version) => {
  it('have one entry for each type, with the indices that have it', async () => {
    const { fields } = await capsOf(mockUnderTest({ version }), 'shop-events-*');
    expect(fields['user_id']).toEqual({
      keyword: {
        type: 'keyword',
        searchable: true,
        aggregatable: true,
        indices: ['shop-events-1'],
      },
      long: { type: 'long', searchable: true, aggregatable: true, indices: ['shop-events-2'] },
    });
    expect(fields['duration']).toMatchObject({
      long: { aggregatable: true, indices: ['shop-events-1'] },
      text: { aggregatable: false, indices: ['shop-events-2'] },
    });
  });

  it('of one type everywhere name no indices, also where one of them lacks the field', async () => {
    const { fields } = await capsOf(mockUnderTest({ version }), 'shop-events-*');
    expect(fields['@timestamp']).toEqual({
      date: { type: 'date', searchable: true, aggregatable: true },
    });
    expect(fields['cart.value']).toEqual({
      double: { type: 'double', searchable: true, aggregatable: true },
    });
  });

  it('name the indices in which they cannot be aggregated, unless it is all of them', async () => {
    const { fields } = await capsOf(mockUnderTest({ version }), 'shop-events-*');
    expect(fields['event.action']).toEqual({
      keyword: {
        type: 'keyword',
        searchable: true,
        aggregatable: false,
        non_aggregatable_indices: ['shop-events-2'],
      },
    });
    expect(fields['page.title']).toEqual({
      text: { type: 'text', searchable: true, aggregatable: false },
    });
  });
});

describe('the fields that are asked for', () => {
  it.each([
    ['*_price', ['taxless_total_price', 'total_price']],
    ['total_price,currency', ['currency', 'total_price']],
    ['customer*', ['customer', 'customer.country']],
    ['nothing', []],
  ])('%s: %o', async (asked, expected) => {
    const { fields } = await capsOf(mockUnderTest(), 'orders', `fields=${asked}`);
    expect(Object.keys(fields)).toEqual(expected);
  });

  it('may stand in the body', async () => {
    const mock = mockUnderTest();
    for (const fields of ['currency', ['currency']]) {
      const { body } = await mock.ask('POST', '/orders/_field_caps', { body: { fields } });
      expect(Object.keys((body as Caps).fields)).toEqual(['currency']);
    }
  });

  it.each([
    ['GET', undefined, 'action_request_validation_exception'],
    ['POST', { fields: [] }, 'action_request_validation_exception'],
    ['POST', { fields: ['*'], index_filter: {} }, 'illegal_argument_exception'],
  ])('%s %o is refused', async (method, asked, type) => {
    const { status, body } = await mockUnderTest().ask(method, '/orders/_field_caps', {
      body: asked,
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { type } });
  });

  it('come with the object that holds them', async () => {
    const { fields } = await capsOf(mockUnderTest(), 'orders');
    expect(fields['customer']).toEqual({
      object: { type: 'object', searchable: false, aggregatable: false },
    });
  });

  it.each([
    ['7.13.4', {}],
    ['7.14.0', { metadata_field: true }],
  ])('%s: those of Elasticsearch itself are in it', async (version, more) => {
    const { fields } = await capsOf(mockUnderTest({ version }), 'orders', 'fields=_id');
    expect(fields).toEqual({
      _id: { _id: { type: '_id', searchable: true, aggregatable: false, ...more } },
    });
  });
});

describe('the indices of an expression', () => {
  const indicesOf = async (expression: string, query = '') =>
    (await capsOf(mockUnderTest(), expression, `fields=_id&${query}`)).indices;

  it.each([
    ['orders', ['orders']],
    ['orders,sensor-1', ['orders', 'sensor-1']],
    ['sensor-*,orders', ['orders', 'sensor-1', 'sensor-2']],
    ['sensor-*,-sensor-1', ['sensor-2']],
    ['none-*,-sensor-1,sensor-*', ['sensor-1', 'sensor-2']],
    ['none-*', []],
    ['notes', ['notes']],
  ])('%s: %o', async (expression, expected) => {
    expect(await indicesOf(expression)).toEqual(expected);
  });

  it('_all is every one, the rollup indices too', async () => {
    const all = await indicesOf('_all');
    expect(all).toEqual(await indicesOf('*'));
    expect(all).toEqual(
      expect.arrayContaining(['notes', 'orders', 'sensor_rollup', 'shop-events-2']),
    );
  });

  it.each(testedVersions)('%s: without an expression it is every one', async (version) => {
    const { ask } = mockUnderTest({ version });
    const all = (await ask('GET', '/_all/_field_caps?fields=*')).text;
    expect((await ask('GET', '/_field_caps?fields=*')).text).toBe(all);
    expect((await ask('POST', '/_field_caps', { body: { fields: '*' } })).text).toBe(all);
  });

  it('a pattern that fits nothing has no fields, not even those of Elasticsearch', async () => {
    expect(await capsOf(mockUnderTest(), 'none-*')).toEqual({ indices: [], fields: {} });
  });

  it.each([
    ['6.8.23', 'no such index'],
    ['7.17.29', 'no such index [missing]'],
    ['9.2.2', 'no such index [missing]'],
  ])('%s: a name that is none is a 404', async (version, reason) => {
    const { status, body } = await mockUnderTest({ version }).ask(
      'GET',
      '/orders,missing/_field_caps?fields=*',
    );
    expect(status).toBe(404);
    expect(body).toMatchObject({
      error: { type: 'index_not_found_exception', reason, index: 'missing' },
    });
  });

  it('a name that is none is passed over with ignore_unavailable', async () => {
    expect(await indicesOf('orders,missing', 'ignore_unavailable=true')).toEqual(['orders']);
    expect(await indicesOf('missing', 'ignore_unavailable')).toEqual([]);
  });

  it('a pattern that fits nothing is a 404 when there must be an index', async () => {
    const path = (expression: string) =>
      `/${expression}/_field_caps?fields=*&allow_no_indices=false`;
    const { ask } = mockUnderTest();
    expect((await ask('GET', path('none-*'))).status).toBe(404);
    expect((await ask('GET', path('sensor-*'))).status).toBe(200);
  });

  it('after a name, not a pattern, a leading hyphen leaves nothing out', async () => {
    const { status, text } = await mockUnderTest().ask(
      'GET',
      '/sensor-1,-sensor-1/_field_caps?fields=*',
    );
    expect(status).toBe(404);
    expect(text).toContain('no such index [-sensor-1]');
  });

  it.each([
    ['7.1.1', false],
    ['7.2.0', true],
  ])('%s: are told in the answer: %s', async (version, told) => {
    expect('indices' in (await capsOf(mockUnderTest({ version }), 'orders'))).toBe(told);
  });
});

it('a rollup index has the fields that its jobs write', async () => {
  const mock = mockUnderTest();
  const config = groups(
    { fixed_interval: '1h' },
    { terms: { fields: ['node'] }, histogram: { interval: 5, fields: ['load'] } },
  );
  expect((await putJob(mock, jobConfig(config))).status).toBe(200);
  const { fields } = await capsOf(
    mock,
    'sensor_rollup',
    'fields=timestamp.*.*,node.terms.*,load.*.*,temperature.max.*',
  );
  expect(Object.entries(fields).map(([name, types]) => [name, Object.keys(types)])).toEqual([
    ['load.histogram.value', ['double']],
    ['node.terms.value', ['keyword']],
    ['temperature.max.value', ['double']],
    ['timestamp.date_histogram.timestamp', ['date']],
  ]);
});
