import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { precisionOf, timeInUtc, timeInUtcBeside, timeWithDate } from './times.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a point in time', () => {
  it('is told in UTC, to the minute or to the second', () => {
    const at = Date.UTC(2026, 10, 23, 13, 5);
    expect(timeInUtc(at)).toBe('Nov 23, 13:05 UTC');
    expect(timeInUtc(at, 'toTheSecond')).toBe('Nov 23, 13:05:00 UTC');
    expect(timeWithDate(at, 'toTheSecond')).toMatch(/:\d[05]:00$/);
  });

  it('that is not a full minute is told to the second', () => {
    const at = Date.UTC(2026, 10, 23, 13, 5, 30);
    expect(timeInUtc(at)).toBe('Nov 23, 13:05:30 UTC');
    expect(timeWithDate(at)).toMatch(/:\d[05]:30$/);
    expect(timeInUtcBeside(at)).toMatch(/(13:05:30 )?UTC$/);
    expect(precisionOf(at, at + 30_000)).toBe('toTheSecond');
  });

  it('is told in UTC beside the viewer’s only as far as it is another', () => {
    const at = Date.UTC(2026, 10, 23, 13, 5);
    const offset = vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(0);
    expect(timeInUtcBeside(at)).toBe('UTC');
    offset.mockReturnValue(-60);
    expect(timeInUtcBeside(at)).toMatch(/13:05 UTC$/);
  });

  it('has its year where that is not this one', () => {
    const at = Date.UTC(2027, 1, 3, 4);
    expect(timeInUtc(at)).toBe('Feb 3, 2027, 04:00 UTC');
    expect(timeInUtc(at, 'toTheSecond')).toBe('Feb 3, 2027, 04:00:00 UTC');
    expect(timeWithDate(at)).toContain('2027');
  });

  it('is written as Intl has it in English, whichever it is', () => {
    const full = {
      ...({ month: 'short', day: 'numeric', year: 'numeric' } as const),
      ...({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const),
    };
    const local = new Intl.DateTimeFormat('en', full);
    const utc = new Intl.DateTimeFormat('en', { ...full, timeZone: 'UTC', timeZoneName: 'short' });
    const ofOtherYears = fc.integer({ min: 1, max: Date.UTC(2025, 0, 2) });
    fc.assert(
      fc.property(ofOtherYears, (at) => {
        expect(timeWithDate(at, 'toTheSecond')).toBe(local.format(at));
        expect(timeInUtc(at, 'toTheSecond')).toBe(utc.format(at));
      }),
    );
  });
});
