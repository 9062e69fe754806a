import type { RollupJobSummary } from '../elasticsearch/rollup-job-summary.ts';

interface Differences {
  config?: Partial<Omit<RollupJobSummary['config'], 'groups'>>;
  groups?: Partial<RollupJobSummary['config']['groups']>;
  date_histogram?: Partial<RollupJobSummary['config']['groups']['date_histogram']>;
  status?: Partial<RollupJobSummary['status']>;
  stats?: Partial<RollupJobSummary['stats']>;
}

/** For tests: a stopped job that has never run, but for what is given. */
export function jobUnderTest(differences: Differences = {}): RollupJobSummary {
  return {
    config: {
      id: 'sensor',
      index_pattern: 'sensor-*',
      rollup_index: 'sensor_rollup',
      cron: '0 0 * * * ?',
      groups: {
        date_histogram: { field: 'timestamp', ...differences.date_histogram },
        ...differences.groups,
      },
      metrics: [],
      ...differences.config,
    },
    status: { job_state: 'stopped', ...differences.status },
    stats: {
      pages_processed: 0,
      documents_processed: 0,
      rollups_indexed: 0,
      trigger_count: 0,
      ...differences.stats,
    },
  };
}
