import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextRuns } from '../schedule.ts';
import { cronOf, planOf, type CronPlan } from './cron-builder.ts';

const now = Date.parse('2025-11-24T10:00:10Z');
const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const minute = fc.integer({ min: 0, max: 59 });
const time = { hour: fc.integer({ min: 0, max: 23 }), minute };
const daysUpTo = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1 })
    .map((days) => days.sort((a, b) => a - b));

const anyPlan: fc.Arbitrary<CronPlan> = fc.oneof(
  fc.record({
    every: fc.constant('minutes' as const),
    step: fc.constantFrom(1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30),
  }),
  fc.record({
    every: fc.constant('hours' as const),
    step: fc.constantFrom(1, 2, 3, 4, 6, 8, 12),
    minute,
  }),
  fc.record({ every: fc.constant('day' as const), ...time }),
  fc.record({ every: fc.constant('week' as const), weekdays: daysUpTo(7), ...time }),
  fc.record({
    every: fc.constant('month' as const),
    days: fc.oneof(daysUpTo(31), fc.constant('last' as const)),
    ...time,
  }),
  fc.integer({ min: 1, max: 12 }).chain((month) =>
    fc.record({
      every: fc.constant('year' as const),
      month: fc.constant(month),
      day: fc.integer({ min: 1, max: daysOfMonths[month - 1] ?? 28 }),
      ...time,
    }),
  ),
);

/** Whether a run is one that the plan speaks of. */
function isMeant(plan: CronPlan, at: Date): boolean {
  const [hours, minutes] = [at.getUTCHours(), at.getUTCMinutes()];
  if (at.getUTCSeconds() !== 0 || at.getUTCMilliseconds() !== 0) return false;
  if (plan.every === 'minutes') return minutes % plan.step === 0;
  if (plan.every === 'hours') return hours % plan.step === 0 && minutes === plan.minute;
  if (hours !== plan.hour || minutes !== plan.minute) return false;
  switch (plan.every) {
    case 'day':
      return true;
    case 'week':
      return plan.weekdays.includes(at.getUTCDay() + 1);
    case 'month':
      return plan.days === 'last'
        ? new Date(at.getTime() + 86_400_000).getUTCDate() === 1
        : plan.days.includes(at.getUTCDate());
    case 'year':
      return at.getUTCMonth() + 1 === plan.month && at.getUTCDate() === plan.day;
  }
}

/** How many runs there are in two days, where the plan says so by itself. */
function runsInTwoDays(plan: CronPlan): number | null {
  if (plan.every === 'minutes') return (2 * 24 * 60) / plan.step;
  if (plan.every === 'hours') return (2 * 24) / plan.step;
  return plan.every === 'day' ? 2 : null;
}

describe('a usual schedule', () => {
  test('is recognised in what it is written as', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(planOf(cronOf(plan))).toEqual(plan);
      }),
    );
  });

  test('runs when it says, and never at another time', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const runs = nextRuns(cronOf(plan), now, 5);
        expect(runs).toHaveLength(5);
        for (const run of runs) expect(isMeant(plan, new Date(run))).toBe(true);
      }),
    );
  });

  test('runs as often as it says, over midnight too', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const expected = runsInTwoDays(plan);
        fc.pre(expected !== null);
        const until = now + 2 * 86_400_000;
        const runs = nextRuns(cronOf(plan), now, expected + 1).filter((run) => run <= until);
        expect(runs).toHaveLength(expected);
      }),
      { numRuns: 20 },
    );
  });

  test.each<[CronPlan, string]>([
    [{ every: 'minutes', step: 1 }, '0 * * * * ?'],
    [{ every: 'minutes', step: 15 }, '0 0/15 * * * ?'],
    [{ every: 'hours', step: 1, minute: 30 }, '0 30 * * * ?'],
    [{ every: 'hours', step: 6, minute: 0 }, '0 0 0/6 * * ?'],
    [{ every: 'day', hour: 1, minute: 5 }, '0 5 1 * * ?'],
    [{ every: 'week', weekdays: [6, 2, 2], hour: 4, minute: 0 }, '0 0 4 ? * 2,6'],
    [{ every: 'month', days: [15, 1], hour: 4, minute: 0 }, '0 0 4 1,15 * ?'],
    [{ every: 'month', days: 'last', hour: 4, minute: 0 }, '0 0 4 L * ?'],
    [{ every: 'year', month: 2, day: 29, hour: 0, minute: 0 }, '0 0 0 29 2 ?'],
  ])('%j is written %s', (plan, cron) => {
    expect(cronOf(plan)).toBe(cron);
  });
});

describe('an expression that is typed', () => {
  test.each<[string, CronPlan]>([
    ['0 0 0 * * ?', { every: 'day', hour: 0, minute: 0 }],
    ['00 05 01 ? * *', { every: 'day', hour: 1, minute: 5 }],
    ['  0  0 2 * * ? * ', { every: 'day', hour: 2, minute: 0 }],
    ['0 * * * * ?', { every: 'minutes', step: 1 }],
    ['0 */30 * * * ?', { every: 'minutes', step: 30 }],
    ['0 0/15 * * * ?', { every: 'minutes', step: 15 }],
    ['0 0 * * * ?', { every: 'hours', step: 1, minute: 0 }],
    ['0 20 */8 * * ?', { every: 'hours', step: 8, minute: 20 }],
    ['0 0 0 ? * 7', { every: 'week', weekdays: [7], hour: 0, minute: 0 }],
    ['0 0 9 ? * mon-fri', { every: 'week', weekdays: [2, 3, 4, 5, 6], hour: 9, minute: 0 }],
    ['0 0 9 ? * SUN,3', { every: 'week', weekdays: [1, 3], hour: 9, minute: 0 }],
    ['0 0 9 1-3,15 * ?', { every: 'month', days: [1, 2, 3, 15], hour: 9, minute: 0 }],
    ['0 0 9 l * ?', { every: 'month', days: 'last', hour: 9, minute: 0 }],
    ['0 0 9 24 DEC ?', { every: 'year', month: 12, day: 24, hour: 9, minute: 0 }],
  ])('%s is recognised', (cron, plan) => {
    expect(planOf(cron)).toEqual(plan);
  });

  test.each([
    ['seconds', '*/30 * * * * ?'],
    ['a step that does not divide the hour', '0 0/7 * * * ?'],
    ['a step that begins later', '0 5/15 * * * ?'],
    ['a step as long as the hour', '0 0/60 * * * ?'],
    ['several hours', '0 0 9,17 * * ?'],
    ['a span of hours', '0 0/15 9-17 * * ?'],
    ['steps on some days only', '0 0/15 * ? * MON'],
    ['a year', '0 0 0 * * ? 2030'],
    ['several months', '0 0 0 1 1,7 ?'],
    ['a weekday in the month', '0 0 0 ? * 6#3'],
    ['the nearest working day', '0 0 0 15W * ?'],
    ['weekdays of one month', '0 0 0 ? 6 MON'],
    ['a range over the end', '0 0 0 ? * FRI-MON'],
    ['a range that is none', '0 0 0 ? * MON-TUE-WED'],
    ['a day that no month has', '0 0 0 32 * ?'],
    ['no question mark', '0 0 0 * * *'],
    ['two question marks', '0 0 0 ? * ?'],
    ['a question mark elsewhere', '0 0 0 1 ? *'],
    ['five fields', '0 0 * * *'],
    ['words', 'whenever'],
    ['nothing', ''],
  ])('%s is none of the usual ones', (_, cron) => {
    expect(planOf(cron)).toBeNull();
  });
});
