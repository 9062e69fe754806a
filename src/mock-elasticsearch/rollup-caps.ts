import type { MockCluster } from './cluster.ts';
import type { JobRecord } from './job-record.ts';
import { renderJob } from './job-record.ts';

/**
 * GET _rollup/data/{id}: what can be searched, by index pattern. The mock answers for the jobs that
 * exist; Elasticsearch also lists deleted ones.
 */
export function rollupCaps({ store, profile }: MockCluster, pattern: string) {
  const answer: Record<string, { rollup_jobs: unknown[] }> = {};
  for (const job of store.list()) {
    const { index_pattern } = job.config;
    if (pattern !== '_all' && pattern !== '*' && pattern !== index_pattern) continue;
    (answer[index_pattern] ??= { rollup_jobs: [] }).rollup_jobs.push({
      job_id: job.config.id,
      rollup_index: job.config.rollup_index,
      index_pattern,
      fields: fieldCaps(job, renderJob(job, profile).config.groups.date_histogram),
    });
  }
  return answer;
}

function fieldCaps({ config }: JobRecord, dateHistogram: { field: string }) {
  const fields: Record<string, Record<string, unknown>[]> = {};
  const add = (field: string, aggregation: Record<string, unknown>) =>
    (fields[field] ??= []).push(aggregation);
  const { field, ...settings } = dateHistogram;
  add(field, { agg: 'date_histogram', ...settings });
  for (const name of config.groups.terms?.fields ?? []) add(name, { agg: 'terms' });
  for (const name of config.groups.histogram?.fields ?? [])
    add(name, { agg: 'histogram', interval: config.groups.histogram?.interval });
  for (const metric of config.metrics) for (const agg of metric.metrics) add(metric.field, { agg });
  return fields;
}
