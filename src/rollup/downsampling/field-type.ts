import type { FieldCaps } from '../../elasticsearch/wire-types.ts';

/** The types that Elasticsearch takes for dimensions: `boolean` since 8.16, the others since 8.5. */
const dimensionTypes = ['keyword', 'ip', 'boolean', 'byte', 'short', 'integer', 'long'].concat([
  'unsigned_long',
]);
const metricTypes = ['byte', 'short', 'integer', 'long', 'unsigned_long'].concat([
  'half_float',
  'float',
  'double',
]);

export const isDimensionType = (type: string): boolean => dimensionTypes.includes(type);
export const isMetricType = (type: string): boolean => metricTypes.includes(type);

/** The type that a field has in all indices; null where it is not known or not one. */
export function typeOf(field: string, caps: FieldCaps | null): string | null {
  const [type, another] = typesOf(field, caps);
  return type === undefined || another !== undefined ? null : type;
}

/**
 * The field whose part this one is (`node` of `node.keyword`): a document holds the former only. Without
 * types, a name that ends as Elasticsearch itself names such parts.
 */
export function parentOf(field: string, caps: FieldCaps | null): string | null {
  const parts = field.split('.');
  if (caps === null) return parts.length > 1 && parts.at(-1) === 'keyword' ? upTo(parts, -1) : null;
  for (let length = 1; length < parts.length; length += 1) {
    const name = upTo(parts, length);
    if (typesOf(name, caps).some((type) => type !== 'object' && type !== 'nested')) return name;
  }
  return null;
}

const upTo = (parts: readonly string[], length: number) => parts.slice(0, length).join('.');

function typesOf(field: string, caps: FieldCaps | null): string[] {
  if (caps === null || !Object.hasOwn(caps.fields, field)) return [];
  return Object.keys(caps.fields[field] ?? {}).filter((type) => type !== 'unmapped');
}
