import type { RollupJobConfig } from '../elasticsearch/wire-types.ts';
import type { MockCluster } from './cluster.ts';
import { renderDateHistogram } from './job-record.ts';
import type { VersionProfile } from './version-profile.ts';

/**
 * GET _rollup/data/{id}: what can be searched, by index pattern. Like Elasticsearch it reads the metadata of
 * the rollup indices, so that deleted jobs are in it, too.
 */
export function rollupCaps({ store, profile }: MockCluster, pattern: string) {
  const isAll = pattern === '_all' || pattern === '*';
  return capsBy(
    ({ index_pattern }) => index_pattern,
    store.remembered().filter((config) => isAll || config.index_pattern === pattern),
    profile,
  );
}

/** GET {index}/_rollup/data: the same by rollup index; an index that is none has no entry. */
export function rollupIndexCaps(
  { store, profile }: MockCluster,
  indices: readonly { name: string }[],
) {
  return capsBy(
    ({ rollup_index }) => rollup_index,
    indices.flatMap(({ name }) => store.remembered(name)),
    profile,
  );
}

function capsBy(
  key: (config: RollupJobConfig) => string,
  configs: readonly RollupJobConfig[],
  profile: VersionProfile,
) {
  const answer: Record<string, { rollup_jobs: unknown[] }> = {};
  for (const config of configs) {
    (answer[key(config)] ??= { rollup_jobs: [] }).rollup_jobs.push({
      job_id: config.id,
      rollup_index: config.rollup_index,
      index_pattern: config.index_pattern,
      fields: fieldsOf(config, profile),
    });
  }
  return answer;
}

function fieldsOf({ groups, metrics }: RollupJobConfig, profile: VersionProfile) {
  const fields: Record<string, Record<string, unknown>[]> = {};
  const add = (field: string, aggregation: Record<string, unknown>) =>
    (fields[field] ??= []).push(aggregation);
  const { field, ...settings } = renderDateHistogram(groups.date_histogram, profile);
  add(field, { agg: 'date_histogram', ...settings });
  for (const name of groups.terms?.fields ?? []) add(name, { agg: 'terms' });
  for (const name of groups.histogram?.fields ?? [])
    add(name, { agg: 'histogram', interval: groups.histogram?.interval });
  for (const metric of metrics) for (const agg of metric.metrics) add(metric.field, { agg });
  return fields;
}
