import { expect, test } from 'vitest';
import { browseNodeAnswering, browseWith, gatewayTo } from '../gateway/gateway-under-test.ts';
import { echo, scriptedNode } from '../gateway/scripted-node.ts';
import { getSourceFigures } from './source-figures-api.ts';

const from = Date.UTC(2025, 8, 1);
const to = Date.UTC(2025, 10, 24);
const asked = {
  indexPattern: 'logs-*,b',
  dateField: '@timestamp',
  fields: ['host.name', 'a>b[0]'],
  numberFields: ['a>b[0]'],
};

test('one search without documents asks for everything', async () => {
  const node = await scriptedNode({ other: echo });
  browseWith(gatewayTo([node.url]));
  const failure: unknown = await getSourceFigures(asked).catch((error: unknown) => error);
  expect(node.requests.at(-1)).toMatchObject({
    method: 'POST',
    url: '/logs-*%2Cb/_search?filter_path=hits.total%2Caggregations.*.value&size=0',
  });
  const aggs = {
    from: { min: { field: '@timestamp' } },
    to: { max: { field: '@timestamp' } },
    0: { cardinality: { field: 'host.name' } },
    1: { cardinality: { field: 'a>b[0]' } },
    least0: { min: { field: 'a>b[0]' } },
    most0: { max: { field: 'a>b[0]' } },
  };
  const sent = JSON.stringify({ track_total_hits: true, aggs });
  expect(failure).toMatchObject({ failure: { excerpt: sent.slice(0, 200) } });
});

test.each([
  ['7.0 and later', { value: 123_456, relation: 'eq' }],
  ['6.8 and before', 123_456],
])('figures of %s are read', async (_version, total) => {
  await browseNodeAnswering(200, {
    hits: { total },
    aggregations: {
      from: { value: from, value_as_string: '2025-09-01T00:00:00.000Z' },
      to: { value: to },
      0: { value: 12 },
      1: { value: 900 },
      least0: { value: -2.5 },
      most0: { value: 80 },
    },
  });
  expect(await getSourceFigures(asked)).toEqual({
    documents: 123_456,
    cardinalities: { 'host.name': 12, 'a>b[0]': 900 },
    extents: { 'a>b[0]': { least: -2.5, most: 80 } },
    from,
    to,
  });
});

test.each([
  ['an empty index', { from: { value: null }, to: { value: null }, 0: { value: 0 } }],
  ['the empty left out', { from: {}, to: {} }],
  ['no index', undefined],
])('without documents there is neither a first nor a last: %s', async (_what, aggregations) => {
  await browseNodeAnswering(200, { hits: { total: { value: 0 } }, aggregations });
  expect(await getSourceFigures(asked)).toEqual({
    documents: 0,
    cardinalities: { 'host.name': 0, 'a>b[0]': 0 },
    extents: {},
    from: null,
    to: null,
  });
});

test.each([
  [404, { error: { type: 'index_not_found_exception', reason: 'no' } }, { kind: 'refused' }],
  [200, {}, { kind: 'unexpected_answer' }],
  [200, { hits: { total: 'many' } }, { kind: 'unexpected_answer' }],
])('%i with %j is a failure', async (status, answer, failure) => {
  await browseNodeAnswering(status, answer);
  await expect(getSourceFigures(asked)).rejects.toMatchObject({ failure });
});
