import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListView } from './list-view.ts';
import { pageSizes, readListView, sortKeys, writeListView } from './list-view.ts';

describe('the view in the URL', () => {
  it('comes back as it was written, whatever is searched for', () => {
    const anyView: fc.Arbitrary<ListView> = fc.record({
      search: fc.string({ unit: 'grapheme' }),
      sort: fc.constantFrom(...sortKeys),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
      page: fc.integer({ min: 1, max: 100_000 }),
      size: fc.constantFrom(...pageSizes),
    });
    fc.assert(
      fc.property(anyView, (view) => {
        const url = new URLSearchParams(writeListView(view).toString());
        expect(readListView(url)).toEqual(view);
      }),
    );
  });

  it('is not written where it is the default', () => {
    expect(writeListView(readListView(new URLSearchParams())).toString()).toBe('');
  });

  it.each(['page=0', 'page=-1', 'page=x', 'page=1.5', 'size=7', 'sort=nothing', 'sort=-nothing'])(
    'takes the default for %s',
    (query) => {
      expect(writeListView(readListView(new URLSearchParams(query))).toString()).toBe('');
    },
  );
});
