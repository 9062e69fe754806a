import { healthMessages } from '../health/messages.ts';
import { numberText } from '../english.ts';

const jobsPlural = (n: number) => (n === 1 ? '1 rollup job' : `${numberText(n)} rollup jobs`);

/** All texts of the job list. Another language is another object of this one's type. */
export const listMessages = {
  title: 'Rollup Jobs',
  docs: 'Rollup Jobs docs',
  create: 'Create rollup job',
  import: 'Import',
  tableCaption: (total: number) => `Table of ${jobsPlural(total)}`,
  pagesOf: (table: string) => `Pages of the ${table.charAt(0).toLowerCase()}${table.slice(1)}`,
  number: numberText,

  searchLabel: 'Search jobs',
  clearSearch: 'Clear search box',
  searchPlaceholder: 'Search by ID, pattern, index or field',
  matching: (found: number, total: number) =>
    found === total ? jobsPlural(total) : `${numberText(found)} of ${jobsPlural(total)}`,
  pageOf: (page: number, pages: number) => `, page ${numberText(page)} of ${numberText(pages)}`,
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  refreshed: (total: number) => `Refreshed: ${jobsPlural(total)}`,
  refreshInterval: 'Refresh by itself',
  interval: (ms: number | null) => {
    if (ms === null) return 'Off';
    return ms < 60_000 ? `Every ${String(ms / 1000)} s` : `Every ${String(ms / 60_000)} min`;
  },
  updated: (seconds: number) =>
    seconds < 60
      ? `Updated ${String(seconds)} s ago`
      : `Updated ${String(Math.floor(seconds / 60))} min ago`,

  columns: {
    id: 'ID',
    job_state: 'Status',
    index_pattern: 'Index pattern',
    rollup_index: 'Rollup index',
    schedule: 'Frequency',
    interval: 'Interval',
    delay: 'Latency buffer',
    documents_processed: 'Documents processed',
    rollups_indexed: 'Rollups indexed',
    failures: 'Failures',
    health: healthMessages.title,
    rolled_up_through: healthMessages.lag.rolledUpThrough,
    behind_by: healthMessages.lag.behindBy,
    next_run: healthMessages.schedule.nextRun,
    actions: 'Actions',
  },
  /** The name of the sign that says what a column is about. */
  columnInfo: 'Info',
  columnHelp: {
    schedule: 'How often the job rolls up. Elasticsearch reads the cron expression in UTC.',
    delay: 'How long the job waits for late data before it rolls up a time range (delay).',
    failures:
      'Searches and index requests of the job that failed. Counted since the job’s node last started.',
    counters: 'Counted since the job’s node last started: Elasticsearch keeps it in memory.',
  },
  /** Before 6.6. */
  notCounted: 'Not counted',
  malformedId: 'Job without a readable ID',
  malformed: 'Unreadable',
  malformedHelp: (problem: string) =>
    `Elasticsearch’s answer for this job is malformed (${problem}).`,

  loading: 'Loading rollup jobs…',
  emptyTitle: 'No rollup jobs yet',
  emptyText:
    'This cluster has no rollup jobs, or none that is assigned to a node. A rollup job summarises old time-series data into a small index, on a schedule.',
  emptyAdvice: 'Create the first one, or import what was exported from another cluster.',

  staleTitle: 'The list could not be refreshed',
  staleText: 'What you see is from the last successful refresh.',
  failureTitles: {
    unauthenticated: 'Credentials not accepted',
    signed_out: 'Not signed in',
    forbidden: 'You do not have permission to see rollup jobs',
    licence: 'Not included in this licence',
    cluster_block: 'The cluster is blocked',
    not_found: 'Rollup jobs could not be found',
    too_many_requests: 'The cluster is busy',
    unavailable: 'The cluster is not available',
    too_large: 'The request is too large',
    refused: 'Rollup jobs could not be loaded',
    unexpected_answer: 'Unexpected answer',
    no_answer: 'Cannot reach the cluster',
    no_rollup_api: 'This cluster has no rollup jobs',
    gateway_refused: 'Rollup jobs could not be loaded',
    gateway_unreachable: 'Cannot reach the console’s server',
  },
};
