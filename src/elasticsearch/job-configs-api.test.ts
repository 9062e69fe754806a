import { expect, test } from 'vitest';
import { browseNodeAnswering } from '../gateway/gateway-under-test.ts';
import { RequestError } from './failure.ts';
import { getConfigs } from './job-configs-api.ts';

const config = {
  id: 'sensor',
  index_pattern: 'sensor-*',
  rollup_index: 'sensor_rollup',
  cron: '0 0 1 * * ?',
  groups: { date_histogram: { fixed_interval: '1h', field: 'timestamp' } },
  metrics: [],
  timeout: '20s',
  page_size: 1000,
};

test('the configurations are whole, also what a later version has', async () => {
  const newer = { ...config, id: 'newer', priority: 3 };
  const node = await browseNodeAnswering(200, { jobs: [{ config }, { config: newer }] });
  expect(await getConfigs()).toEqual([
    { id: 'sensor', raw: config, config },
    { id: 'newer', raw: newer, config: { ...config, id: 'newer' } },
  ]);
  expect(node.requests.at(-1)?.url).toBe('/_rollup/job/_all?filter_path=jobs.config');
});

test('one that makes no sense is still there as it was sent, and one without an id is not', async () => {
  const odd = { id: 'odd', groups: 5 };
  await browseNodeAnswering(200, { jobs: [{ config: odd }, { config: {} }, 7] });
  expect(await getConfigs()).toEqual([{ id: 'odd', raw: odd, config: null }]);
});

test('no jobs are an empty object, as filter_path leaves nothing of it', async () => {
  await browseNodeAnswering(200, {});
  expect(await getConfigs()).toEqual([]);
});

test.each([[[]], ['text'], [{ jobs: 5 }]])('%j is an unexpected answer', async (answer) => {
  await browseNodeAnswering(200, answer);
  await expect(getConfigs()).rejects.toThrow(RequestError);
});
