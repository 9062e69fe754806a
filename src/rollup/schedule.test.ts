import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastRun, nextRuns, runsBetween } from './schedule.ts';

const ms = (text: string) => Date.parse(text);
const now = ms('2025-11-24T10:00:10Z'); // a Monday

describe('when a schedule is due', () => {
  it.each([
    ['*/30 * * * * ?', '2025-11-24T10:00:00Z', '2025-11-24T10:00:30Z'],
    ['0 0/5 * * * ?', '2025-11-24T10:00:00Z', '2025-11-24T10:05:00Z'],
    ['0 0 * * * ?', '2025-11-24T10:00:00Z', '2025-11-24T11:00:00Z'],
    ['  0  0 2 * * ? ', '2025-11-24T02:00:00Z', '2025-11-25T02:00:00Z'],
    ['0 0 4 ? * SUN', '2025-11-23T04:00:00Z', '2025-11-30T04:00:00Z'],
    ['0 0 4 ? * 1', '2025-11-23T04:00:00Z', '2025-11-30T04:00:00Z'],
    ['0 0 4 ? * L', '2025-11-22T04:00:00Z', '2025-11-29T04:00:00Z'],
    ['0 0 9 ? * mon-fri', '2025-11-24T09:00:00Z', '2025-11-25T09:00:00Z'],
    ['0 0 12 L * ?', '2025-10-31T12:00:00Z', '2025-11-30T12:00:00Z'],
    ['0 0 12 LW * ?', '2025-10-31T12:00:00Z', '2025-11-28T12:00:00Z'],
    // The 15th was a Saturday.
    ['0 0 12 15W * ?', '2025-11-14T12:00:00Z', '2025-12-15T12:00:00Z'],
    ['0 0 12 ? * 6L', '2025-10-31T12:00:00Z', '2025-11-28T12:00:00Z'],
    ['0 0 12 ? * 6#1', '2025-11-07T12:00:00Z', '2025-12-05T12:00:00Z'],
    ['0 0 22-2 * * ?', '2025-11-24T02:00:00Z', '2025-11-24T22:00:00Z'],
    ['0 0 22-2/2 * * ?', '2025-11-24T02:00:00Z', '2025-11-24T22:00:00Z'],
    ['0 0 12 ? * FRI-MON', '2025-11-23T12:00:00Z', '2025-11-24T12:00:00Z'],
    ['0 0 12 1 NOV-FEB ?', '2025-11-01T12:00:00Z', '2025-12-01T12:00:00Z'],
    ['0 0 0 29 2 ?', '2024-02-29T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['0 0 0 1 1 ? 2020-2030', '2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
  ])('%s', (cron, last, next) => {
    expect(lastRun(cron, now)).toBe(ms(last));
    expect(nextRuns(cron, now, 1)).toEqual([ms(next)]);
  });

  it.each([
    ['0 0 0 1 1 ? 2020', ms('2020-01-01T00:00:00Z'), []],
    ['0 0 0 1 1 ? 2099', null, [ms('2099-01-01T00:00:00Z')]],
    ['0 0 0 30 2 ?', null, []],
  ])('%s may have been due for the last time, or never be', (cron, last, next) => {
    expect(lastRun(cron, now)).toBe(last);
    expect(nextRuns(cron, now, 3)).toEqual(next);
  });

  it('is a moment: the run at that very time is the last, not the next', () => {
    const hour = ms('2025-11-24T10:00:00Z');
    expect(lastRun('0 0 * * * ?', hour)).toBe(hour);
    expect(lastRun('0 0 * * * ?', hour - 1)).toBe(hour - 3_600_000);
    expect(nextRuns('0 0 * * * ?', hour, 2)).toEqual([hour + 3_600_000, hour + 7_200_000]);
    expect(nextRuns('0 0 * * * ?', hour - 1, 1)).toEqual([hour]);
  });

  it.each([
    ['five fields', '0 * * * *'],
    ['no question mark', '0 0 0 * * *'],
    ['two question marks', '0 0 0 ? * ?'],
    ['a question mark elsewhere', '? 0 0 * * 1'],
    ['an hour that is none', '0 0 25 * * ?'],
    ['a nickname', '@daily'],
    ['a word', 'whenever'],
    ['nothing', ''],
    ['eight fields', '0 0 0 * * ? 2030 x'],
    ['what the library lacks', '0 0 0 L-3 * ?'],
  ])('is not known with %s', (_, cron) => {
    expect(lastRun(cron, now)).toBeNull();
    expect(nextRuns(cron, now, 5)).toEqual([]);
    expect(runsBetween(cron, 0, now, 5)).toBe(0);
  });

  it.each([Number.NaN, Infinity, 8.64e15])('is not known at %s', (at) => {
    expect(lastRun('0 0 * * * ?', at)).toBeNull();
    expect(nextRuns('0 0 * * * ?', at, 1)).toEqual([]);
  });
});

describe('runs between two times', () => {
  const hourly = '0 0 * * * ?';
  it.each([
    ['the first is left out', hourly, '2025-11-24T08:00:00Z', '2025-11-24T10:00:00Z', 9, 2],
    ['the last is counted', hourly, '2025-11-24T08:00:01Z', '2025-11-24T09:00:00Z', 9, 1],
    ['there may be none', hourly, '2025-11-24T08:00:01Z', '2025-11-24T08:59:59Z', 9, 0],
    ['counting stops', hourly, '2020-01-01T00:00:00Z', '2025-11-24T10:00:00Z', 3, 3],
    ['backwards there are none', hourly, '2025-11-24T10:00:00Z', '2025-11-24T08:00:00Z', 9, 0],
    ['years may be over', '0 0 0 * * ? 2020', '2020-12-30T12:00:00Z', '2025-01-01T00:00:00Z', 9, 1],
  ])('%s', (_, cron, from, to, atMost, count) => {
    expect(runsBetween(cron, ms(from), ms(to), atMost)).toBe(count);
  });
});

it('last and next enclose any moment, whatever was asked before', () => {
  const crons = ['*/30 * * * * ?', '0 0/5 * * * ?', '0 0 22-2 * * ?', '0 0 12 LW * ?'];
  const anyTime = fc.integer({ min: ms('2000-01-01'), max: ms('2040-01-01') });
  fc.assert(
    fc.property(anyTime, fc.constantFrom(...crons), (at, cron) => {
      const last = lastRun(cron, at) ?? Number.NaN;
      const [next = Number.NaN] = nextRuns(cron, at, 1);
      expect(last).toBeLessThanOrEqual(at);
      expect(next).toBeGreaterThan(at);
      expect(nextRuns(cron, last, 1)).toEqual([next]);
      expect(lastRun(cron, next - 1)).toBe(last);
      expect(runsBetween(cron, last, next, 9)).toBe(1);
    }),
  );
});
