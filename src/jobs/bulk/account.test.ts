import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf, failedIds, unsentIds, withLater, worstFirst } from './account.ts';
import type { JobResult } from './job-result.ts';
import { resultKinds } from './job-result.ts';

const results: fc.Arbitrary<JobResult[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    kind: fc.constantFrom(...resultKinds),
    status: fc.option(fc.constantFrom(200, 403, 500)),
    words: fc.constant(['Said.']),
  }),
  { selector: ({ id }) => id },
);
const idsOf = (some: readonly JobResult[]) => some.map(({ id }) => id).sort();

describe('the account', () => {
  it('counts every job under one kind', () => {
    fc.assert(
      fc.property(results, (some) => {
        const counts = countsOf(some);
        const sum = resultKinds.reduce((total, kind) => total + counts[kind], 0);
        expect(sum).toBe(some.length);
        expect(failedIds(some)).toHaveLength(counts.failed + counts.unconfirmed);
        expect(unsentIds(some)).toHaveLength(counts.unsent);
      }),
    );
  });

  it('shows every job once, the worst first', () => {
    fc.assert(
      fc.property(results, (some) => {
        const shown = worstFirst(some);
        expect(idsOf(shown)).toEqual(idsOf(some));
        const places = shown.map(({ kind }) => resultKinds.indexOf(kind));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('still has every job once after a second try of some of them', () => {
    fc.assert(
      fc.property(results, (first) => {
        const again = first
          .filter(({ id }) => failedIds(first).includes(id))
          .map<JobResult>((result) => ({ ...result, kind: 'done', status: 200 }));
        const account = withLater(first, again);
        expect(account.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
        expect(failedIds(account)).toEqual([]);
        expect(unsentIds(account)).toEqual(unsentIds(first));
      }),
    );
  });
});
