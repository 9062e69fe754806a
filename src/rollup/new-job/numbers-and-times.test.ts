import { describe, expect, it } from 'vitest';
import { delayProblems, timeoutProblems } from './delay-and-timeout.ts';
import { draftUnderTest, rulesUnderTest } from './draft-under-test.ts';
import { pageSizeProblems } from './page-size.ts';

describe('the page size', () => {
  const problemsOf = (page_size: string) => pageSizeProblems(draftUnderTest({ page_size }));

  it.each(['1', ' 1000 ', '10000'])('may be %s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['', { code: 'required' }],
    ['0', { code: 'not_a_whole_number' }],
    ['00', { code: 'not_a_whole_number' }],
    ['-1', { code: 'not_a_whole_number' }],
    ['1.5', { code: 'not_a_whole_number' }],
    ['1e3', { code: 'not_a_whole_number' }],
    ['many', { code: 'not_a_whole_number' }],
    ['2147483648', { code: 'number_too_large', most: 2_147_483_647 }],
  ])('cannot be %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([{ field: 'page_size', severity: 'error', ...problem }]);
  });

  it('above ten thousand may be more than a search gives', () => {
    const problem = {
      field: 'page_size',
      severity: 'warning',
      code: 'page_size_large',
      advised: 10_000,
    };
    expect(problemsOf('10001')).toEqual([problem]);
  });
});

describe('the latency buffer', () => {
  const problemsOf = (delay: string, interval = '1h', version = '9.2.2') =>
    delayProblems(draftUnderTest({ delay, interval }), rulesUnderTest(version));

  it.each(['', '0', '1h', ' 7d ', '3600s', '3600000ms', '24H'])('may be %j', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['1w', '7d'],
    ['2W', '14d'],
    ['1M', '30d'],
    ['1y', '365d'],
    ['1q', '90d'],
    ['7 d', '7d'],
    ['0w', null],
    ['d', null],
    ['7', null],
    ['-1', null],
    ['1.5h', null],
    ['a week', null],
    ['99999999999999999999d', null],
  ])('cannot be %s; %s is offered', (text, suggestion) => {
    expect(problemsOf(text)).toEqual([
      { field: 'delay', severity: 'error', code: 'not_a_time_value', suggestion },
    ]);
  });

  it.each([
    ['90m', '1h', '2h'],
    ['1h', '1d', '1d'],
    ['1500ms', '1s', '2s'],
  ])('of %s is no multiple of %s: %s is offered', (delay, interval, suggestion) => {
    const [problem] = problemsOf(delay, interval);
    expect(problem).toEqual({
      field: 'delay',
      severity: 'warning',
      code: 'delay_not_multiple',
      interval,
      suggestion,
    });
  });

  it('is compared with fixed intervals only', () => {
    const rules = rulesUnderTest();
    const calendar = draftUnderTest({ delay: '1h', interval: '1d', interval_kind: 'calendar' });
    expect(delayProblems(calendar, rules)).toEqual([]);
    expect(problemsOf('90m', '1d', '6.8.23')).toEqual([]);
    expect(problemsOf('90m', '1x')).toEqual([]);
    expect(problemsOf('90m', '2h', '6.8.23')).toHaveLength(1);
  });
});

describe('the timeout', () => {
  it.each(['', '20s', '1m'])('may be %j', (timeout) => {
    expect(timeoutProblems(draftUnderTest({ timeout }))).toEqual([]);
  });

  it.each(['0', '0s', '-1', '20', 'soon'])('cannot be %s', (timeout) => {
    expect(timeoutProblems(draftUnderTest({ timeout }))).toEqual([
      { field: 'timeout', severity: 'error', code: 'not_a_time_value', suggestion: null },
    ]);
  });
});
