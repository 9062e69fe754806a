import { expect, test, vi } from 'vitest';
import { browseWith, gatewayTo } from '../gateway/gateway-under-test.ts';
import { json, scriptedNode } from '../gateway/scripted-node.ts';
import { hearWarnings, heardWarnings, subscribeToWarnings } from './cluster-warnings.ts';
import { getJobs, startJob } from './rollup-jobs-api.ts';

const warning = (text: string) => `299 Elasticsearch-8.19.8-b48c6c2 "${text}"`;

test('what comes with any answer is heard once, and told once', async () => {
  const headers = { warning: [warning('first'), warning('second, with a comma')] };
  const node = await scriptedNode({
    other: (request, response) => {
      const isStart = request.method === 'POST';
      json(isStart ? 500 : 200, isStart ? {} : { jobs: [] }, headers)(request, response);
    },
  });
  browseWith(gatewayTo([node.url]));
  const listener = vi.fn();
  const leave = subscribeToWarnings(listener);
  await getJobs();
  expect(heardWarnings()).toEqual(['first', 'second, with a comma']);
  const before = heardWarnings();
  await getJobs();
  // Those of a failure are as good.
  await expect(startJob('sensor')).rejects.toThrow();
  expect(heardWarnings()).toBe(before);
  expect(listener).toHaveBeenCalledTimes(1);
  leave();
  hearWarnings(warning('third'));
  expect(heardWarnings().at(-1)).toBe('third');
  expect(listener).toHaveBeenCalledTimes(1);
});

test('no more are kept than can be read', () => {
  for (let i = 0; i < 200; i++) hearWarnings(warning(`number ${String(i)}`));
  expect(heardWarnings()).toHaveLength(50);
});
