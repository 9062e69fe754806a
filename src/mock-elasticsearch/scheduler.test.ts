import { describe, expect, it } from 'vitest';
import type { MockUnderTest } from './mock-under-test.ts';
import { mockUnderTest, monday } from './mock-under-test.ts';

interface Job {
  status: { job_state: string; current_position?: Record<string, number | string> };
  stats: Record<string, number>;
}

async function jobOf({ ask }: MockUnderTest, id: string): Promise<Job> {
  const { body } = await ask('GET', `/_rollup/job/${encodeURIComponent(id)}`);
  const job = (body as { jobs: Job[] }).jobs[0];
  if (!job) throw new Error(`there is no job ${id}`);
  return job;
}

const start = (mock: MockUnderTest) => mock.ask('POST', '/_rollup/job/sensor/_start');

describe('a started job', () => {
  it('waits for its cron, indexes, and is started again', async () => {
    const mock = mockUnderTest();
    await start(mock);
    expect(await jobOf(mock, 'sensor')).toMatchObject({ status: { job_state: 'started' } });
    mock.clock.advance(19_999);
    expect(await jobOf(mock, 'sensor')).toMatchObject({ status: { job_state: 'started' } });
    mock.clock.advance(1);
    const indexing = await jobOf(mock, 'sensor');
    expect(indexing).toMatchObject({
      status: { job_state: 'indexing' },
      stats: { trigger_count: 1 },
    });
    expect(indexing.status.current_position).toBeUndefined();
    mock.clock.advance(29_000);
    const done = await jobOf(mock, 'sensor');
    expect(done.status.job_state).toBe('started');
  });

  it('rolls up what is older than the delay, rounded down to the interval', async () => {
    const mock = mockUnderTest();
    await start(mock);
    mock.clock.advance(60_000);
    const { status, stats } = await jobOf(mock, 'sensor');
    const lastBucket = Date.UTC(2025, 10, 17, 9);
    expect(status.current_position).toMatchObject({ 'timestamp.date_histogram': lastBucket });
    // 23 days of hours, eight nodes each.
    expect(stats['rollups_indexed']).toBe(8 * (23 * 24 + 0));
    // Full pages of 1,000, and an empty one for each of the two runs.
    expect(stats).toMatchObject({ trigger_count: 2, pages_processed: 5 + 2, index_total: 5 });
    expect(stats['documents_processed']).toBeGreaterThan(1_000_000);
  });

  it('finds nothing new until another bucket is complete', async () => {
    const mock = mockUnderTest();
    await start(mock);
    mock.clock.advance(60_000);
    const before = await jobOf(mock, 'sensor');
    mock.clock.advance(600_000);
    const after = await jobOf(mock, 'sensor');
    expect(after.stats['rollups_indexed']).toBe(before.stats['rollups_indexed']);
    expect(after.stats['trigger_count']).toBe(22);
    mock.clock.advance(3_600_000);
    const later = await jobOf(mock, 'sensor');
    expect(later.stats['rollups_indexed']).toBe((before.stats['rollups_indexed'] ?? 0) + 8);
  });

  it('gives the same numbers each time', async () => {
    const results: Job[] = [];
    for (const mock of [mockUnderTest(), mockUnderTest()]) {
      await start(mock);
      mock.clock.advance(3_600_000);
      results.push(await jobOf(mock, 'sensor'));
    }
    expect(results[0]).toEqual(results[1]);
  });

  it('ignores its cron once it is stopped', async () => {
    const mock = mockUnderTest();
    await start(mock);
    await mock.ask('POST', '/_rollup/job/sensor/_stop');
    mock.clock.advance(3_600_000);
    expect(await jobOf(mock, 'sensor')).toMatchObject({
      status: { job_state: 'stopped' },
      stats: { trigger_count: 0 },
    });
  });

  it('passes through stopping when it is stopped during a run, and keeps its position', async () => {
    const mock = mockUnderTest();
    await start(mock);
    mock.clock.advance(20_000);
    await mock.ask('POST', '/_rollup/job/sensor/_stop');
    expect(await jobOf(mock, 'sensor')).toMatchObject({ status: { job_state: 'stopping' } });
    mock.clock.advance(1000);
    const { status, stats } = await jobOf(mock, 'sensor');
    expect(status.job_state).toBe('stopped');
    expect(status.current_position).toBeDefined();
    expect(stats).toMatchObject({ pages_processed: 1, rollups_indexed: 1000 });
  });
});

