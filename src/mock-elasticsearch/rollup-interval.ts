import type { DateHistogramGroup } from '../elasticsearch/wire-types.ts';
import { parseTimeValue } from './time-value.ts';

export type CalendarUnit =
  'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const calendarUnits: Record<string, CalendarUnit> = {
  '1s': 'second',
  '1m': 'minute',
  '1h': 'hour',
  '1d': 'day',
  '1w': 'week',
  '1M': 'month',
  '1q': 'quarter',
  '1y': 'year',
};

const dayMs = 86_400_000;
const nominalMs: Record<CalendarUnit, number> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: dayMs,
  week: 7 * dayMs,
  month: 30.436875 * dayMs,
  quarter: 91.310625 * dayMs,
  year: 365.2425 * dayMs,
};

/** `1d` or `day` is a calendar interval, `2d` is none (null). Source: `DateHistogramInterval`. */
export function calendarUnitOf(interval: string): CalendarUnit | null {
  const named = Object.values(calendarUnits).find((unit) => unit === interval);
  return named ?? calendarUnits[interval] ?? null;
}

/** The buckets of a job: their (nominal) length in ms, and where the one of a time begins. */
export interface Buckets {
  length: number;
  startOf(ms: number): number;
}

/** How a date_histogram group cuts time; a group that cannot be read counts as hourly. */
export function bucketsOf(group: DateHistogramGroup): Buckets {
  const text = group.calendar_interval ?? group.fixed_interval ?? group.interval ?? '1h';
  const unit = group.fixed_interval === undefined ? calendarUnitOf(text) : null;
  if (!unit) {
    const length = Math.max(parseTimeValue(text) ?? nominalMs.hour, 1);
    return { length, startOf: (ms) => Math.floor(ms / length) * length };
  }
  const zone = group.time_zone ?? 'UTC';
  return {
    length: nominalMs[unit],
    startOf: (ms) => {
      const local = floorToUnit(ms + zoneOffset(ms, zone), unit);
      return local - zoneOffset(local - zoneOffset(local, zone), zone);
    },
  };
}

function floorToUnit(ms: number, unit: CalendarUnit): number {
  if (unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'day')
    return Math.floor(ms / nominalMs[unit]) * nominalMs[unit];
  // Weeks begin on Monday; 1970-01-05 was the first one.
  if (unit === 'week')
    return Math.floor((ms - 4 * dayMs) / nominalMs.week) * nominalMs.week + 4 * dayMs;
  const date = new Date(ms);
  const month = date.getUTCMonth();
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), month);
  if (unit === 'quarter') return Date.UTC(date.getUTCFullYear(), month - (month % 3));
  return Date.UTC(date.getUTCFullYear(), 0);
}

const zoneFormats = new Map<string, Intl.DateTimeFormat | null>();

function zoneFormat(zone: string): Intl.DateTimeFormat | null {
  const known = zoneFormats.get(zone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  if (zone !== 'UTC' && isTimeZone(zone)) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }
  zoneFormats.set(zone, format);
  return format;
}

function zoneOffset(ms: number, zone: string): number {
  const format = zoneFormat(zone);
  if (!format) return 0;
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

/** Is it the name of a time zone (`UTC`, `Europe/Berlin`, `+01:00`)? */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
