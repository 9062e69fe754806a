import { describe, expect, it } from 'vitest';
import { intervalOf } from './interval.ts';

describe('the interval of a date histogram', () => {
  it.each([
    [{ fixed_interval: '60m' }, { kind: 'fixed', text: '60m', ms: 3_600_000 }],
    [{ calendar_interval: '1d' }, { kind: 'calendar', text: '1d', unit: 'day', ms: 86_400_000 }],
    [{ calendar_interval: 'week' }, { kind: 'calendar', unit: 'week', ms: 604_800_000 }],
    // 6.x says which one only by the value.
    [{ interval: '1h' }, { kind: 'calendar', unit: 'hour' }],
    [{ interval: '60m' }, { kind: 'fixed', ms: 3_600_000 }],
    [{ interval: '1m' }, { kind: 'calendar', unit: 'minute', ms: 60_000 }],
    [{ interval: '1M' }, { kind: 'calendar', unit: 'month' }],
    [{ fixed_interval: '1M' }, { kind: 'unreadable', text: '1M' }],
    [{ calendar_interval: '2d' }, { kind: 'unreadable', text: '2d' }],
    [{ calendar_interval: 'constructor' }, { kind: 'unreadable' }],
    [{}, { kind: 'missing' }],
  ])('%j', (group, interval) => {
    expect(intervalOf(group)).toMatchObject(interval);
  });

  it('orders calendar units from a second to a year', () => {
    const units = ['1s', '1m', '1h', '1d', '1w', '1M', '1q', '1y'];
    const lengths = units.map((unit) => {
      const interval = intervalOf({ calendar_interval: unit });
      return 'ms' in interval ? interval.ms : Number.NaN;
    });
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(new Set(lengths).size).toBe(units.length);
  });
});
