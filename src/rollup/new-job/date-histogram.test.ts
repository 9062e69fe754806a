import { describe, expect, it } from 'vitest';
import { draftUnderTest, nowUnderTest, rulesUnderTest } from './draft-under-test.ts';
import { intervalProblems } from './interval-problems.ts';
import { replacedTimeZones } from './replaced-time-zones.ts';
import { timeZoneProblems } from './time-zone-problems.ts';

const problemsOf = (
  interval_kind: 'fixed' | 'calendar',
  interval: string,
  { version = '9.2.2', time_zone = 'UTC' } = {},
) =>
  intervalProblems(
    draftUnderTest({ interval_kind, interval, time_zone }),
    rulesUnderTest(version),
    nowUnderTest,
  );

describe('the interval', () => {
  it.each([
    ['fixed', '1ms'],
    ['fixed', ' 90m '],
    ['fixed', '1d'],
    ['fixed', '30d'],
    ['calendar', '1M'],
    ['calendar', '1d'],
    ['calendar', 'quarter'],
  ] as const)('may be %s %s', (kind, text) => {
    expect(problemsOf(kind, text)).toEqual([]);
  });

  it.each(['1M', '1w', 'day', '2d', '90m'])('before 7.2 may be %s, of either kind', (text) => {
    expect(problemsOf('fixed', text, { version: '7.1.1' })).toEqual([]);
    expect(problemsOf('calendar', text, { version: '6.3.2' })).toEqual([]);
  });

  it('is needed', () => {
    expect(problemsOf('fixed', ' ')).toEqual([
      { field: 'interval', severity: 'error', code: 'required' },
    ]);
  });

  const fixed = (interval: string) => ({ interval_kind: 'fixed', interval });
  const calendar = (interval: string) => ({ interval_kind: 'calendar', interval });
  it.each([
    ['fixed', '1M', 'calendar_unit', calendar('1M')],
    ['fixed', '1w', 'calendar_unit', calendar('1w')],
    ['fixed', '1q', 'calendar_unit', calendar('1q')],
    ['fixed', '1y', 'calendar_unit', calendar('1y')],
    ['fixed', 'week', 'calendar_unit', calendar('1w')],
    ['fixed', '2w', 'calendar_unit', fixed('14d')],
    ['fixed', '2M', 'calendar_unit', null],
    ['fixed', '3M', 'calendar_unit', calendar('1q')],
    ['fixed', '0s', 'zero', null],
    ['fixed', '999micros', 'zero', null],
    ['fixed', '1 h', 'unreadable', fixed('1h')],
    ['fixed', 'day', 'unreadable', fixed('1d')],
    ['fixed', '1x', 'unreadable', null],
    ['fixed', '10', 'unreadable', null],
    ['fixed', '99999999999999999d', 'unreadable', null],
    ['calendar', '2d', 'multiple', fixed('2d')],
    ['calendar', '60m', 'multiple', fixed('60m')],
    ['calendar', '2w', 'multiple', fixed('14d')],
    ['calendar', '2M', 'multiple', null],
    ['calendar', '12M', 'multiple', calendar('1y')],
    ['calendar', '4q', 'multiple', calendar('1y')],
    ['calendar', '2 months', 'multiple', null],
    ['calendar', '1H', 'unreadable', calendar('1h')],
    ['calendar', 'months', 'unreadable', calendar('1M')],
    ['calendar', '0d', 'unreadable', null],
  ] as const)('cannot be %s %s: %s', (kind, text, trouble, suggestion) => {
    expect(problemsOf(kind, text)).toEqual([
      { field: 'interval', severity: 'error', code: 'interval', given: kind, trouble, suggestion },
    ]);
    if (suggestion)
      expect(problemsOf(suggestion.interval_kind as typeof kind, suggestion.interval)).toEqual([]);
  });

  it.each([
    ['2w', 'multiple', { interval: '14d' }],
    ['3M', 'multiple', { interval: '1q' }],
    ['2M', 'multiple', null],
    ['0s', 'zero', null],
    ['1x', 'unreadable', null],
  ])('before 7.2 cannot be %s: %s', (text, trouble, suggestion) => {
    expect(problemsOf('fixed', text, { version: '6.8.23' })).toEqual([
      {
        field: 'interval',
        severity: 'error',
        code: 'interval',
        given: 'either',
        trouble,
        suggestion,
      },
    ]);
  });

  it.each([
    ['24h', 'Europe/Berlin', calendar('1d')],
    ['7d', 'America/New_York', calendar('1w')],
    ['30d', 'Europe/Berlin', null],
  ])('of fixed %s is warned of in %s, whose clocks change', (text, time_zone, suggestion) => {
    expect(problemsOf('fixed', text, { time_zone })).toEqual([
      {
        field: 'interval',
        severity: 'warning',
        code: 'fixed_interval_with_dst',
        time_zone,
        suggestion,
      },
    ]);
  });

  it.each([
    ['24h', 'UTC'],
    ['24h', ''],
    ['24h', 'Asia/Tokyo'],
    ['24h', '+02:00'],
    ['23h', 'Europe/Berlin'],
    ['24h', 'Mars/Base'],
  ])('of fixed %s is no trouble in %j', (text, time_zone) => {
    expect(problemsOf('fixed', text, { time_zone })).toEqual([]);
  });
});

describe('the time zone', () => {
  const problemsIn = (time_zone: string) => timeZoneProblems(draftUnderTest({ time_zone }));

  it.each(
    ['UTC', '', 'Z', 'Europe/Berlin', 'Asia/Kolkata', 'America/Port-au-Prince', 'Etc/GMT+5'].concat(
      ['+02:00', '-0330', '+5', 'UTC+2', 'GMT-03:00', 'America/Argentina/Buenos_Aires', 'GMT'],
    ),
  )('may be %j', (text) => {
    expect(problemsIn(text)).toEqual([]);
  });

  it.each([
    ['Mars/Base', null],
    ['x+02:00', null],
    ['+19:00', null],
    ['europe/berlin', 'Europe/Berlin'],
    ['EUROPE/BERLIN', 'Europe/Berlin'],
    ['utc', 'UTC'],
    ['us/pacific', 'US/Pacific'],
    ['+5:30', '+05:30'],
  ])('cannot be %s; %s is offered', (text, suggestion) => {
    expect(problemsIn(text)).toEqual([
      { field: 'time_zone', severity: 'error', code: 'time_zone_unknown', suggestion },
    ]);
  });

  it.each([
    ['US/Pacific', 'America/Los_Angeles'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['GB-Eire', 'Europe/London'],
  ])('%s is called %s today', (time_zone, replacement) => {
    expect(problemsIn(time_zone)).toEqual([
      {
        field: 'time_zone',
        severity: 'warning',
        code: 'time_zone_replaced',
        time_zone,
        replacement,
      },
    ]);
  });

  it('has a name today that is known, and not replaced itself', () => {
    for (const replacement of new Set(replacedTimeZones.values()))
      expect(problemsIn(replacement)).toEqual([]);
  });
});
