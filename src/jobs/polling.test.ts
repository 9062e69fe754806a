import { describe, expect, it } from 'vitest';
import type { PollingSituation } from './polling.ts';
import { pollingInterval, untilDue } from './polling.ts';

const now = 1_000_000_000;

describe('the time to the next reading', () => {
  const calm: PollingSituation = {
    usual: 30_000,
    lastActionAt: undefined,
    betweenStatesSince: undefined,
    lastReadAt: now,
    failedAt: 0,
    askedToWait: 0,
    now,
  };
  const off = { usual: null };

  it.each<[string, Partial<PollingSituation>, number | false]>([
    ['as a rule', {}, 30_000],
    ['as the operator has chosen', { usual: 5_000 }, 5_000],
    ['before the first answer', { lastReadAt: 0 }, 30_000],
    ['when a job has just gone between states', { betweenStatesSince: now }, 2_000],
    ['after half a minute between states', { betweenStatesSince: now - 30_000 }, 2_000],
    ['after two and a half minutes of it', { betweenStatesSince: now - 150_000 }, 10_000],
    ['but not later than usual', { usual: 5_000, betweenStatesSince: now - 150_000 }, 5_000],
    ['when it seems to hang there', { betweenStatesSince: now - 300_000 }, 30_000],
    ['right after an action', { lastActionAt: now - 29_000 }, 2_000],
    ['half a minute after an action', { lastActionAt: now - 30_000 }, 30_000],
    ['when the first reading failed', { lastReadAt: 0, failedAt: now }, 30_000],
    ['just after reading began to fail', { lastReadAt: now - 2_000, failedAt: now }, 30_000],
    ['after two minutes of failures', { lastReadAt: now - 120_000, failedAt: now }, 120_000],
    ['after an hour of failures', { lastReadAt: now - 3_600_000, failedAt: now }, 300_000],
    ['when asked to wait longer', { failedAt: now, askedToWait: 45_000 }, 45_000],
    ['when asked to wait for ever', { failedAt: now, askedToWait: 1e12 }, 3_600_000],
    ['when asked to wait less', { failedAt: now, askedToWait: 1_000 }, 30_000],
    ['while failing, action or not', { lastActionAt: now, failedAt: now }, 30_000],
    ['when switched off', off, false],
    ['when switched off, right after an action', { ...off, lastActionAt: now - 29_000 }, 2_000],
    [
      'when switched off, while a job moves that was acted on here',
      { ...off, lastActionAt: now - 151_000, betweenStatesSince: now - 150_000 },
      10_000,
    ],
    [
      'when switched off, and it hangs',
      { ...off, lastActionAt: now - 301_000, betweenStatesSince: now - 300_000 },
      false,
    ],
    [
      'when switched off, while a job moves that somebody else has stopped',
      { ...off, betweenStatesSince: now - 1_000 },
      false,
    ],
    [
      'when switched off, while a job moves that somebody else has stopped long after an action',
      { ...off, lastActionAt: now - 60_000, betweenStatesSince: now - 1_000 },
      false,
    ],
    [
      'when switched off, while a job moves as it did before the action',
      { ...off, lastActionAt: now - 40_000, betweenStatesSince: now - 50_000 },
      false,
    ],
    ['when switched off and reading fails', { ...off, failedAt: now }, false],
  ])('%s', (_, situation, interval) => {
    expect(pollingInterval({ ...calm, ...situation })).toBe(interval);
  });
});

describe('what is left of an interval', () => {
  const read = { dataUpdatedAt: now - 10_000, status: 'success', fetchStatus: 'idle' };

  it.each<[string, Partial<typeof read>, number]>([
    ['is less for an answer that is older than its arrival', {}, 20_000],
    ['is never less than two seconds', { dataUpdatedAt: now - 29_500 }, 2_000],
    [
      'nor more than the interval, should the clock be put back',
      { dataUpdatedAt: now * 2 },
      30_000,
    ],
    ['is all of it while the next one is being read', { fetchStatus: 'fetching' }, 30_000],
    ['is all of it after a failure', { status: 'error' }, 30_000],
  ])('%s', (_, state, left) => {
    expect(untilDue(30_000, { ...read, ...state }, now)).toBe(left);
  });
});
