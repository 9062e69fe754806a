import { describe, expect, it } from 'vitest';
import { instantInWords } from './instant.ts';

describe('a point in time', () => {
  it.each([
    [0, '1970-01-01T00:00:00Z'],
    [1_767_225_600_123, '2026-01-01T00:00:00.123Z'],
    [-1000, '1969-12-31T23:59:59Z'],
  ])('%d is %s in UTC', (ms, utc) => {
    expect(instantInWords(ms)?.utc).toBe(utc);
  });

  it('is given in the viewer’s zone as well, and says which one', () => {
    const words = instantInWords(1_767_225_600_000)?.local;
    expect(words).toMatch(/^(Dec 31, 2025|Jan 1, 2026), \d\d:\d\d:00 \S+$/);
  });

  it.each([null, '0', true, Number.NaN, 1e17])('is not made of %s', (value) => {
    expect(instantInWords(value)).toBeNull();
  });
});
