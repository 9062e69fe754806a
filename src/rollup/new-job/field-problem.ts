import type { FieldCapability, FieldCaps } from '../../elasticsearch/wire-types.ts';
import type { FieldProblem, FieldUse } from './problem.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';

/**
 * What forbids a field for a use: Elasticsearch's own rules (`validateMappings` of the group and metric
 * configs), and types that it takes one by one but cannot bucket together.
 */
export function fieldProblem(
  name: string,
  use: FieldUse,
  caps: FieldCaps,
  rules: ServerRules,
): FieldProblem | null {
  const mapped = mappedTypes(name, caps);
  const types = mapped.map(([type]) => type);
  if (types.length === 0) return { code: 'field_missing', name };
  const kinds = new Set(types.map((type) => kindOf(type, use, rules)));
  if (kinds.size === 1 && kinds.has(null)) return { code: 'field_type', name, use, types };
  if (kinds.size > 1) {
    const inIndices = mapped.map(([type, { indices = [] }]) => ({ type, indices }));
    return { code: 'field_conflict', name, use, types: inIndices };
  }
  const lacking = mapped.filter(([, { aggregatable }]) => !aggregatable);
  if (lacking.length === 0) return null;
  const indices = lacking.flatMap(
    ([, { non_aggregatable_indices, indices: all }]) => non_aggregatable_indices ?? all ?? [],
  );
  return { code: 'field_not_aggregatable', name, indices };
}

/**
 * The indices of the pattern that lack the field, as far as is known: all others where it has several types,
 * and those that `include_unmapped` adds as a type of its own (7.2+).
 */
export function indicesWithout(name: string, caps: FieldCaps): readonly string[] {
  const unmapped = typesIn(name, caps)['unmapped'];
  if (unmapped) return unmapped.indices ?? [];
  const holders = mappedTypes(name, caps).map(([, { indices }]) => indices);
  if (holders.length === 0 || holders.includes(undefined)) return [];
  const having = new Set(holders.flatMap((indices) => indices ?? []));
  return (caps.indices ?? []).filter((index) => !having.has(index));
}

/** The types that a field has in the indices that have it. */
export function mappedTypes(name: string, caps: FieldCaps): [string, FieldCapability][] {
  return Object.entries(typesIn(name, caps)).filter(([type]) => type !== 'unmapped');
}

function typesIn(name: string, { fields }: FieldCaps): Record<string, FieldCapability> {
  return Object.hasOwn(fields, name) ? (fields[name] ?? {}) : {};
}

/** Without `unsigned_long`, which rollup jobs do not take (elasticsearch#70045). */
const wholeTypes = ['long', 'integer', 'short', 'byte'];
const fractionTypes = ['double', 'float', 'half_float', 'scaled_float'];
const numericTypes = [...wholeTypes, ...fractionTypes];

/** What can stand together; `null` for a type that will not do. */
export function kindOf(type: string, use: FieldUse, rules: ServerRules): string | null {
  switch (use) {
    case 'date':
      return isDate(type, rules) ? type : null;
    case 'terms':
      if (type === 'keyword' || type === 'text') return 'text';
      // A composite aggregation cannot compare the two.
      if (wholeTypes.includes(type)) return 'whole';
      return fractionTypes.includes(type) ? 'fraction' : null;
    case 'histogram':
      return numericTypes.includes(type) ? 'number' : null;
    case 'metrics':
      if (numericTypes.includes(type)) return 'number';
      return rules.dateMetrics && isDate(type, rules) ? 'date' : null;
  }
}

function isDate(type: string, rules: ServerRules): boolean {
  return type === 'date' || (type === 'date_nanos' && rules.dateNanos);
}
