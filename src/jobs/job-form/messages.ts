import type { FieldProblem } from '../../rollup/new-job/problem.ts';
import type { FormStep } from './form-step.ts';
import type { SurroundingsCheck } from './use-surroundings.ts';
import { allOf, numberText } from '../english.ts';

const number = numberText;
const several = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;

/** All texts of the form that a rollup job is made with, but for what is wrong with its fields. */
export const jobFormMessages = {
  number,
  listed: (names: readonly string[]) => allOf(names),

  steps: {
    logistics: 'Logistics',
    date_histogram: 'Date histogram',
    terms: 'Terms',
    histogram: 'Histogram',
    metrics: 'Metrics',
    review: 'Review',
  } satisfies Record<FormStep, string>,
  stepHelp: {
    logistics: 'What is rolled up, where to, and how often.',
    date_histogram: 'The date field, and how long the buckets are. Every rollup job has one.',
    terms:
      'Fields to group by value, such as a host or a status. Only what is chosen here can be told apart in the rolled-up data.',
    histogram:
      'Numeric fields to group by ranges of equal width, such as prices by tens. Optional, and seldom needed.',
    metrics:
      'Numbers to keep for each bucket. An average is kept as sum and count, so that it can be taken over any time.',
    review: 'What will be made. Nothing has been sent so far.',
  } satisfies Record<FormStep, string>,
  stepsLabel: 'Steps',
  back: 'Back',
  next: 'Next',
  cancel: 'Cancel',
  checking: 'Checking…',
  fixFirst: (n: number) =>
    `${several(n, 'field needs', 'fields need')} your attention before you can go on.`,
  optional: 'Optional',
  elasticsearchRefuses: (reason: string) => `Elasticsearch refuses it: ${reason}`,

  jobLoading: 'Reading the job…',
  jobFailed: (job: string) => `Job ${job} could not be read`,
  jobGone: (job: string) => `There is no job ${job}`,
  jobGoneText:
    'It may have been deleted, or it is not assigned to a node at the moment. The list shows the jobs that there are.',
  jobNotNamed: 'The address names no job',
  jobNotNamedText: 'Open a job from the list, and come here from its details.',
  jobMalformed: (job: string) => `Elasticsearch’s answer for job ${job} is malformed`,
  jobMalformedText: (problem: string) =>
    `This page cannot read it (${problem}). The details show what Elasticsearch sent.`,
  toDetails: 'Show the details',
  toList: 'Show all jobs',

  restored: (when: string) => `Your draft of ${when} is here again.`,
  startOver: 'Start over',
  leaveTitle: 'Leave without creating the job?',
  leaveText: 'Your draft can wait for you in this browser tab.',
  leaveKeep: 'Leave, keep the draft',
  leaveDiscard: 'Discard the draft',
  leaveStay: 'Stay',

  refusesFirstJob:
    'This cluster takes no new rollup jobs: from 8.15 on Elasticsearch refuses them where nothing has ever been rolled up.',
  refusesFirstJobText:
    'You can fill in the form and copy the request, but creating the job here will be refused. Use downsampling instead.',
  mayNotCreate: (user: string | null) =>
    `${user === null ? 'Your user' : `User “${user}”`} may not create rollup jobs: the cluster privilege manage_rollup is missing.`,
  mayNotCreateText:
    'You can fill in the form and copy the request for somebody who has it. Whoever administers security on the cluster can grant it.',
  lacksIndexPrivileges: 'You lack privileges for the data or the rollup index',
  downsampling: 'Downsampling is the successor of rollup jobs',
  downsamplingText:
    'Elastic recommends it since 8.11, and has announced to remove rollup jobs with 10.0. Each job’s details show what its equivalent looks like.',
  downsamplingDocs: 'About downsampling',
  dismiss: 'Do not show this again',

  id: 'Name',
  idHelp: 'The job’s ID. It cannot be changed later.',
  indexPattern: 'Index pattern',
  indexPatternHelp: (lists: boolean) =>
    lists
      ? 'The indices to roll up: names or patterns with *, separated by commas.'
      : 'The indices to roll up: one name, or one pattern with *.',
  readingFields: 'Looking for indices…',
  foundIndices: (indices: number | null, fields: number) =>
    indices === null
      ? `Found ${several(fields, 'field', 'fields')}.`
      : `Matches ${several(indices, 'index', 'indices')} with ${several(fields, 'field', 'fields')}.`,
  rollupIndex: 'Rollup index name',
  rollupIndexHelp:
    'Where the rolled-up data goes. It is made with the first job; several jobs may share one.',
  rollupIndexShared: (jobs: number) =>
    `Already holds the data of ${several(jobs, 'job', 'jobs')}, which this job will share it with.`,
  rollupIndexFree: 'Will be made with the job.',
  pageSize: 'Page size',
  pageSizeHelp: 'How many buckets are worked on at a time. Larger is faster and takes more memory.',
  delay: 'Latency buffer',
  delayHelp:
    'How long to wait for late data before a bucket is rolled up, such as 30m, 6h or 7d. Data that comes later is never rolled up.',
  timeout: 'Timeout',
  timeoutHelp: 'How long creating the job may take. 20s where it is empty.',

  frequency: 'Frequency',
  plans: {
    minutes: 'Every few minutes',
    hours: 'Every few hours',
    day: 'Every day',
    week: 'Every week',
    month: 'Every month',
    year: 'Every year',
    custom: 'By a cron expression',
  },
  everyMinutes: 'Every … minutes',
  everyHours: 'Every … hours',
  minute: 'At minute',
  timeOfDay: 'At (UTC)',
  weekdays: 'On',
  weekdayNames: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  daysOfMonth: 'On day',
  lastDay: 'Last day of the month',
  month: 'In',
  monthNames: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cron: 'Cron expression',
  cronHelp:
    'Six or seven fields: second, minute, hour, day of month, month, day of week, and perhaps year. One of the two days is ?.',
  nextRuns: 'Next five runs',
  nextRunsNone: 'No run is due.',
  utc: 'UTC',
  local: 'Your time',

  dateField: 'Date field',
  noDateField: 'The index pattern has no date field that can be rolled up.',
  chooseField: 'Choose a field',
  intervalKind: 'Kind of bucket',
  intervalKinds: { fixed: 'Fixed length', calendar: 'Calendar' },
  intervalKindHelp: {
    fixed: 'Each bucket is equally long: 30m, 1h, 24h, 7d. Can be combined freely when searched.',
    calendar:
      'Each bucket is one unit of the calendar, as long as that is: a month has 28 to 31 days, a day with a change of the clocks 23 or 25 hours.',
  },
  interval: 'Time bucket size',
  intervalHelp: {
    fixed: 'A whole number with ms, s, m, h or d, such as 60m.',
    calendar: 'One unit of the calendar.',
    untyped:
      'A unit of the calendar (1m, 1h, 1d, 1w, 1M, 1q, 1y) or a fixed length such as 90m. A single 1d is a day of the calendar; 24h is not.',
  },
  calendarUnits: {
    '1m': 'Minute (1m)',
    '1h': 'Hour (1h)',
    '1d': 'Day (1d)',
    '1w': 'Week (1w)',
    '1M': 'Month (1M)',
    '1q': 'Quarter (1q)',
    '1y': 'Year (1y)',
  },
  timeZone: 'Time zone',
  timeZoneHelp:
    'Where days and longer buckets begin. Data of different zones cannot be combined in one search.',

  termsFields: 'Terms fields',
  termsHelp: 'Numbers, keywords, and texts that can be aggregated.',
  histogramFields: 'Histogram fields',
  histogramHelp: 'Numbers only.',
  histogramInterval: 'Histogram interval',
  histogramIntervalHelp: 'The width of a range: a whole number, the same for all these fields.',
  addFields: 'Add a field',
  noFieldsOfKind: 'The index pattern has no field that suits.',
  chosen: (n: number) => `${several(n, 'field', 'fields')} chosen`,
  metricsFields: 'Fields to measure',
  metricsHelp: 'Numbers and dates. Choose at least one metric for each field.',
  metricsCaption: 'Metrics of each field',
  metricNames: {
    avg: 'Average',
    max: 'Maximum',
    min: 'Minimum',
    sum: 'Sum',
    value_count: 'Value count',
  },
  field: 'Field',
  all: 'All',
  allOf: (field: string) => `All metrics of ${field}`,
  metricOf: (metric: string, field: string) => `${metric} of ${field}`,
  remove: (field: string) => `Remove ${field}`,
  removeColumn: 'Remove',
  noMetrics: 'No field is measured so far.',
  /** What stands beside a field in a list. */
  fieldTypes: (types: readonly string[], problem: FieldProblem | null) => {
    const joined = types.join(', ');
    if (problem?.code === 'field_conflict') return `types in conflict: ${joined}`;
    return problem === null ? joined : `${joined}, not aggregatable`;
  },

  none: 'None',
  groupsAndMetrics: 'Groups and metrics',
  histogramOf: (fields: readonly string[], interval: number) =>
    `${allOf(fields)} by ${number(interval)}`,
  metricsOf: (field: string, metrics: readonly string[]) => `${field}: ${allOf(metrics)}`,
  checksTitle: 'Checks',
  check: 'Check',
  checkFailed: {
    fields: 'The fields of the index pattern could not be read.',
    rollup_index: 'What the rollup index holds could not be read.',
    source_caps: 'Whether the pattern stands for rolled-up data could not be read.',
    usage: 'What has been rolled up in this cluster so far could not be read.',
    jobs: 'The list of jobs could not be read.',
  } satisfies Record<SurroundingsCheck, string>,
  checkAgain: 'Check again',
  checkPending: 'The cluster has not answered yet.',
  typeFieldNames: 'Type their names instead.',
  checkResult: 'Result',
  checkFound: 'Found',
  verdicts: {
    passed: 'In order',
    failed: 'Stands against it',
    warning: 'To be weighed',
    pending: 'Being checked',
    unknown: 'Not checked',
  },
  configCheck: 'Configuration',
  privileges: 'Privileges',
  privilegesFine: 'You may create the job, read the data and write the rollup index.',
  privilegesUnknown: 'The cluster does not say what you may do.',
  privilegeMissing: (privilege: string, on: string) => `${privilege} on ${on}`,
  privilegesMissing: (missing: readonly string[]) =>
    `You lack ${allOf(missing)}. The job works with your rights: what you may not read is left out without a word.`,
  onCluster: 'the cluster',
  fieldsCheck: 'Fields',
  fieldsFine: 'All fields are there, and suit what they are used for.',
  nameCheck: 'Name and rollup index',
  nameFine: 'The name is free, and the rollup index takes the data.',
  usageCheck: 'New jobs',
  usageFine: 'This cluster takes new rollup jobs.',

  estimateTitle: 'Estimate',
  estimateHelp:
    'At most, from the number of values of each field: not every combination of values exists.',
  estimateBucket: 'Rollups for each time bucket',
  estimateRun: 'Rollups for each run',
  estimateAll: 'Rollups for all the data there is',
  estimateDocuments: 'Documents there are',
  estimatePageSize: 'Page size that suits',
  pageSizeSuits: (n: number) => `${number(n)} is enough`,
  usePageSize: (n: number) => `Use ${number(n)}`,
  estimating: 'Counting values…',
  estimateFailed: (why: string) => `The values could not be counted. ${why}`,
  atMost: (n: number) => `at most ${number(n)}`,
  notKnown: 'Not known',

  requestTitle: 'Request',
  requestExplained:
    'Creates the job by hand. It holds no credentials: add what your cluster asks for.',
} as const;
