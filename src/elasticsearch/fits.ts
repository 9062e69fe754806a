import type * as v from 'valibot';

type Predicate = (value: unknown) => boolean;

/** Of valibot's schemas and actions, what a predicate is made of. */
interface Node {
  type: string;
  pipe?: readonly Node[];
  item?: Node;
  key?: Node;
  value?: Node;
  wrapped?: Node;
  default?: unknown;
  options?: readonly Node[];
  entries?: Readonly<Record<string, Node>>;
}

/**
 * Whether a value has the shape of a schema as it is, with nothing to be filled in. `v.safeParse` makes a copy of
 * whatever it is given, and takes many times as long: much for ten thousand jobs, nearly all of which fit. Keys
 * that the schema does not have are no matter.
 *
 * @throws {Error} for a schema of a kind that no answer has needed so far
 */
export function fits<S extends v.GenericSchema>(
  schema: S,
): (value: unknown) => value is v.InferOutput<S> {
  return predicateOf(schema) as (value: unknown) => value is v.InferOutput<S>;
}

function predicateOf(node: Node): Predicate {
  const { type, pipe, item, key, value, options, entries } = node;
  if (pipe) return every(pipe.map(predicateOf));
  if (type === 'string' || type === 'boolean') return (found) => typeof found === type;
  if (type === 'number') return (found) => typeof found === 'number' && !Number.isNaN(found);
  if (type === 'null') return (found) => found === null;
  // What comes before it in a pipe has seen that it is a text or an array.
  if (type === 'non_empty') return (found) => (found as string | unknown[]).length > 0;
  if (type === 'array' && item) return arrayOf(predicateOf(item));
  if (type === 'record' && value && isAnyText(key)) return recordOf(predicateOf(value));
  if (type === 'union' && options) return some(options.map(predicateOf));
  if (type === 'object' && entries) return objectOf(entries);
  throw new Error(`No predicate is made of a schema of the type ${type}.`);
}

function every(predicates: readonly Predicate[]): Predicate {
  return (found) => predicates.every((isRight) => isRight(found));
}

function some(predicates: readonly Predicate[]): Predicate {
  return (found) => predicates.some((isRight) => isRight(found));
}

function arrayOf(isRight: Predicate): Predicate {
  return (found) => Array.isArray(found) && found.every(isRight);
}

function recordOf(isRight: Predicate): Predicate {
  return (found) => isObject(found) && Object.values(found).every(isRight);
}

function objectOf(entries: Readonly<Record<string, Node>>): Predicate {
  const fields = Object.entries(entries).map(([key, entry]) => ({
    key,
    mayLack: entry.type === 'exact_optional' && entry.default === undefined,
    isRight: predicateOf(entry.wrapped ?? entry),
  }));
  // A loop, because this is asked of ten thousand jobs before the first rows, and calls are dear there.
  return (found) => {
    if (!isObject(found)) return false;
    for (const field of fields)
      if (!(field.key in found ? field.isRight(found[field.key]) : field.mayLack)) return false;
    return true;
  };
}

function isAnyText(key: Node | undefined): boolean {
  return key?.type === 'string' && !key.pipe;
}

function isObject(found: unknown): found is Record<string, unknown> {
  return typeof found === 'object' && found !== null;
}