describe('the jobs of the demo', () => {
  it('are in every state', () => {
    const { cluster } = mockUnderTest();
    const states = new Set(cluster.store.list().map(({ job_state }) => job_state));
    expect([...states].sort()).toEqual(['aborting', 'indexing', 'started', 'stopped', 'stopping']);
    expect(cluster.store.size).toBe(12);
  });

  it('stay between states for as long as anybody looks', async () => {
    const mock = mockUnderTest();
    mock.clock.advance(3_600_000);
    expect((await jobOf(mock, 'metrics-hosts-30s')).status.job_state).toBe('indexing');
    expect((await jobOf(mock, 'metrics-cpu-hourly')).status.job_state).toBe('stopping');
    expect((await jobOf(mock, 'orders-monthly-archive')).status.job_state).toBe('aborting');
  });

  it('let the indexing one be stopped within two seconds', async () => {
    const mock = mockUnderTest();
    await mock.ask('POST', '/_rollup/job/metrics-hosts-30s/_stop');
    mock.clock.advance(2000);
    expect((await jobOf(mock, 'metrics-hosts-30s')).status.job_state).toBe('stopped');
  });

  it('have one that fails quietly: only search_failures tells', async () => {
    const mock = mockUnderTest();
    const before = await jobOf(mock, 'metrics-memory-1h');
    mock.clock.advance(180_000);
    const after = await jobOf(mock, 'metrics-memory-1h');
    expect(after.status).toEqual(before.status);
    const grown = (key: string) => (after.stats[key] ?? 0) - (before.stats[key] ?? 0);
    expect(grown('search_failures')).toBe(3);
    expect(grown('trigger_count')).toBe(3);
    expect(grown('pages_processed')).toBe(0);
  });

  it('have one that is days behind, and others that are not', async () => {
    const mock = mockUnderTest();
    const behind = async (id: string, field: string) => {
      const { status } = await jobOf(mock, id);
      return (monday - Number(status.current_position?.[`${field}.date_histogram`])) / 86_400_000;
    };
    expect(await behind('metrics-services-1m', '@timestamp')).toBeGreaterThan(11);
    expect(await behind('sensor-live-5m', 'timestamp')).toBeLessThan(0.05);
    expect(await behind('orders-daily', 'order_date')).toBeLessThan(4);
  });
});

describe('a restarted node', () => {
  it('has lost the counters and goes on from the persisted state', async () => {
    const mock = mockUnderTest();
    await mock.ask('POST', '/_mock/nodes/restart');
    for (const [id, state] of [
      ['metrics-hosts-30s', 'started'],
      ['metrics-cpu-hourly', 'stopped'],
      ['orders-monthly-archive', 'stopped'],
      ['web-logs-hourly', 'started'],
    ] as const) {
      const { status, stats } = await jobOf(mock, id);
      expect(status.job_state).toBe(state);
      expect(status.current_position).toBeDefined();
      expect(Object.values(stats).every((value) => value === 0)).toBe(true);
    }
  });

  it('may start again what was stopped while idle: that stop is not persisted', async () => {
    const mock = mockUnderTest();
    await mock.ask('POST', '/_rollup/job/web-logs-hourly/_stop');
    await mock.ask('POST', '/_mock/nodes/restart');
    expect((await jobOf(mock, 'web-logs-hourly')).status.job_state).toBe('started');
  });
});

it('keeps one timer for 10,000 jobs, and costs little', () => {
  const begun = performance.now();
  const { cluster, clock } = mockUnderTest({ seeds: 10_000 });
  clock.advance(3_600_000);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(cluster.store.size).toBe(10_000);
  const states = cluster.store.list().map(({ job_state }) => job_state);
  expect(states.filter((state) => state === 'stopped').length).toBeGreaterThan(4500);
  expect(states.filter((state) => state === 'started').length).toBeGreaterThan(3500);
});
