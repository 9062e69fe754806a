import * as v from 'valibot';

/**
 * An object of any keys, as a list of its entries. Valibot's `record` passes over keys such as
 * `constructor`, which a field of an index may well be called.
 */
export function entriesOf<Value extends v.GenericSchema>(value: Value) {
  return v.pipe(
    v.custom<object>(isObject),
    v.transform((object) => Object.entries(object)),
    v.array(v.tuple([v.string(), value])),
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
