import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateHistogramGroup } from '../elasticsearch/wire-types.ts';
import { startOfBucket } from './bucket.ts';
import { intervalOf } from './interval.ts';
import { lagOf, type Lag } from './lag.ts';

const ms = (text: string) => Date.parse(text);

function lagAt(
  now: number,
  position: number | string | undefined,
  group: Partial<DateHistogramGroup>,
) {
  return lagOf(
    {
      config: { groups: { date_histogram: { field: 'ts', ...group } } },
      status: position === undefined ? {} : { current_position: { 'ts.date_histogram': position } },
    },
    now,
  );
}

describe('how far a job is behind', () => {
  const hour = 3_600_000;
  it.each<[string, Partial<DateHistogramGroup>, string, string, number, number]>([
    // The bucket at work is the last that is old enough.
    ['up to date', { fixed_interval: '1h' }, '10:00', '11:30', 0, 0],
    ['one bucket', { fixed_interval: '1h' }, '10:00', '12:00', hour, 1],
    ['an hour of minutes', { calendar_interval: '1m' }, '10:00', '11:01:30', hour, 60],
    ['6.x', { interval: '30m' }, '10:00', '12:10', 1.5 * hour, 3],
    ['a buffer of 2h', { fixed_interval: '1h', delay: '2h' }, '10:00', '13:30', 0, 0],
    [
      'a buffer that ends within a bucket',
      { fixed_interval: '1h', delay: '90m' },
      '10:00',
      '13:29',
      0,
      0,
    ],
    ['a buffer of nothing', { fixed_interval: '1h', delay: '0' }, '10:00', '12:00', hour, 1],
    ['a position in the future', { fixed_interval: '1h' }, '20:00', '10:00', 0, 0],
  ])('%s: %j', (_, group, position, now, behindBy, bucketsBehind) => {
    expect(lagAt(ms(`2025-11-24T${now}Z`), ms(`2025-11-24T${position}Z`), group)).toMatchObject({
      kind: 'known',
      behindBy,
      bucketsBehind,
    });
  });

  it('counts the days of a zone, not of UTC', () => {
    const group = { calendar_interval: '1d', time_zone: 'Europe/Berlin' };
    expect(lagAt(ms('2025-03-31T12:00Z'), ms('2025-03-28T23:00Z'), group)).toEqual({
      kind: 'known',
      rolledUpThrough: ms('2025-03-29T23:00Z'),
      due: ms('2025-03-30T22:00Z'),
      behindBy: 23 * hour,
      bucketsBehind: 1,
    } satisfies Lag);
  });

  it.each<[Lag, number | string | undefined, Partial<DateHistogramGroup>]>([
    [{ kind: 'never_run' }, undefined, { fixed_interval: '1h' }],
    [{ kind: 'unknown', reason: 'no_date_position' }, 'soon', { fixed_interval: '1h' }],
    [{ kind: 'unknown', reason: 'interval_unreadable' }, 0, { fixed_interval: '1x' }],
    [{ kind: 'unknown', reason: 'interval_unreadable' }, 0, {}],
    [{ kind: 'unknown', reason: 'delay_unreadable' }, 0, { fixed_interval: '1h', delay: '1w' }],
    [
      { kind: 'unknown', reason: 'delay_unreadable' },
      0,
      { fixed_interval: '1h', delay: '99999999999d' },
    ],
    [{ kind: 'unknown', reason: 'time_zone_unknown' }, 0, { fixed_interval: '1h', time_zone: 'X' }],
  ])('%j', (lag, position, group) => {
    expect(lagAt(ms('2025-11-24T10:00Z'), position, group)).toEqual(lag);
  });
});

describe('any lag', () => {
  const anyGroup = fc.record({
    fixed_interval: fc.constantFrom('10s', '1m', '90m', '1d'),
    time_zone: fc.constantFrom('UTC', '+05:30', 'Europe/Berlin', 'Australia/Lord_Howe'),
    delay: fc.constantFrom('0s', '10m', '7d'),
  });
  const anyTime = fc.integer({ min: ms('2015-01-01'), max: ms('2030-01-01') });

  function known(now: number, position: number, group: Partial<DateHistogramGroup>) {
    const lag = lagAt(now, position, group);
    if (lag.kind !== 'known') throw new Error(lag.kind);
    return lag;
  }

  it('is not negative, and is nothing in buckets when it is nothing in time', () => {
    fc.assert(
      fc.property(anyTime, anyTime, anyGroup, (now, position, group) => {
        const { behindBy, bucketsBehind } = known(now, position, group);
        expect(behindBy).toBeGreaterThanOrEqual(0);
        expect(bucketsBehind > 0).toBe(behindBy > 0);
      }),
    );
  });

  it('shrinks by what the position advances, down to nothing', () => {
    fc.assert(
      fc.property(anyTime, anyTime, anyTime, anyGroup, (now, a, b, group) => {
        const before = known(now, Math.min(a, b), group);
        const after = known(now, Math.max(a, b), group);
        const advance = after.rolledUpThrough - before.rolledUpThrough;
        expect(after.behindBy).toBe(Math.max(0, before.due - before.rolledUpThrough - advance));
      }),
    );
  });

  it('is nothing after a run that took all that was old enough', () => {
    fc.assert(
      fc.property(anyTime, anyGroup, (now, group) => {
        const { due } = known(now, now, group);
        const last = startOfBucket(due - 1, intervalOf(group), group.time_zone) ?? Number.NaN;
        expect(known(now, last, group)).toMatchObject({ behindBy: 0, bucketsBehind: 0 });
      }),
    );
  });
});
