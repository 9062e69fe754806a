import type { DateHistogramGroup } from '../elasticsearch/wire-types.ts';
import { parseTimeValue } from './time-value.ts';

export type CalendarUnit =
  'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

export type Interval =
  | { kind: 'fixed'; text: string; ms: number }
  /** `ms` is the mean length, good for an order and no more: months differ, days with DST too. */
  | { kind: 'calendar'; text: string; unit: CalendarUnit; ms: number }
  /** What no version that we know would send. */
  | { kind: 'unreadable'; text: string }
  | { kind: 'missing' };

const day = 86_400_000;

const meanMs: Record<CalendarUnit, number> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day,
  week: 7 * day,
  month: 30.436875 * day,
  quarter: 91.310625 * day,
  year: 365.2425 * day,
};

/** `DateHistogramAggregationBuilder.DATE_FIELD_UNITS`. Case counts: `1m` is a minute, `1M` a month. */
const calendarUnits: Record<string, CalendarUnit> = {
  '1s': 'second',
  second: 'second',
  '1m': 'minute',
  minute: 'minute',
  '1h': 'hour',
  hour: 'hour',
  '1d': 'day',
  day: 'day',
  '1w': 'week',
  week: 'week',
  '1M': 'month',
  month: 'month',
  '1q': 'quarter',
  quarter: 'quarter',
  '1y': 'year',
  year: 'year',
};

/**
 * The job's bucket size. Up to 7.1 there is only `interval`: a calendar unit where it names one, else
 * a fixed span (`RollupJobConfig` of 7.2 converts it by the same rule).
 */
export function intervalOf(
  group: Pick<DateHistogramGroup, 'interval' | 'calendar_interval' | 'fixed_interval'>,
): Interval {
  const { interval, calendar_interval, fixed_interval } = group;
  if (calendar_interval !== undefined)
    return calendar(calendar_interval) ?? unreadable(calendar_interval);
  if (fixed_interval !== undefined) return fixed(fixed_interval) ?? unreadable(fixed_interval);
  if (interval !== undefined) return calendar(interval) ?? fixed(interval) ?? unreadable(interval);
  return { kind: 'missing' };
}

function calendar(text: string): Interval | null {
  const unit = Object.hasOwn(calendarUnits, text) ? calendarUnits[text] : undefined;
  return unit ? { kind: 'calendar', text, unit, ms: meanMs[unit] } : null;
}

function fixed(text: string): Interval | null {
  const value = parseTimeValue(text);
  return value && { kind: 'fixed', text, ms: value.ms };
}

function unreadable(text: string): Interval {
  return { kind: 'unreadable', text };
}
