import { beforeEach, describe, expect, test } from 'vitest';
import { browseNodeAnswering } from '../gateway/gateway-under-test.ts';
import type { ScriptedNode } from '../gateway/scripted-node.ts';
import { getIndexCaps, getRollupCaps } from './rollup-caps-api.ts';

const job = { job_id: 'sensor', rollup_index: 'sensor_rollup', index_pattern: 'sensor-*' };
const inFull = { ...job, fields: { node: [{ agg: 'terms' }] } };
const filter =
  '?filter_path=*.rollup_jobs.job_id%2C*.rollup_jobs.rollup_index%2C*.rollup_jobs.index_pattern';

describe('what has been rolled up', () => {
  let node: ScriptedNode;
  beforeEach(async () => {
    node = await browseNodeAnswering(200, { 'some.key-*': { rollup_jobs: [inFull] } });
  });

  test('in the cluster is told by index pattern', async () => {
    expect(await getRollupCaps()).toEqual({ 'some.key-*': { rollup_jobs: [job] } });
    expect(node.requests.at(-1)?.url).toBe(`/_rollup/data/_all${filter}`);
  });

  test('into indices is told by index', async () => {
    expect(await getIndexCaps('a-*,b')).toEqual({ 'some.key-*': { rollup_jobs: [job] } });
    expect(node.requests.at(-1)?.url).toBe(`/a-*%2Cb/_rollup/data${filter}`);
  });
});

test('an index that holds other data is told from one that is missing', async () => {
  await browseNodeAnswering(200, {});
  expect(await getIndexCaps('notes')).toEqual({});
  const error = { type: 'index_not_found_exception', reason: 'no such index [notes]' };
  await browseNodeAnswering(404, { error, status: 404 });
  expect(await getIndexCaps('notes')).toBeNull();
});

test.each([
  [403, { error: { type: 'security_exception', reason: 'no' } }, { kind: 'forbidden' }],
  [405, { error: 'Incorrect HTTP method', status: 405 }, { kind: 'refused' }],
  [200, { sensor: { rollup_jobs: [{ job_id: 1 }] } }, { kind: 'unexpected_answer' }],
])('%i with %j is a failure of both', async (status, answer, failure) => {
  await browseNodeAnswering(status, answer);
  await expect(getRollupCaps()).rejects.toMatchObject({ failure });
  await expect(getIndexCaps('sensor_rollup')).rejects.toMatchObject({ failure });
});
