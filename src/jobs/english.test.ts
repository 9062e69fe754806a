import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, anyOf, numberText } from './english.ts';

describe('English', () => {
  it('has the thousands of a number apart', () => {
    expect([0, 999, 1000, -1_234_567, 0.5].map(numberText)).toEqual([
      '0',
      '999',
      '1,000',
      '-1,234,567',
      '0.5',
    ]);
  });

  it('has numbers as Intl has them', () => {
    const format = new Intl.NumberFormat('en');
    const any = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true }));
    const withoutMinusZero = any.filter((value) => !Object.is(value, -0));
    fc.assert(
      fc.property(withoutMinusZero, (value) => {
        expect(numberText(value)).toBe(format.format(value));
      }),
    );
  });

  it('has lists of all and of any', () => {
    expect(allOf(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(anyOf(['a', 'b'])).toBe('a or b');
  });
});
