import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { nextBucket, startOfBucket } from './bucket.ts';
import { intervalOf, type CalendarUnit } from './interval.ts';

const fixed = (text: string) => intervalOf({ fixed_interval: text });
const calendar = (text: string) => intervalOf({ calendar_interval: text });

const zones = [
  'UTC',
  '+05:30',
  '-08:00',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Havana',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Africa/Casablanca',
  'Pacific/Apia',
];
const anyZone = fc.constantFrom(...zones);
const anyTime = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2037, 0) });
/** A time within two hours of a change of clocks, where there is one. */
const nearChange = fc
  .tuple(anyTime, anyZone, fc.integer({ min: -7_200_000, max: 7_200_000 }))
  .map(([at, zone, by]): [number, string] => {
    const change = Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition('next');
    return [(change?.epochMilliseconds ?? at) + by, zone];
  });
const anyMoment = fc.oneof(fc.tuple(anyTime, anyZone), nearChange);

const dateUnits = ['day', 'week', 'month', 'quarter', 'year'] as const satisfies CalendarUnit[];

function dateOf(date: Temporal.PlainDate, unit: (typeof dateUnits)[number]): Temporal.PlainDate {
  if (unit === 'day') return date;
  if (unit === 'week') return date.subtract({ days: date.dayOfWeek - 1 });
  if (unit === 'month') return date.with({ day: 1 });
  if (unit === 'quarter') return date.with({ day: 1, month: date.month - ((date.month - 1) % 3) });
  return date.with({ day: 1, month: 1 });
}

describe('against Temporal', () => {
  it('a date begins where Temporal has its first moment', () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...dateUnits), ([at, zone], unit) => {
        const date = Temporal.Instant.fromEpochMilliseconds(at)
          .toZonedDateTimeISO(zone)
          .toPlainDate();
        const first = dateOf(date, unit);
        const next = first.add(unit === 'quarter' ? { months: 3 } : { [`${unit}s`]: 1 });
        const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).epochMilliseconds;
        expect(startOfBucket(at, calendar(unit), zone)).toBe(startOf(first));
        expect(nextBucket(at, calendar(unit), zone)).toBe(startOf(next));
      }),
      { numRuns: 400 },
    );
  });

  it('a span begins where the clocks last showed a multiple of it', () => {
    const spans = [
      ...['1m', '1h'].map((text) => ({ interval: calendar(text), cutsInGap: false })),
      ...['5m', '7m', '20m', '1h', '90m', '2h', '5h', '12h', '1d', '3d', '100d'].map((text) => ({
        interval: fixed(text),
        cutsInGap: true,
      })),
    ];
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...spans), ([at, zone], { interval, cutsInGap }) => {
        const start = startOfBucket(at, interval, zone);
        expect(start).toBe(lastMultiple(at, 'ms' in interval ? interval.ms : 0, zone, cutsInGap));
      }),
      { numRuns: 200 },
    );
  });
});

/** By the definition: the latest of all moments at which a multiple shows, or would have if not skipped. */
function lastMultiple(at: number, length: number, zone: string, cutsInGap: boolean): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toZonedDateTime('UTC').epochMilliseconds;
  const slack = Math.ceil((2 * 3_600_000) / length) + 1;
  const nearest = Math.floor(local / length);
  let last = -Infinity;
  for (let multiple = nearest - slack; multiple <= nearest + slack; multiple += 1) {
    const shown = Temporal.Instant.fromEpochMilliseconds(multiple * length)
      .toZonedDateTimeISO('UTC')
      .toPlainDateTime();
    for (const disambiguation of ['earlier', 'later'] as const) {
      const moment = shown.toZonedDateTime(zone, { disambiguation });
      const isShown = moment.toPlainDateTime().equals(shown);
      if (!isShown && (!cutsInGap || disambiguation === 'earlier')) continue;
      const candidate = isShown ? moment : changeBefore(moment);
      if (candidate.epochMilliseconds <= at) last = Math.max(last, candidate.epochMilliseconds);
    }
  }
  return last;
}

function changeBefore(moment: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return moment.add({ nanoseconds: 1 }).getTimeZoneTransition('previous') ?? moment;
}

describe('buckets', () => {
  const anyInterval = fc.constantFrom(
    ...['1s', '1m', '1h', '1d', '1w', '1M', '1q', '1y'].map(calendar),
    ...['10s', '5m', '90m', '6h', '1d', '7d'].map(fixed),
  );

  it('hold their time, begin at their own start and leave nothing out', () => {
    fc.assert(
      fc.property(anyMoment, anyInterval, ([at, zone], interval) => {
        // Until 2011 clocks there fell back from 00:01, so a day ended twice, for Elasticsearch too.
        fc.pre(zone !== 'America/St_Johns' || at > Date.UTC(2012, 0));
        const start = startOfBucket(at, interval, zone) ?? Number.NaN;
        const end = nextBucket(at, interval, zone) ?? Number.NaN;
        expect(start).toBeLessThanOrEqual(at);
        expect(end).toBeGreaterThan(at);
        expect(startOfBucket(start, interval, zone)).toBe(start);
        expect(startOfBucket(end, interval, zone)).toBe(end);
        expect(startOfBucket(end - 1, interval, zone)).toBe(start);
      }),
      { numRuns: 600 },
    );
  });
});
