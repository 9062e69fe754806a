import type { CalendarUnit, Interval } from './interval.ts';
import { timeZoneOf, type TimeZone } from './time-zone.ts';

/**
 * Where the buckets of a date histogram begin and end, as Elasticsearch's
 * `org.elasticsearch.common.Rounding` has it. All times are ms since 1970, UTC; every function answers
 * `null` where the interval or the zone cannot be read or the moment is none that a `Date` can hold, and
 * throws for nothing.
 */

const hour = 3_600_000;
const day = 24 * hour;

/** The start of the bucket that `ms` is in. */
export function startOfBucket(
  ms: number,
  interval: Interval,
  timeZone: string | undefined,
): number | null {
  const zone = timeZoneOf(timeZone);
  const cut = cutOf(interval);
  return zone && cut && existing(roundDown(ms, cut, zone));
}

/** The start of the bucket after the one that `ms` is in, which is the end of that one. */
export function nextBucket(
  ms: number,
  interval: Interval,
  timeZone: string | undefined,
): number | null {
  const zone = timeZoneOf(timeZone);
  const cut = cutOf(interval);
  if (!zone || !cut) return null;
  if (cut.kind === 'dates') {
    const local = cut.floor(ms + zone.offsetAt(ms));
    return existing(firstMoment(cut.next(local), zone));
  }
  return existing(boundaryAfter(roundDown(ms, cut, zone), cut, zone));
}

/**
 * How many buckets lie between two starts of buckets. Counted on the calendar for days and longer, by
 * length for the rest, which may be one off across a change of clocks.
 */
export function bucketsBetween(
  from: number,
  to: number,
  interval: Interval,
  timeZone: string | undefined,
): number | null {
  const zone = timeZoneOf(timeZone);
  const cut = cutOf(interval);
  if (!zone || !cut) return null;
  if (to <= from) return 0;
  const localFrom = from + zone.offsetAt(from);
  const localTo = to + zone.offsetAt(to);
  if (cut.kind === 'dates') return cut.between(localFrom, localTo);
  const passed = cut.length > hour ? localTo - localFrom : to - from;
  return Math.max(1, Math.round(passed / cut.length));
}

/** How an interval cuts local time, written as if it were UTC. */
type Cut =
  /** `TimeIntervalRounding`, and `TimeUnitRounding` up to the hour. */
  | { kind: 'spans'; length: number; cutsInGap: boolean; floor: (local: number) => number }
  /** `TimeUnitRounding` from the day on: it rounds to a midnight. */
  | {
      kind: 'dates';
      floor: (local: number) => number;
      next: (local: number) => number;
      between: (from: number, to: number) => number;
    };

function cutOf(interval: Interval): Cut | null {
  switch (interval.kind) {
    case 'fixed': {
      const length = Math.trunc(interval.ms);
      return length >= 1 ? spans(length, true) : null;
    }
    case 'calendar':
      return calendarCuts[interval.unit];
    case 'unreadable':
    case 'missing':
      return null;
  }
}

function spans(length: number, cutsInGap: boolean): Cut {
  return {
    kind: 'spans',
    length,
    cutsInGap,
    floor: (local) => Math.floor(local / length) * length,
  };
}

function days(count: number, first: number): Cut {
  const length = count * day;
  return {
    kind: 'dates',
    floor: (local) => Math.floor((local - first) / length) * length + first,
    next: (local) => local + length,
    between: (from, to) => Math.round((to - from) / length),
  };
}

function months(count: number): Cut {
  const monthOf = (local: number) => {
    const date = new Date(local);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const startOf = (month: number) => new Date(0).setUTCFullYear(0, month, 1);
  return {
    kind: 'dates',
    floor: (local) => startOf(Math.floor(monthOf(local) / count) * count),
    next: (local) => startOf(monthOf(local) + count),
    between: (from, to) => Math.round((monthOf(to) - monthOf(from)) / count),
  };
}

const firstMonday = Date.UTC(1970, 0, 5);

const calendarCuts: Record<CalendarUnit, Cut> = {
  second: spans(1000, false),
  minute: spans(60_000, false),
  hour: spans(hour, false),
  day: days(1, 0),
  week: days(7, firstMonday),
  month: months(1),
  quarter: months(3),
  year: months(12),
};

function roundDown(ms: number, cut: Cut, zone: TimeZone): number {
  const local = cut.floor(ms + zone.offsetAt(ms));
  return cut.kind === 'dates' ? firstMoment(local, zone) : latestBoundary(ms, local, cut, zone);
}

/**
 * The first moment of a local date: its first midnight, or the change of clocks that skipped it
 * (`JavaTimeToMidnightRounding#firstTimeOnDay`).
 */
function firstMoment(midnight: number, zone: TimeZone): number {
  const [first] = momentsOf(midnight, zone);
  return first ?? zone.lastChange(midnight - day, midnight + day) ?? Number.NaN;
}

/**
 * The last start of a bucket up to `ms`, whose local time rounds to `local`. A start that lies before the
 * last change of clocks gives way to the last one before that change; one that a change skipped counts as
 * the change itself for fixed intervals (`TimeIntervalRounding`), and not at all for calendar units
 * (`JavaTimeNotToMidnightRounding`).
 */
function latestBoundary(
  ms: number,
  local: number,
  cut: Cut & { kind: 'spans' },
  zone: TimeZone,
): number {
  const changeAt = zone.lastChange(ms - day, ms);
  const moments = momentsOf(local, zone).filter((moment) => moment <= ms);
  const skipped = moments.length === 0 && cut.cutsInGap;
  const start = skipped
    ? zone.lastChange(local - day, Math.min(local + day, ms))
    : (moments.at(-1) ?? null);
  if (changeAt === null || (start !== null && start >= changeAt)) return start ?? Number.NaN;
  return roundDown(changeAt - 1, cut, zone);
}

/** The moments at which clocks show that local time: none in a gap, two in an overlap. */
function momentsOf(local: number, zone: TimeZone): number[] {
  const before = zone.offsetAt(local - day);
  const after = zone.offsetAt(local + day);
  if (before === after) return [local - before];
  return [local - before, local - after]
    .filter((moment) => moment + zone.offsetAt(moment) === local)
    .sort((a, b) => a - b);
}

/** Elasticsearch too gives up after a hundred tries (`TimeIntervalRounding#nextRoundingValue`). */
const mostTries = 100;

function boundaryAfter(start: number, cut: Cut & { kind: 'spans' }, zone: TimeZone): number {
  let from = start + cut.length;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = roundDown(from, cut, zone);
    if (Number.isNaN(found)) return found;
    if (found <= start) {
      from += cut.length;
      continue;
    }
    const previous = roundDown(found - 1, cut, zone);
    if (previous <= start) return found;
    from = previous;
  }
  return Number.NaN;
}

/** The last moment that a `Date` can hold. */
const lastMoment = 8.64e15;

function existing(ms: number): number | null {
  return Math.abs(ms) <= lastMoment ? ms : null;
}
