import type { MockCluster } from './cluster.ts';
import { ControlError } from './control-input.ts';
import type { IndexBody } from './control-schemas.ts';
import { indexNameProblem } from './index-name.ts';
import type { MockIndex, SourceField } from './mock-index.ts';
import { usualDaysAgo } from './mock-index.ts';

/**
 * Puts an index in place as it is described. `text` is not aggregatable unless it is said to be, and with
 * `meta: "rollup"` the index is a rollup index that no job has written to.
 *
 * @throws ControlError on a name that no index can have
 */
export function placeIndex(
  { indices }: MockCluster,
  name: string,
  { fields, documents_per_day, meta }: IndexBody,
): MockIndex {
  const wrong = indexNameProblem(name);
  if (wrong !== null) throw new ControlError(`An index cannot be called "${name}": ${wrong}.`);
  const read = Object.entries(fields).map(([field, described]) => [field, asSource(described)]);
  const index: MockIndex = {
    name,
    fields: Object.fromEntries(read) as MockIndex['fields'],
    documents_per_day,
    days_ago: usualDaysAgo,
    meta,
  };
  indices.put(index);
  return index;
}

function asSource(field: SourceField): SourceField {
  return { aggregatable: field.type !== 'text', ...field };
}

/** @throws ControlError 404 where there is no such index */
export function removeIndex({ indices }: MockCluster, name: string) {
  if (!indices.remove(name)) throw new ControlError(`There is no index "${name}".`, 404);
  return { removed: name };
}
