import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createManualClock } from './clock.ts';
import type { MockUnderTest } from './mock-under-test.ts';
import { mockUnderTest } from './mock-under-test.ts';

const minute = 60_000;
const hour = 60 * minute;

const floor = (ms: number, length: number) => Math.floor(ms / length) * length;

/** The last time at or before `now` that is `after` ms into a period of `every` ms (UTC). */
const lastRun = (now: number, every: number, after: number) => floor(now - after, every) + after;

/** The start of the day before the one of `ms` in a zone, by its calendar. */
function dayBefore(ms: number, zone: string): number {
  const day = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).startOfDay();
  return day.subtract({ days: 1 }).startOfDay().epochMilliseconds;
}

/**
 * Where each healthy job must be: a run rolls up what lies before its time less the delay, rounded
 * down, so the last bucket is the one before that. Written by hand from the jobs' configurations.
 */
const healthy: Record<string, (now: number) => number> = {
  'sensor-live-5m': (now) =>
    floor(lastRun(now, 5 * minute, 0) - 10 * minute, 5 * minute) - 5 * minute,
  'web-logs-hourly': (now) => floor(lastRun(now, hour, 5 * minute) - 15 * minute, hour) - hour,
  'web-logs-daily-by-country': (now) =>
    dayBefore(lastRun(now, 24 * hour, 2.5 * hour) - 6 * hour, 'Europe/Berlin'),
  'orders-daily': (now) =>
    dayBefore(lastRun(now, 24 * hour, 1.25 * hour) - 24 * hour, 'Europe/Zurich'),
};

const troubled = ['metrics-services-1m', 'metrics-memory-1h'];

function jobOf({ cluster }: MockUnderTest, id: string) {
  const job = cluster.store.get(id);
  if (!job) throw new Error(`there is no job ${id}`);
  return job;
}

function positionOf(mock: MockUnderTest, id: string): unknown {
  const { current_position = {}, config } = jobOf(mock, id);
  return current_position[`${config.groups.date_histogram.field}.date_histogram`];
}

function expectHealthy(mock: MockUnderTest) {
  const now = mock.clock.now();
  for (const [id, expected] of Object.entries(healthy)) {
    expect({ id, state: jobOf(mock, id).job_state, position: positionOf(mock, id) }).toEqual({
      id,
      state: 'started',
      position: expected(now),
    });
  }
}

/** Some in the first half of an hour and some in the second, each after every run that is due. */
const moments = [
  '2025-11-24T10:12:30Z',
  '2025-11-24T10:47:30Z',
  '2025-11-24T23:33:30Z',
  '2025-12-01T00:01:30Z',
  '2025-12-31T23:58:30Z',
  // Two and a half hours after Europe's clocks went back, and after they went forward.
  '2025-10-26T03:31:30Z',
  '2026-03-29T03:31:30Z',
  '2026-03-30T04:02:30Z',
];

describe.each(moments)('the started jobs of a demo that begins at %s', (moment) => {
  const start = () => mockUnderTest({ clock: createManualClock(Date.parse(moment)) });

  it('are where their last run left them', () => {
    const mock = start();
    const started = mock.cluster.store
      .list()
      .filter(({ job_state }) => job_state === 'started')
      .map(({ config }) => config.id);
    expect(started.sort()).toEqual([...Object.keys(healthy), ...troubled].sort());
    expectHealthy(mock);
  });

  it('still are after every further run', () => {
    const mock = start();
    // It turns a page each second, which is all that would take time here.
    mock.cluster.store.remove('metrics-hosts-30s');
    for (let step = 0; step < 52; step++) {
      mock.clock.advance(36 * minute);
      // All of them run at multiples of five minutes, and are done within one.
      if (mock.clock.now() % (5 * minute) > minute) expectHealthy(mock);
    }
  });

  it('but for the one that is days behind although its cron ran', () => {
    const mock = start();
    const now = mock.clock.now();
    const due = lastRun(now, 24 * hour, 3.75 * hour);
    expect(jobOf(mock, 'metrics-services-1m').stats.trigger_count).toBeGreaterThan(0);
    expect(due - Number(positionOf(mock, 'metrics-services-1m'))).toBeGreaterThan(10 * 24 * hour);
  });
});

it('has a job whose searches fail, each minute one more, and nothing else of it moves', async () => {
  const mock = mockUnderTest();
  const read = async () => {
    const { body } = await mock.ask('GET', '/_rollup/job/metrics-memory-1h');
    const [job] = (body as { jobs: { status: unknown; stats: Record<string, number> }[] }).jobs;
    if (!job) throw new Error('there is no such job');
    return job;
  };
  const before = await read();
  mock.clock.advance(2 * minute);
  const { status, stats } = await read();
  expect(status).toEqual(before.status);
  expect(stats).toEqual({
    ...before.stats,
    trigger_count: (before.stats['trigger_count'] ?? 0) + 2,
    search_failures: (before.stats['search_failures'] ?? 0) + 2,
  });
});

it('puts the started ones of a thousand jobs where their last run left them, too', () => {
  const now = Date.parse('2025-11-24T10:47:30Z');
  const { cluster } = mockUnderTest({ clock: createManualClock(now), seeds: 1000 });
  const likeHourly = cluster.store.list().filter(({ config, job_state }) => {
    const { index_pattern, cron } = config;
    return job_state === 'started' && index_pattern === 'web-logs-*' && cron === '0 5 * * * ?';
  });
  expect(likeHourly.length).toBeGreaterThan(5);
  for (const { current_position } of likeHourly)
    expect(current_position?.['@timestamp.date_histogram']).toBe(healthy['web-logs-hourly']?.(now));
});
