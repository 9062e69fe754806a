import type { FieldCaps, FieldCapability } from '../elasticsearch/wire-types.ts';
import type { MockIndex, SourceField } from './mock-index.ts';
import type { VersionProfile } from './version-profile.ts';
import { wildcardPattern } from './wildcard.ts';

interface FieldEntry extends FieldCapability {
  type: string;
  searchable: boolean;
  metadata_field?: boolean;
}

type Entries = Record<string, Record<string, FieldEntry>>;

const metadataFields: Record<string, SourceField> = {
  _id: { type: '_id', aggregatable: false },
  _index: { type: '_index' },
  _source: { type: '_source', aggregatable: false },
};

/** GET and POST {index}/_field_caps: what each field is in each of the indices, for names and patterns. */
export function fieldCapsOf(
  indices: readonly MockIndex[],
  fields: readonly string[],
  profile: VersionProfile,
): FieldCaps {
  const wanted = fields.map(wildcardPattern);
  const names = indices.length === 0 ? [] : fieldNames(indices);
  const entries: Entries = {};
  for (const name of names.filter((candidate) => wanted.some((pattern) => pattern.test(candidate))))
    entries[name] = entriesOf(name, indices, profile);
  return {
    ...(profile.field_caps_indices ? { indices: indices.map(({ name }) => name).sort() } : {}),
    fields: entries,
  };
}

function fieldNames(indices: readonly MockIndex[]): string[] {
  const mapped = indices.flatMap(({ fields }) => Object.keys(fields));
  return [...new Set([...Object.keys(metadataFields), ...mapped.flatMap(withParents)])].sort();
}

/** `host.name` comes with `host`, the object that holds it. */
function withParents(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

function entriesOf(
  name: string,
  indices: readonly MockIndex[],
  profile: VersionProfile,
): Record<string, FieldEntry> {
  const byType = new Map<string, { index: string; field: SourceField }[]>();
  for (const { name: index, fields } of indices) {
    const field = fieldIn(fields, name);
    if (field) byType.set(field.type, [...(byType.get(field.type) ?? []), { index, field }]);
  }
  const hasConflict = byType.size > 1;
  return Object.fromEntries(
    [...byType].map(([type, holders]) => {
      const not = holders.filter(({ field }) => field.aggregatable === false);
      const entry: FieldEntry = {
        type,
        ...(profile.field_caps_metadata && name in metadataFields ? { metadata_field: true } : {}),
        searchable: type !== 'object',
        aggregatable: not.length === 0,
        ...(hasConflict ? { indices: holders.map(({ index }) => index) } : {}),
        ...(not.length > 0 && not.length < holders.length
          ? { non_aggregatable_indices: not.map(({ index }) => index) }
          : {}),
      };
      return [type, entry];
    }),
  );
}

function fieldIn(fields: MockIndex['fields'], name: string): SourceField | undefined {
  if (Object.hasOwn(metadataFields, name)) return metadataFields[name];
  if (Object.hasOwn(fields, name)) return fields[name];
  const holdsOthers = Object.keys(fields).some((other) => other.startsWith(`${name}.`));
  return holdsOthers ? { type: 'object', aggregatable: false } : undefined;
}
