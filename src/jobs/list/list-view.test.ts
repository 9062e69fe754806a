import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthKinds } from '../../rollup/health.ts';
import { detailsTabs } from '../details/details-tab.ts';
import type { ListView } from './list-view.ts';
import { changedView, pageSizes, readListView, sortKeys, writeListView } from './list-view.ts';

const anyText = fc.string({ unit: 'grapheme' });
const anyId = fc.oneof(
  anyText.filter((id) => id !== ''),
  fc.constantFrom('..', 'a/b', '%', '%2F', '&job=x', '#', '+', `'"`, '🚀'),
);
const anyDetails = fc.oneof(
  fc.constant({ job: null, tab: 'summary' as const }),
  fc.record({ job: anyId, tab: fc.constantFrom(...detailsTabs) }),
);
const anyList = fc.record({
  search: anyText,
  states: fc.uniqueArray(anyText),
  health: fc.subarray([...healthKinds]),
  sort: fc.constantFrom(...sortKeys),
  direction: fc.constantFrom('asc' as const, 'desc' as const),
  page: fc.integer({ min: 1, max: 100_000 }),
  size: fc.constantFrom(...pageSizes),
});
const anyView = fc
  .tuple(anyList, anyDetails)
  .map(([list, details]): ListView => ({ ...list, ...details }));

describe('the view in the URL', () => {
  it('comes back as it was written, whatever texts are in it', () => {
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

  it.each([
    'page=0',
    'page=-1',
    'page=x',
    'page=1.5',
    'size=7',
    'sort=nothing',
    'sort=-nothing',
    'health=excellent',
    'tab=secrets',
    'job=',
    'tab=json',
    'job=&tab=json',
  ])('takes the default for %s', (query) => {
    expect(writeListView(readListView(new URLSearchParams(query))).toString()).toBe('');
  });

  it('takes what is said twice once', () => {
    const view = readListView(new URLSearchParams('state=a&state=a&health=fine&health=fine'));
    expect(view).toMatchObject({ states: ['a'], health: ['fine'] });
  });
});

describe('a change of the view', () => {
  it.each<Partial<ListView>>([{ search: 'x' }, { states: ['stopped'] }, { health: [] }])(
    '%j leads to the first page',
    (change) => {
      fc.assert(
        fc.property(anyView, (view) => {
          expect(changedView(view, change)).toEqual({ ...view, ...change, page: 1 });
        }),
      );
    },
  );

  it.each<Partial<ListView>>([{ job: 'sensor' }, { tab: 'json' }, { page: 7 }])(
    '%j leaves all else as it is',
    (change) => {
      fc.assert(
        fc.property(anyView, (view) => {
          expect(changedView(view, change)).toEqual({ ...view, ...change });
        }),
      );
    },
  );
});
