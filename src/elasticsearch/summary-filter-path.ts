/** `filter_path` of the fields in `RollupJobSummary`. */
export const summaryFilterPath = [
  'jobs.config.id',
  'jobs.config.index_pattern',
  'jobs.config.rollup_index',
  'jobs.config.cron',
  'jobs.config.groups.date_histogram',
  'jobs.config.groups.terms.fields',
  'jobs.config.groups.histogram.fields',
  'jobs.config.metrics.field',
  'jobs.status.job_state',
  'jobs.status.current_position',
  'jobs.stats.pages_processed',
  'jobs.stats.documents_processed',
  'jobs.stats.rollups_indexed',
  'jobs.stats.trigger_count',
  'jobs.stats.index_failures',
  'jobs.stats.search_failures',
].join(',');
