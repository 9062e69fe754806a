import { describe, expect, it } from 'vitest';
import { nextRuns } from '../schedule.ts';
import { draftUnderTest, nowUnderTest } from './draft-under-test.ts';
import { cronProblems } from './schedule.ts';

const problemsOf = (cron: string) =>
  cronProblems(draftUnderTest({ cron }), nowUnderTest).map(({ field, ...problem }) => {
    expect(field).toBe('cron');
    return problem;
  });
const error = (problem: object) => ({ severity: 'error', ...problem });

describe('a schedule', () => {
  it.each([
    '0 0 1 * * ?',
    '  0\t0  1 * * ?  ',
    '*/5 0/15 22-2 ? JAN,mar 2-6',
    '0 0 12 L * ?',
    '0 0 12 LW * ?',
    '0 0 12 15W * ?',
    '0 0 12 ? * L',
    '0 0 12 ? * 6L',
    '0 0 12 ? * FRI#3',
    '0 0 12 ? NOV-FEB FRI-MON',
    '0 0 12 28-3/2 * ? 2026-2030',
    '50-10/3 05 00 1 1 ? 2030/2',
  ])('may be %s, and its runs are foreseen', (cron) => {
    expect(problemsOf(cron)).toEqual([]);
    expect(nextRuns(cron, nowUnderTest, 1)).toHaveLength(1);
  });

  it('is needed', () => {
    expect(problemsOf(' ')).toEqual([error({ code: 'required' })]);
  });

  it.each([
    ['0 1 * * *', '0 0 1 * * ?'],
    ['*/5 * * * *', '0 */5 * * * ?'],
    ['30 4 1,15 * *', '0 30 4 1,15 * ?'],
    ['0 9 * * 1-5', '0 0 9 ? * 2-6'],
    ['0 9 * * MON-FRI', '0 0 9 ? * MON-FRI'],
    ['0 9 * * 0', '0 0 9 ? * 1'],
    ['0 9 * * 7', '0 0 9 ? * 1'],
    ['0 9 * * 0,3,6', '0 0 9 ? * 1,4,7'],
    ['0 9 * * 5-7', '0 0 9 ? * 6-1'],
    ['0 9 * * */2', '0 0 9 ? * */2'],
    ['0 9 * * 1-5/2', '0 0 9 ? * 2-6/2'],
    ['0 9 13 * 5', null],
    ['0 99 * * *', null],
  ])('of Unix, %s, is refused, with the corrected one offered', (cron, suggestion) => {
    expect(problemsOf(cron)).toEqual([error({ code: 'cron_field_count', count: 5, suggestion })]);
  });

  it.each([
    ['@daily', 1, '0 0 0 * * ?'],
    ['@WEEKLY', 1, '0 0 0 ? * 1'],
    ['@reboot', 1, null],
    ['0 0 1 * * ? 2030 x', 8, null],
    ['0 0', 2, null],
  ])('%s has another number of fields', (cron, count, suggestion) => {
    expect(problemsOf(cron)).toEqual([error({ code: 'cron_field_count', count, suggestion })]);
  });

  it.each([
    ['0 0 1 * * *', 'none', '0 0 1 * * ?'],
    ['0 0 1 * * 2', 'none', '0 0 1 ? * 2'],
    ['0 0 1 15 * *', 'none', '0 0 1 15 * ?'],
    ['0 0 1 15 * * 2030', 'none', '0 0 1 15 * ? 2030'],
    ['0 0 1 15 * 2', 'none', null],
    ['0 0 1 ? * ?', 'both', '0 0 1 * * ?'],
  ])('%s has not one ? for the days, and the right place is offered', (cron, unset, suggestion) => {
    expect(problemsOf(cron)).toEqual([error({ code: 'cron_days', unset, suggestion })]);
  });

  it.each([
    ['60 0 1 * * ?', 'seconds', '60'],
    ['? 0 1 * * ?', 'seconds', '?'],
    ['0 5-60 1 * * ?', 'minutes', '5-60'],
    ['0 0/90 1 * * ?', 'minutes', '0/90'],
    ['0 */0 1 * * ?', 'minutes', '*/0'],
    ['0 0 24 * * ?', 'hours', '24'],
    ['0 0 1, * * ?', 'hours', '1,'],
    ['0 0 1 0 * ?', 'day_of_month', '0'],
    ['0 0 1 L,15 * ?', 'day_of_month', 'L,15'],
    ['0 0 1 15W,20 * ?', 'day_of_month', '15W,20'],
    ['0 0 1 L-31 * ?', 'day_of_month', 'L-31'],
    ['0 0 1 * 13 ?', 'month', '13'],
    ['0 0 1 * JANUARY ?', 'month', 'JANUARY'],
    ['0 0 1 ? * 8', 'day_of_week', '8'],
    ['0 0 1 ? * MON-6', 'day_of_week', 'MON-6'],
    ['0 0 1 ? * MON-FRI/2', 'day_of_week', 'MON-FRI/2'],
    ['0 0 1 ? * 2#6', 'day_of_week', '2#6'],
    ['0 0 1 ? * 2#1,4', 'day_of_week', '2#1,4'],
    ['0 0 1 * * ? 2030-2026', 'year', '2030-2026'],
    ['0 0 1 * * ? 26', 'year', '26'],
  ])('%s names the part that cannot be read', (cron, part, text) => {
    expect(problemsOf(cron)).toEqual([error({ code: 'cron_part', part, text, suggestion: null })]);
  });

  it.each([
    ['0 0 1 ? * 0', '0 0 1 ? * 1'],
    ['0 0 1 ? * 0-5', '0 0 1 ? * 1-6'],
    ['0 0 1 * * 0,6', '0 0 1 ? * 1,7'],
  ])('with weekdays from 0, %s, is corrected', (cron, suggestion) => {
    const [problem] = problemsOf(cron);
    expect(problem).toMatchObject({ code: 'cron_part', part: 'day_of_week', suggestion });
    expect(problemsOf(suggestion)).toEqual([]);
  });

  it.each(['0 0 0 1 1 ? 2020', '0 0 0 30 2 ?', '0 0 0 24 11 ? 2025'])(
    '%s never runs again',
    (cron) => {
      expect(problemsOf(cron)).toEqual([error({ code: 'cron_never_runs' })]);
    },
  );

  it('that the console cannot foresee is warned of', () => {
    const warning = { severity: 'warning', code: 'cron_not_foreseen' };
    expect(problemsOf('0 0 0 L-3 * ?')).toEqual([warning]);
    expect(problemsOf('0 0 0 l-3W * ?')).toEqual([warning]);
  });
});
