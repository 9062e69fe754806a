import { describe, expect, it } from 'vitest';
import { EventQueue } from './event-queue.ts';
import { isQuartzExpression, nextRunAfter } from './quartz-schedule.ts';
import { bucketsOf, calendarUnitOf } from './rollup-interval.ts';
import { seededFraction } from './seeded-random.ts';
import { parseTimeValue } from './time-value.ts';

describe('Quartz expressions', () => {
  const after = Date.parse('2025-11-24T10:00:00Z');
  it.each([
    ['*/30 * * * * ?', '2025-11-24T10:00:30Z'],
    ['0 0/5 * * * ?', '2025-11-24T10:05:00Z'],
    ['0 0 4 ? * SUN', '2025-11-30T04:00:00Z'],
    ['0 0 4 ? * 1', '2025-11-30T04:00:00Z'],
    ['0 0 12 L * ?', '2025-11-30T12:00:00Z'],
    ['0 0 12 ? * 6L', '2025-11-28T12:00:00Z'],
    ['0 0 12 ? * 6#1', '2025-12-05T12:00:00Z'],
    ['0 0 22-2 * * ?', '2025-11-24T22:00:00Z'],
    ['0 0 0 1 1 ? 2030', '2030-01-01T00:00:00Z'],
  ])('%s runs next at %s', (expression, next) => {
    expect(nextRunAfter(expression, after)).toBe(Date.parse(next));
  });

  it.each([
    '0 * * * *',
    '* * * * * *',
    '0 0 1 ? * ?',
    '? 0 0 * * ?',
    '0 0 25 * * ?',
    '@daily',
    'whenever',
    '',
    '0 0 0 * * ? 2030 x',
  ])('"%s" is none', (expression) => {
    expect(isQuartzExpression(expression)).toBe(false);
    expect(nextRunAfter(expression, after)).toBeNull();
  });

  it('may never run again', () => {
    expect(isQuartzExpression('0 0 0 1 1 ? 2020')).toBe(true);
    expect(nextRunAfter('0 0 0 1 1 ? 2020', after)).toBeNull();
  });
});

describe('the start of a bucket', () => {
  const at = Date.parse('2025-11-26T10:20:30Z');
  it.each([
    [{ fixed_interval: '1h' }, '2025-11-26T10:00:00Z'],
    [{ fixed_interval: '30s' }, '2025-11-26T10:20:30Z'],
    [{ calendar_interval: '1d' }, '2025-11-26T00:00:00Z'],
    [{ calendar_interval: 'day', time_zone: 'Europe/Berlin' }, '2025-11-25T23:00:00Z'],
    [{ calendar_interval: '1d', time_zone: 'America/New_York' }, '2025-11-26T05:00:00Z'],
    [{ calendar_interval: '1w' }, '2025-11-24T00:00:00Z'],
    [{ calendar_interval: '1M' }, '2025-11-01T00:00:00Z'],
    [{ calendar_interval: '1q' }, '2025-10-01T00:00:00Z'],
    [{ calendar_interval: '1y', time_zone: 'Asia/Tokyo' }, '2024-12-31T15:00:00Z'],
    [{ interval: '1d' }, '2025-11-26T00:00:00Z'],
  ])('%j', (group, start) => {
    expect(bucketsOf({ field: 'f', ...group }).startOf(at)).toBe(Date.parse(start));
  });

  it('knows daylight saving', () => {
    const { startOf } = bucketsOf({
      field: 'f',
      calendar_interval: '1d',
      time_zone: 'Europe/Berlin',
    });
    expect(startOf(Date.parse('2025-10-26T12:00:00Z'))).toBe(Date.parse('2025-10-25T22:00:00Z'));
    expect(startOf(Date.parse('2025-10-27T12:00:00Z'))).toBe(Date.parse('2025-10-26T23:00:00Z'));
  });
});

it.each([
  ['1d', 'day'],
  ['1M', 'month'],
  ['1m', 'minute'],
  ['quarter', 'quarter'],
  ['2d', null],
  ['60m', null],
])('%s is the calendar interval %s', (text, unit) => {
  expect(calendarUnitOf(text)).toBe(unit);
});

it.each([
  ['7d', 604_800_000],
  ['30s', 30_000],
  ['500ms', 500],
  ['0', 0],
  ['7', null],
  ['1M', null],
  ['d', null],
  ['1.5h', null],
])('the time value %s is %s ms', (text, ms) => {
  expect(parseTimeValue(text)).toBe(ms);
});

it('a queue gives what is due first, first in first out among equals', () => {
  const queue = new EventQueue<string>();
  const times = Array.from({ length: 200 }, (_, index) =>
    Math.floor(seededFraction(7, index) * 20),
  );
  for (const [index, at] of times.entries()) queue.push(at, `${at}-${index}`);
  const expected = times
    .map((at, index) => ({ at, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ at, index }) => `${at}-${index}`);
  const given: string[] = [];
  for (let next = queue.pop(); next; next = queue.pop()) given.push(next.value);
  expect(given).toEqual(expected);
});
