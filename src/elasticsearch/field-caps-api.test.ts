import { expect, test } from 'vitest';
import { browseNodeAnswering } from '../gateway/gateway-under-test.ts';
import { getFieldCaps } from './field-caps-api.ts';

const date = { type: 'date', searchable: true, aggregatable: true };
const ofData = { date: { aggregatable: true } };

test('asks for all fields of the pattern, and no more of them than is looked at', async () => {
  const node = await browseNodeAnswering(200, { indices: ['logs-1'], fields: {} });
  await getFieldCaps('logs-*,größe');
  const { pathname, searchParams } = new URL(node.requests.at(-1)?.url ?? '', node.url);
  expect(pathname).toBe('/logs-*%2Cgr%C3%B6%C3%9Fe/_field_caps');
  expect(Object.fromEntries(searchParams)).toEqual({
    fields: '*',
    filter_path:
      'indices,fields.*.*.aggregatable,fields.*.*.indices,' +
      'fields.*.*.non_aggregatable_indices,fields.*.*.metadata_field',
  });
});

test('fields of data are told by name and type, with the indices in which they differ', async () => {
  const code = {
    long: { type: 'long', aggregatable: true, indices: ['logs-1'], metadata_field: false },
    keyword: {
      type: 'keyword',
      aggregatable: false,
      indices: ['logs-2'],
      non_aggregatable_indices: ['logs-2'],
    },
  };
  await browseNodeAnswering(200, {
    indices: ['logs-1', 'logs-2'],
    fields: { '@timestamp': { date }, 'http.code': code },
  });
  expect(await getFieldCaps('logs-*')).toEqual({
    indices: ['logs-1', 'logs-2'],
    fields: {
      '@timestamp': ofData,
      'http.code': {
        long: { aggregatable: true, indices: ['logs-1'] },
        keyword: {
          aggregatable: false,
          indices: ['logs-2'],
          non_aggregatable_indices: ['logs-2'],
        },
      },
    },
  });
});

test.each([
  ['_id', { _id: { aggregatable: true } }],
  ['_tier', { keyword: { aggregatable: true, metadata_field: true } }],
  ['marked', { keyword: { aggregatable: true, metadata_field: true } }],
  ['host', { object: { aggregatable: false } }],
  ['visits', { nested: { aggregatable: false } }],
  ['both', { object: { aggregatable: false }, nested: { aggregatable: false } }],
])('%s is no field of data', async (name, types) => {
  await browseNodeAnswering(200, { fields: { [name]: types, at: { date } } });
  expect(await getFieldCaps('logs')).toEqual({ fields: { at: ofData } });
});

test('a field of data may begin with an underscore where the cluster tells which are its own', async () => {
  const _ts = { date: { aggregatable: true, metadata_field: false } };
  await browseNodeAnswering(200, { fields: { _ts } });
  expect(await getFieldCaps('logs')).toEqual({ fields: { _ts: ofData } });
});

test('an object in one index that is a value in another stays, for it is a conflict', async () => {
  const host = {
    object: { aggregatable: false, indices: ['logs-1'] },
    keyword: { aggregatable: true, indices: ['logs-2'] },
  };
  await browseNodeAnswering(200, { fields: { host } });
  expect(await getFieldCaps('logs-*')).toEqual({ fields: { host } });
});

test.each(['constructor', 'toString', 'a"b', 'ünï'])('a field may be called %s', async (name) => {
  await browseNodeAnswering(200, { fields: { [name]: { date } } });
  expect(await getFieldCaps('logs')).toEqual({ fields: { [name]: ofData } });
});

test.each([
  ['an index that is named and missing', 404, missing('logs')],
  ['a pattern that no index fits', 200, { indices: [], fields: {} }],
  ['such a pattern, with the empty left out', 200, {}],
])('nothing stands behind %s', async (_what, status, answer) => {
  await browseNodeAnswering(status, answer);
  expect(await getFieldCaps('logs')).toBeNull();
});

test('an index without a mapping is there, and has no fields of data', async () => {
  await browseNodeAnswering(200, { fields: { _id: { _id: { aggregatable: true } } } });
  expect(await getFieldCaps('logs')).toEqual({ fields: {} });
});

test.each([
  [403, { error: { type: 'security_exception', reason: 'no' } }, { kind: 'forbidden' }],
  [404, { error: { type: 'other_exception', reason: 'no' } }, { kind: 'refused', status: 404 }],
  [200, { fields: { at: { date: { aggregatable: 'yes' } } } }, { kind: 'unexpected_answer' }],
  [200, { fields: [] }, { kind: 'unexpected_answer' }],
])('%i with %j is a failure', async (status, answer, failure) => {
  await browseNodeAnswering(status, answer);
  await expect(getFieldCaps('logs')).rejects.toMatchObject({ failure });
});

function missing(index: string) {
  const cause = { type: 'index_not_found_exception', reason: `no such index [${index}]`, index };
  return { error: { root_cause: [cause], ...cause }, status: 404 };
}
