import { describe, expect, it } from 'vitest';
import { parseTimeValue } from './time-value.ts';

describe('a time value', () => {
  it.each([
    ['20s', 20_000],
    ['90m', 5_400_000],
    ['1h', 3_600_000],
    ['7d', 604_800_000],
    ['500ms', 500],
    ['2000micros', 2],
    ['3000000nanos', 3],
    ['0s', 0],
    ['7D', 604_800_000],
    [' 1h ', 3_600_000],
  ])('%j is %d ms', (text, ms) => {
    expect(parseTimeValue(text)?.ms).toBeCloseTo(ms);
  });

  it.each(['', '7', 'd', '1w', '1M', '1y', '1.5h', '-1h', '1 h', 'never'])('%j is none', (text) => {
    expect(parseTimeValue(text)).toBeNull();
  });
});
