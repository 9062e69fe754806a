import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Selection } from './selection.ts';
import {
  extendedTo,
  extentOf,
  nothingSelected,
  toggled,
  withJobs,
  withoutGone,
  withoutJobs,
} from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e', 'f'];
const idsOf = ({ ids }: Selection) => [...ids].sort();

/** Nothing is being deleted. */
const never = () => false;

describe('a selection', () => {
  it('takes a job in and lets it go again', () => {
    const once = toggled(nothingSelected, 'a');
    expect(idsOf(once)).toEqual(['a']);
    expect(idsOf(toggled(once, 'a'))).toEqual([]);
  });

  it.each([
    ['downwards', 'b', 'd', ['b', 'c', 'd']],
    ['upwards', 'd', 'b', ['b', 'c', 'd']],
    ['to itself', 'c', 'c', ['c']],
  ])('takes a range in %s', (_, from, to, selected) => {
    expect(idsOf(extendedTo(toggled(nothingSelected, from), to, order))).toEqual(selected);
  });

  it('lets a range go where the box before was emptied', () => {
    const all = withJobs(nothingSelected, order);
    expect(idsOf(extendedTo(toggled(all, 'b'), 'd', order))).toEqual(['a', 'e', 'f']);
  });

  it('goes on from the end of a range with the next one', () => {
    const first = extendedTo(toggled(nothingSelected, 'a'), 'b', order);
    expect(idsOf(extendedTo(first, 'd', order))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('toggles where a range begins nowhere, or at a job that is hidden by now', () => {
    expect(idsOf(extendedTo(nothingSelected, 'c', order))).toEqual(['c']);
    expect(idsOf(extendedTo(toggled(nothingSelected, 'hidden'), 'c', order))).toEqual([
      'c',
      'hidden',
    ]);
  });

  it('counts what vanished, until it is changed by hand', () => {
    const left = withoutGone(withJobs(nothingSelected, order), new Set(['a', 'b']), never);
    expect(left.gone).toBe(4);
    expect(withoutGone(left, new Set(['a']), never).gone).toBe(5);
    expect(toggled(left, 'a').gone).toBe(0);
  });

  it('is the same object where nothing vanished, so that nothing is drawn anew', () => {
    const selection = withJobs(nothingSelected, ['a']);
    expect(withoutGone(selection, new Set(order), never)).toBe(selection);
  });

  it.each([
    [[], 'none'],
    [['a'], 'some'],
    [['z'], 'none'],
    [['a', 'b', 'z'], 'all'],
  ] as const)('of %j is shown over the page a, b as %s', (selected, extent) => {
    expect(extentOf(withJobs(nothingSelected, selected), ['a', 'b'])).toBe(extent);
  });
});

type Step =
  { kind: 'toggle' | 'range'; id: string } | { kind: 'select' | 'clear' | 'exist'; ids: string[] };

const id = fc.constantFrom(...order, 'hidden');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('toggle' as const, 'range' as const), id }),
  fc.record({
    kind: fc.constantFrom('select' as const, 'clear' as const, 'exist' as const),
    ids: fc.array(id),
  }),
);

function after(selection: Selection, taken: Step): Selection {
  switch (taken.kind) {
    case 'toggle':
      return toggled(selection, taken.id);
    case 'range':
      return extendedTo(selection, taken.id, order);
    case 'select':
      return withJobs(selection, taken.ids);
    case 'clear':
      return withoutJobs(selection, taken.ids);
    case 'exist':
      return withoutGone(selection, new Set(taken.ids), never);
  }
}

describe('whatever is done to a selection', () => {
  it('a toggle changes one job, and no other', () => {
    fc.assert(
      fc.property(fc.array(step), id, (steps, toggledId) => {
        const before = steps.reduce(after, nothingSelected);
        const now = toggled(before, toggledId);
        for (const each of [...order, 'hidden'])
          expect(now.ids.has(each)).toBe(before.ids.has(each) !== (each === toggledId));
      }),
    );
  });

  it('a range makes all between its ends as its beginning is, and leaves the others', () => {
    fc.assert(
      fc.property(
        fc.array(step),
        fc.constantFrom(...order),
        fc.constantFrom(...order),
        (steps, from, to) => {
          const begun = toggled(steps.reduce(after, nothingSelected), from);
          const now = extendedTo(begun, to, order);
          const ends = [order.indexOf(from), order.indexOf(to)];
          order.forEach((each, place) => {
            const isBetween = place >= Math.min(...ends) && place <= Math.max(...ends);
            expect(now.ids.has(each)).toBe(begun.ids.has(isBetween ? from : each));
          });
          expect(now.ids.has('hidden')).toBe(begun.ids.has('hidden'));
        },
      ),
    );
  });

  it('all that exist can be selected, and nothing that does not is', () => {
    fc.assert(
      fc.property(fc.array(step), fc.uniqueArray(id), (steps, existing) => {
        const selection = steps.reduce(after, nothingSelected);
        const left = withoutGone(selection, new Set(existing), never);
        expect(existing).toEqual(expect.arrayContaining([...left.ids]));
        expect(left.gone - selection.gone).toBe(selection.ids.size - left.ids.size);
        expect(idsOf(withJobs(left, existing))).toEqual([...existing].sort());
      }),
    );
  });

  it('no step changes the selection that was there before', () => {
    fc.assert(
      fc.property(fc.array(step), step, (steps, last) => {
        const before = steps.reduce(after, nothingSelected);
        const copy = idsOf(before);
        after(before, last);
        expect(idsOf(before)).toEqual(copy);
      }),
    );
  });
});
