import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatewayTo, jobsPath } from '../gateway-under-test.ts';
import { json, scriptedNode } from '../scripted-node.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

interface Poll {
  path: string;
  /** In ms. */
  interval: number;
  /** When it is due, in ms from the beginning. */
  due: number;
}

/** What so many pages that are open for so many ms ask of the cluster, and the oldest that one got, in s. */
async function poll(pages: number, time: number) {
  const node = await scriptedNode({ other: json(200, { jobs: [] }) });
  const { app } = gatewayTo([node.url]);
  // They have been opened one after the other: none polls at the same moment as another.
  const polls: Poll[] = Array.from({ length: pages }, (_, page) => [
    { path: jobsPath, interval: 30_000, due: (page * 30_000) / pages },
    { path: '/api/status', interval: 60_000, due: (page * 60_000) / pages },
  ]).flat();
  let now = 0;
  let oldest = 0;
  for (;;) {
    const next = polls.reduce((first, other) => (other.due < first.due ? other : first));
    if (next.due >= time) break;
    vi.advanceTimersByTime(next.due - now);
    now = next.due;
    const answer = await app.request(next.path, {
      headers: { 'cache-control': `max-age=${next.interval / 1000}` },
    });
    expect(answer.status).toBe(200);
    const age = Number(answer.headers.get('age'));
    oldest = Math.max(oldest, age);
    next.due = now + next.interval - age * 1000;
  }
  return { asked: node.requests.map(({ url }) => url).sort(), oldest };
}

test('fifty pages cost the cluster in a minute what one page does', async () => {
  const one = await poll(1, 60_000);
  const fifty = await poll(50, 60_000);
  expect(fifty.asked).toEqual(one.asked);
  expect(one.asked.filter((url) => url.startsWith('/_rollup'))).toHaveLength(2);
  expect(fifty.oldest).toBeLessThan(60);
});
