import type { AverageName } from '../../rollup/averages.ts';
import type { RollupJobStats } from '../../elasticsearch/wire-types.ts';
import { quoted } from '../shortened.ts';
import type { DetailsTab } from './details-tab.ts';
import type { RequestName } from './job-requests.ts';
import { numberText } from '../english.ts';
import { visible } from '../visible.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const precise = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** All texts of a job's details. */
export const detailsMessages = {
  count: numberText,
  average: (n: number) => (n < 100 ? precise : whole).format(n),

  close: 'Close details',
  copyId: 'Copy the job’s ID',
  copied: 'Copied',
  clone: 'Clone',
  change: 'Change',
  downsampling: 'Downsampling',
  neighbours: 'Neighbouring jobs',
  previous: (id: string) => `Previous job: ${visible(id)}`,
  next: (id: string) => `Next job: ${visible(id)}`,
  noPrevious: 'No previous job: the list, as it is searched and sorted, has none before this one.',
  noNext: 'No next job: the list, as it is searched and sorted, has none after this one.',
  tabs: {
    summary: 'Summary',
    terms: 'Terms',
    histogram: 'Histogram',
    metrics: 'Metrics',
    json: 'JSON',
    requests: 'Requests',
  } satisfies Record<DetailsTab, string>,

  loading: 'Loading the job…',
  failedTitle: 'The job could not be loaded',
  staleTitle: 'The job could not be read again',
  staleText: 'What you see is from the last successful reading.',
  goneTitle: 'This job no longer exists',
  unknownTitle: 'There is no such job',
  goneText:
    'Someone or something has deleted it, or it is not assigned to a node at the moment. If it comes back, it is shown here.',
  unknownText: (id: string) =>
    `Elasticsearch knows no rollup job ${quoted(id)}. It may have been deleted, it may not be assigned to a node at the moment, or the address is mistyped.`,
  goneRemains: 'What it has rolled up stays in its rollup index.',
  goToNext: (id: string) => `Next job: ${quoted(id)}`,
  malformedTitle: 'Elasticsearch’s answer for this job is malformed',
  malformedText: (problem: string) =>
    `It cannot be shown in tabs, and not be acted on from here (${problem}). This is what Elasticsearch sent:`,

  health: { verdict: 'Verdict', node: 'Node' },
  logistics: {
    title: 'Logistics',
    index_pattern: 'Index pattern',
    rollup_index: 'Rollup index',
    cron: 'Frequency',
    delay: 'Latency buffer',
    page_size: 'Page size',
    timeout: 'Timeout',
  },
  none: 'None',
  notSent: 'Not sent by this version',

  showNode: 'Show node',
  showNodeAgain: 'Ask again',
  runsOn: (node: string) => `Runs on node ${node}`,
  noNode: 'Not assigned to a node.',
  nodeForbidden: 'Your user may not ask for the node (privilege monitor).',
  nodeUnknown: (why: string) => `The node could not be found out. ${why}`,

  dateHistogram: {
    title: 'Date histogram',
    field: 'Date field',
    interval: 'Interval',
    time_zone: 'Time zone',
  },
  interval: (length: string, kind: string | null) =>
    kind === null ? length : `${length}, ${kind}`,

  position: {
    title: 'Current position',
    lastBucket: 'Rolled up to bucket',
    help: 'The last bucket that was rolled up. The next run goes on from here.',
    none: 'None yet: the job has not rolled up anything.',
    noBucket: 'Elasticsearch names no bucket of the date field.',
    caption: 'Current position in the other fields',
    key: 'Key',
    value: 'Value',
  },

  statistics: {
    title: 'Statistics',
    help: 'Elasticsearch counts these in the memory of the job’s node: they start again at 0 when that node restarts, and when the job moves to another one.',
    counters: {
      documents_processed: 'Documents processed',
      pages_processed: 'Pages processed',
      rollups_indexed: 'Rollups indexed',
      trigger_count: 'Trigger count',
      search_total: 'Searches',
      search_time_in_ms: 'Search time',
      search_failures: 'Search failures',
      index_total: 'Index requests',
      index_time_in_ms: 'Index time',
      index_failures: 'Index failures',
      processing_total: 'Pages worked on',
      processing_time_in_ms: 'Processing time',
    } satisfies Record<keyof RollupJobStats, string>,
    duration: (words: string, ms: string) => (words === `${ms} ms` ? words : `${words} (${ms} ms)`),
  },
  averages: {
    title: 'Averages',
    help: 'Derived from the statistics, and since they last started at 0.',
    names: {
      ms_per_search: 'A search takes',
      ms_per_index_request: 'An index request takes',
      ms_per_processing: 'Working on a page takes',
      documents_per_page: 'Documents a page',
      documents_per_rollup: 'Documents a rollup',
      rollups_per_trigger: 'Rollups a trigger',
    } satisfies Record<AverageName, string>,
    ms: (value: string) => `${value} ms`,
  },

  terms: { caption: 'Terms of the job', none: 'This job groups by no terms.' },
  histogram: {
    caption: 'Histogram fields of the job',
    interval: 'Histogram interval',
    none: 'This job has no histogram.',
  },
  metrics: { caption: 'Metrics of the job', none: 'This job collects no metrics.' },
  fields: { field: 'Field', types: 'Types' },

  json: {
    label: 'The job as Elasticsearch sent it',
    copy: 'Copy JSON',
  },

  requests: {
    help: 'Each of these does by hand what the console does. The texts hold no credentials: add what your cluster asks for.',
    names: {
      get: 'Get',
      start: 'Start',
      stop: 'Stop',
      stop_and_wait: 'Stop and wait',
      delete: 'Delete',
      create: 'Create',
    } satisfies Record<RequestName, string>,
    explained: {
      get: 'What this page shows.',
      start: 'The job works from the next time of its schedule on.',
      stop: 'A job that is indexing finishes its page first.',
      stop_and_wait: 'Answers once the job has stopped, or after the timeout.',
      delete: 'It takes a stopped job only. What was rolled up stays in its rollup index.',
      create:
        'A job with this configuration. As long as this job or what it has rolled up exists, the new one needs another name, and perhaps another rollup index.',
    } satisfies Record<RequestName, string>,
    deleteAborts:
      'Stop the job first: this version takes a job in any state, and aborts one that is not stopped. What was rolled up stays in its rollup index.',
  },
} as const;
