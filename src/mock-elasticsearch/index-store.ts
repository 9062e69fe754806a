import type { RollupJobConfig } from '../elasticsearch/wire-types.ts';
import type { JobStore } from './job-store.ts';
import type { MockIndex, SourceField } from './mock-index.ts';
import { usualDaysAgo } from './mock-index.ts';
import { foreignIndex, sourceIndices } from './source-indices.ts';
import type { VersionProfile } from './version-profile.ts';
import { wildcardPattern } from './wildcard.ts';

/**
 * The indices of the cluster: those that were put here, and the rollup indices, which the store of the jobs
 * knows by their metadata.
 */
export class IndexStore {
  readonly #jobs: JobStore;
  readonly #indices = new Map<string, MockIndex>();

  constructor(jobs: JobStore) {
    this.#jobs = jobs;
  }

  /** Back to the indices that a cluster of this version starts with. */
  reset({ date_nanos }: VersionProfile): void {
    this.#indices.clear();
    for (const index of [...sourceIndices, foreignIndex])
      this.#indices.set(index.name, date_nanos ? index : withPlainDates(index));
  }

  names(): string[] {
    return [...new Set([...this.#indices.keys(), ...this.#jobs.rollupIndices()])];
  }

  get(name: string): MockIndex | undefined {
    const index = this.#indices.get(name);
    if (!this.#jobs.hasRollupIndex(name)) return index;
    return {
      name,
      documents_per_day: index?.documents_per_day ?? 0,
      days_ago: index?.days_ago ?? usualDaysAgo,
      fields: { ...index?.fields, ...rolledUpFields(this.#jobs.remembered(name)) },
      meta: 'rollup',
    };
  }

  /** Adds an index, or puts it in the place of the one with its name, of which nothing stays. */
  put(index: MockIndex): void {
    this.remove(index.name);
    this.#indices.set(index.name, index);
    if (index.meta === 'rollup') this.#jobs.addRollupIndex(index.name);
  }

  /** Answers whether there was such an index. */
  remove(name: string): boolean {
    const existed = this.#indices.has(name) || this.#jobs.hasRollupIndex(name);
    this.#indices.delete(name);
    this.#jobs.removeRollupIndex(name);
    return existed;
  }

  /** The indices that a job's index pattern finds data in: no others, as there may be many. */
  sourcesOf(indexPattern: string): MockIndex[] {
    const patterns = indexPattern.split(',').map(wildcardPattern);
    return [...this.#indices.values()].filter(({ name }) =>
      patterns.some((pattern) => pattern.test(name)),
    );
  }
}

/** Where a job cannot run over `date_nanos`, the jobs of the demo run over `date`. */
function withPlainDates(index: MockIndex): MockIndex {
  const entries = Object.entries(index.fields).map(([name, field]) => [
    name,
    field.type === 'date_nanos' ? { ...field, type: 'date' } : field,
  ]);
  return { ...index, fields: Object.fromEntries(entries) as MockIndex['fields'] };
}

function rolledUpFields(configs: readonly RollupJobConfig[]): Record<string, SourceField> {
  const fields: Record<string, SourceField> = {};
  for (const { groups, metrics } of configs) {
    fields['_rollup.id'] = { type: 'keyword' };
    fields[`${groups.date_histogram.field}.date_histogram.timestamp`] = { type: 'date' };
    for (const name of groups.terms?.fields ?? [])
      fields[`${name}.terms.value`] = { type: 'keyword' };
    for (const name of groups.histogram?.fields ?? [])
      fields[`${name}.histogram.value`] = { type: 'double' };
    for (const { field, metrics: names } of metrics)
      for (const name of names) fields[`${field}.${name}.value`] = { type: 'double' };
  }
  return fields;
}
