import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fits } from './fits.ts';

const schema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  count: v.exactOptional(v.number()),
  names: v.optional(v.array(v.object({ name: v.string() })), []),
  position: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number(), v.null()]))),
});

describe('whether a value fits a schema', () => {
  it('is asked without a copy of it, and is no where something is to be filled in', () => {
    const isRight = fits(schema);
    expect(isRight({ id: 'a', names: [{ name: 'b' }], position: { at: 1 }, more: true })).toBe(
      true,
    );
    expect(isRight({ id: 'a' })).toBe(false);
    expect(isRight({ id: '', names: [] })).toBe(false);
    expect(isRight({ id: 'a', names: [], position: { at: { deep: 1 } } })).toBe(false);
  });

  it('is what valibot says of anything that it need not fill in', () => {
    const isRight = fits(schema);
    const scalar = fc.oneof(
      fc.string({ maxLength: 2 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const anything = fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }), fc.constant({}));
    const value = fc.record(
      {
        id: fc.oneof(fc.string({ maxLength: 2 }), anything),
        count: fc.oneof(fc.integer(), anything),
        names: fc.oneof(fc.array(fc.oneof(fc.record({ name: scalar }), anything)), anything),
        position: fc.oneof(
          fc.dictionary(fc.string({ maxLength: 3 }), fc.oneof(scalar, anything)),
          anything,
        ),
      },
      { requiredKeys: ['names'] },
    );
    fc.assert(
      fc.property(fc.oneof(value, anything), (found) => {
        expect(isRight(found)).toBe(v.is(schema, found));
      }),
      { numRuns: 5000 },
    );
  });

  it('is no for what is empty and must not be, and for what lacks what is filled in', () => {
    expect(fits(v.pipe(v.array(v.string()), v.nonEmpty()))([])).toBe(false);
    expect(fits(v.object({ size: v.exactOptional(v.number(), 10) }))({})).toBe(false);
  });

  it('is not made of a schema that nobody has thought of', () => {
    expect(() => fits(v.object({ at: v.date() }))).toThrow(
      'No predicate is made of a schema of the type date.',
    );
    expect(() => fits(v.record(v.pipe(v.string(), v.nonEmpty()), v.null()))).toThrow(
      'No predicate is made of a schema of the type record.',
    );
  });
});
