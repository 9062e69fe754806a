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
 * Whether a value of JSON has the shape of a schema as it is, with nothing to be filled in. `v.safeParse` makes a
 * copy of whatever it is given, and takes many times as long: much for ten thousand jobs, nearly all of which fit.
 * Keys that the schema does not have are no matter.
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
  const isScalar = scalars.get(type);
  if (isScalar) return isScalar;
  // What comes before it in a pipe has seen that it is a text or an array.
  if (type === 'non_empty') return (found) => (found as string | unknown[]).length > 0;
  if (type === 'array' && item) return arrayOf(predicateOf(item));
  if (type === 'record' && value && isAnyText(key)) return recordOf(predicateOf(value));
  if (type === 'union' && options) return some(options.map(predicateOf));
  if (type === 'object' && entries) return objectOf(entries);
  throw new Error(`No predicate is made of a schema of the type ${type}.`);
}

const scalars = new Map<string, Predicate>([
  ['string', (found) => typeof found === 'string'],
  ['number', (found) => typeof found === 'number'],
  ['boolean', (found) => typeof found === 'boolean'],
  ['null', (found) => found === null],
]);

// One predicate calls the next: asked of ten thousand jobs before the first rows, loops take twice as long.

function every<T>(predicates: readonly ((found: T) => boolean)[]): (found: T) => boolean {
  return predicates.reduceRight(
    (next, isRight) => (found) => isRight(found) && next(found),
    () => true,
  );
}

function some(predicates: readonly Predicate[]): Predicate {
  return predicates.reduceRight(
    (next, isRight) => (found) => isRight(found) || next(found),
    () => false,
  );
}

function arrayOf(isRight: Predicate): Predicate {
  return (found) => Array.isArray(found) && found.every(isRight);
}

function recordOf(isRight: Predicate): Predicate {
  return (found) => {
    if (!isObject(found)) return false;
    for (const key in found) if (!isRight(found[key])) return false;
    return true;
  };
}

function objectOf(entries: Readonly<Record<string, Node>>): Predicate {
  const fieldsFit = every(Object.entries(entries).map(([key, entry]) => fieldFits(key, entry)));
  return (found) => isObject(found) && fieldsFit(found);
}

function fieldFits(key: string, entry: Node): (found: Record<string, unknown>) => boolean {
  const mayLack = entry.type === 'exact_optional' && entry.default === undefined;
  const isRight = predicateOf(entry.wrapped ?? entry);
  return (found) => {
    const value = found[key];
    return value === undefined ? mayLack : isRight(value);
  };
}

function isAnyText(key: Node | undefined): boolean {
  return key?.type === 'string' && !key.pipe;
}

function isObject(found: unknown): found is Record<string, unknown> {
  return typeof found === 'object' && found !== null;
}
