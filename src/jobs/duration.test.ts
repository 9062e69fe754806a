import { describe, expect, it } from 'vitest';
import { durationInWords } from './duration.ts';

describe('a duration in words', () => {
  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1000, '1 s'],
    [61_500, '1 min 1 s'],
    [3_600_000, '1 h'],
    [7_500_000, '2 h 5 min'],
    [90_000_000, '1 d 1 h'],
    [864_000_000_000, '10,000 d'],
  ])('%d ms: %s', (ms, words) => {
    expect(durationInWords(ms)).toBe(words);
  });
});
