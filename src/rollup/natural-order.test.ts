import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalOrder } from './natural-order.ts';

describe('the natural order', () => {
  it('has numbers by their value and letters beside their capitals', () => {
    const names = ['job-10', 'Job-9', 'job-2', 'job', 'job-02b', 'übung', 'zebra'];
    expect(names.sort(naturalOrder)).toEqual([
      'job',
      'job-2',
      'job-02b',
      'Job-9',
      'job-10',
      'übung',
      'zebra',
    ]);
  });

  it('is the collator’s for any texts, ASCII or not', () => {
    const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    const name = fc.oneof(
      fc.stringMatching(/^[a-zA-Z]{0,2}[-_.]?[0-9]{0,4}[-_.]?[a-z0]{0,2}$/),
      fc.string({ maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(naturalOrder(a, b)).toBe(collator.compare(a, b));
      }),
      { numRuns: 20_000 },
    );
  });
});
