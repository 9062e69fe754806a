import { describe, expect, it } from 'vitest';
import { bucketsBetween, nextBucket, startOfBucket } from './bucket.ts';
import { intervalOf, type Interval } from './interval.ts';

const fixed = (text: string) => intervalOf({ fixed_interval: text });
const calendar = (text: string) => intervalOf({ calendar_interval: text });
const ms = (text: string) => Date.parse(text);
const iso = (at: number | null) =>
  at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');

function bucketOf(at: string, interval: Interval, zone?: string): (string | null)[] {
  return [iso(startOfBucket(ms(at), interval, zone)), iso(nextBucket(ms(at), interval, zone))];
}

describe('a bucket in UTC', () => {
  it.each([
    [calendar('1s'), '2025-11-26T10:20:30.4Z', '2025-11-26T10:20:30Z', '2025-11-26T10:20:31Z'],
    [calendar('1m'), '2025-11-26T10:20:30Z', '2025-11-26T10:20:00Z', '2025-11-26T10:21:00Z'],
    [calendar('1h'), '2025-11-26T10:20:30Z', '2025-11-26T10:00:00Z', '2025-11-26T11:00:00Z'],
    [calendar('1d'), '2025-11-26T10:20:30Z', '2025-11-26T00:00:00Z', '2025-11-27T00:00:00Z'],
    [calendar('1w'), '2025-11-26T10:20:30Z', '2025-11-24T00:00:00Z', '2025-12-01T00:00:00Z'],
    [calendar('1M'), '2025-11-26T10:20:30Z', '2025-11-01T00:00:00Z', '2025-12-01T00:00:00Z'],
    [calendar('1M'), '2024-02-29T23:59:59Z', '2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z'],
    [calendar('1q'), '2025-11-26T10:20:30Z', '2025-10-01T00:00:00Z', '2026-01-01T00:00:00Z'],
    [calendar('1y'), '2025-11-26T10:20:30Z', '2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
    [calendar('1w'), '1969-12-31T10:00:00Z', '1969-12-29T00:00:00Z', '1970-01-05T00:00:00Z'],
    [calendar('1y'), '1969-12-31T10:00:00Z', '1969-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
    [fixed('30s'), '2025-11-26T10:20:45Z', '2025-11-26T10:20:30Z', '2025-11-26T10:21:00Z'],
    [fixed('5m'), '2025-11-26T10:24:59.999Z', '2025-11-26T10:20:00Z', '2025-11-26T10:25:00Z'],
    [fixed('90m'), '2025-11-26T10:20:30Z', '2025-11-26T09:00:00Z', '2025-11-26T10:30:00Z'],
    [fixed('1d'), '2025-11-26T10:20:30Z', '2025-11-26T00:00:00Z', '2025-11-27T00:00:00Z'],
    // Fixed spans count from 1970-01-01, a Thursday.
    [fixed('7d'), '2025-11-26T10:20:30Z', '2025-11-20T00:00:00Z', '2025-11-27T00:00:00Z'],
    [fixed('1h'), '1969-12-31T23:30:00Z', '1969-12-31T23:00:00Z', '1970-01-01T00:00:00Z'],
  ])('%j holds %s', (interval, at, start, end) => {
    expect(bucketOf(at, interval)).toEqual([start, end]);
    expect(bucketOf(start, interval)).toEqual([start, end]);
    expect(bucketOf(at, interval, 'Z')).toEqual([start, end]);
    expect(bucketOf(at, interval, 'Etc/UTC')).toEqual([start, end]);
  });
});

describe('a bucket in a time zone', () => {
  it.each([
    // zone, interval | a moment (UTC) | start of its bucket (UTC) | end
    // Offsets.
    '+05:30 calendar 1d | 2025-11-26 18:29:59 | 2025-11-25 18:30 | 2025-11-26 18:30',
    'Asia/Kolkata calendar 1h | 2025-11-26 10:20:00 | 2025-11-26 09:30 | 2025-11-26 10:30',
    'Asia/Kolkata fixed 1h | 2025-11-26 10:20:00 | 2025-11-26 09:30 | 2025-11-26 10:30',
    '-08:00 calendar 1M | 2025-11-01 07:59:59 | 2025-10-01 08:00 | 2025-11-01 08:00',
    '-00:30 calendar 1h | 2025-11-26 10:20:00 | 2025-11-26 09:30 | 2025-11-26 10:30',
    // Berlin: 23 hours on 2025-03-30, 25 on 2025-10-26.
    'Europe/Berlin calendar 1d | 2025-03-30 12:00:00 | 2025-03-29 23:00 | 2025-03-30 22:00',
    'Europe/Berlin calendar 1d | 2025-10-26 22:59:59 | 2025-10-25 22:00 | 2025-10-26 23:00',
    'Europe/Berlin calendar 1w | 2025-10-26 12:00:00 | 2025-10-19 22:00 | 2025-10-26 23:00',
    'Europe/Berlin calendar 1M | 2025-10-31 12:00:00 | 2025-09-30 22:00 | 2025-10-31 23:00',
    'Europe/Berlin calendar 1q | 2025-11-26 12:00:00 | 2025-09-30 22:00 | 2025-12-31 23:00',
    'Europe/Berlin calendar 1y | 2025-07-01 12:00:00 | 2024-12-31 23:00 | 2025-12-31 23:00',
    // The local hour 02 is there twice in autumn, and not at all in spring.
    'Europe/Berlin calendar 1h | 2025-10-26 00:30:00 | 2025-10-26 00:00 | 2025-10-26 01:00',
    'Europe/Berlin calendar 1h | 2025-10-26 01:30:00 | 2025-10-26 01:00 | 2025-10-26 02:00',
    'Europe/Berlin calendar 1h | 2025-03-30 00:30:00 | 2025-03-30 00:00 | 2025-03-30 01:00',
    'Europe/Berlin calendar 1h | 2025-03-30 01:30:00 | 2025-03-30 01:00 | 2025-03-30 02:00',
    // Local 02:00 begins a bucket of two hours: in spring the change stands for it.
    'Europe/Berlin fixed 2h | 2025-03-30 01:30:00 | 2025-03-30 01:00 | 2025-03-30 02:00',
    'Europe/Berlin fixed 2h | 2025-10-26 00:30:00 | 2025-10-26 00:00 | 2025-10-26 01:00',
    'Europe/Berlin fixed 2h | 2025-10-26 02:30:00 | 2025-10-26 01:00 | 2025-10-26 03:00',
    // Of 90 minutes: local 01:30 is before the overlap, and local 03:00 after it.
    'Europe/Berlin fixed 90m | 2025-10-26 00:30:00 | 2025-10-25 23:30 | 2025-10-26 02:00',
    'Europe/Berlin fixed 1d | 2025-03-30 12:00:00 | 2025-03-29 23:00 | 2025-03-30 22:00',
    'America/New_York calendar 1d | 2025-11-02 12:00:00 | 2025-11-02 04:00 | 2025-11-03 05:00',
    'America/New_York fixed 12h | 2025-03-09 12:00:00 | 2025-03-09 05:00 | 2025-03-09 16:00',
    // Half an hour: local 02:00 to 02:30 is skipped, and local 01:30 to 02:00 is there twice.
    'Australia/Lord_Howe calendar 1h | 2025-10-04 15:40:00 | 2025-10-04 14:30 | 2025-10-04 16:00',
    'Australia/Lord_Howe fixed 1h | 2025-10-04 15:40:00 | 2025-10-04 15:30 | 2025-10-04 16:00',
    'Australia/Lord_Howe calendar 1h | 2025-04-05 15:15:00 | 2025-04-05 14:00 | 2025-04-05 15:30',
    'Australia/Lord_Howe calendar 1d | 2025-04-06 00:00:00 | 2025-04-05 13:00 | 2025-04-06 13:30',
    // Midnight itself is skipped, there twice, or the whole day is.
    'America/Sao_Paulo calendar 1d | 2018-11-04 12:00:00 | 2018-11-04 03:00 | 2018-11-05 02:00',
    'America/Sao_Paulo calendar 1d | 2018-11-04 02:59:59 | 2018-11-03 03:00 | 2018-11-04 03:00',
    'America/Sao_Paulo calendar 1d | 2018-02-18 02:30:00 | 2018-02-17 02:00 | 2018-02-18 03:00',
    'America/Havana calendar 1d | 2025-11-02 05:30:00 | 2025-11-02 04:00 | 2025-11-03 05:00',
    'Pacific/Apia calendar 1d | 2011-12-30 09:00:00 | 2011-12-29 10:00 | 2011-12-30 10:00',
  ])('%s', (row) => {
    const [at = '', start = '', end = ''] = row
      .split(' | ')
      .slice(1)
      .map((time) => `${time}Z`);
    const [zone = '', kind, text = ''] = row.split(' ');
    const interval = kind === 'fixed' ? fixed(text) : calendar(text);
    expect(bucketOf(at, interval, zone)).toEqual([iso(ms(start)), iso(ms(end))]);
  });

  it.each(['Mars/Olympus', '', 'x+02:00', 'constructor', '+25:00'])('%j is none', (zone) => {
    expect(bucketOf('2025-11-26T10:00:00Z', calendar('1d'), zone)).toEqual([null, null]);
  });
});

it.each([fixed('0s'), fixed('soon'), calendar('2d'), intervalOf({})])(
  'an interval that says nothing has no buckets: %j',
  (interval) => {
    expect(bucketOf('2025-11-26T10:00:00Z', interval)).toEqual([null, null]);
    expect(bucketsBetween(0, 1, interval, 'UTC')).toBeNull();
  },
);

it.each([Number.NaN, Infinity, 9e15])('there is no bucket at %s, where no calendar is', (at) => {
  expect(startOfBucket(at, calendar('1M'), 'Europe/Berlin')).toBeNull();
  expect(nextBucket(at, calendar('1M'), 'Europe/Berlin')).toBeNull();
});

describe('the number of buckets between two', () => {
  it.each([
    [fixed('5m'), 'UTC', '2025-11-26T10:00:00Z', '2025-11-26T11:00:00Z', 12],
    [calendar('1d'), 'Europe/Berlin', '2025-03-29T23:00:00Z', '2025-03-30T22:00:00Z', 1],
    [calendar('1d'), 'Europe/Berlin', '2024-12-31T23:00:00Z', '2025-12-31T23:00:00Z', 365],
    [calendar('1w'), 'Europe/Berlin', '2025-10-19T22:00:00Z', '2025-11-02T23:00:00Z', 2],
    [calendar('1M'), 'UTC', '2025-01-01T00:00:00Z', '2025-03-01T00:00:00Z', 2],
    [calendar('1q'), 'America/New_York', '2025-01-01T05:00:00Z', '2025-07-01T04:00:00Z', 2],
    [calendar('1y'), 'UTC', '2020-01-01T00:00:00Z', '2025-01-01T00:00:00Z', 5],
    [calendar('1y'), 'UTC', '2025-01-01T00:00:00Z', '2020-01-01T00:00:00Z', 0],
  ])('%j, %s: from %s to %s', (interval, zone, from, to, count) => {
    expect(bucketsBetween(ms(from), ms(to), interval, zone)).toBe(count);
  });
});

describe('a moment beyond the range of dates', () => {
  it.each(['9999999999d', '1h'])('ends no bucket of %s', (interval) => {
    expect(nextBucket(8.64e15, fixed(interval), undefined)).toBeNull();
  });

  it('begins none', () => {
    expect(startOfBucket(-8.64e15 - 1, fixed('1h'), undefined)).toBeNull();
    expect(nextBucket(8.64e15, calendar('1y'), undefined)).toBeNull();
  });
});
