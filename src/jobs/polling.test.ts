import { describe, expect, it } from 'vitest';
import type { ListedJob } from '../elasticsearch/rollup-job-summary.ts';
import { jobUnderTest } from './job-under-test.ts';
import type { PollingSituation } from './polling.ts';
import { pollingInterval } from './polling.ts';

const now = 1_000_000_000;

function job(job_state: string): ListedJob {
  return { kind: 'job', job: jobUnderTest({ config: { id: job_state }, status: { job_state } }) };
}

describe('the time to the next reading', () => {
  const calm: PollingSituation = {
    jobs: [job('started'), job('stopped'), job('indexing')],
    lastActionAt: undefined,
    lastReadAt: now,
    failedAt: 0,
    now,
  };

  it.each<[string, Partial<PollingSituation>, number]>([
    ['as a rule', {}, 30_000],
    ['before the first answer', { jobs: undefined, lastReadAt: 0 }, 30_000],
    ['while a job is stopping', { jobs: [job('stopping')] }, 2_000],
    ['while a job is aborting', { jobs: [job('started'), job('aborting')] }, 2_000],
    ['right after an action', { lastActionAt: now - 29_000 }, 2_000],
    ['half a minute after an action', { lastActionAt: now - 30_000 }, 30_000],
    ['when the first reading failed', { lastReadAt: 0, failedAt: now }, 30_000],
    ['just after reading began to fail', { lastReadAt: now - 2_000, failedAt: now }, 30_000],
    ['after two minutes of failures', { lastReadAt: now - 120_000, failedAt: now }, 120_000],
    ['after an hour of failures', { lastReadAt: now - 3_600_000, failedAt: now }, 300_000],
    ['while failing, action or not', { lastActionAt: now, failedAt: now }, 30_000],
  ])('%s', (_, situation, interval) => {
    expect(pollingInterval({ ...calm, ...situation })).toBe(interval);
  });
});
