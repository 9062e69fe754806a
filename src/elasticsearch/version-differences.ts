/**
 * Everything that differs between the versions of Elasticsearch, 6.3 to 9.x, as far as rollup jobs go.
 * Nothing else in the console compares versions. It imports nothing, and the mock cluster, which has an
 * account of its own, does not import it: a misreading must not hide on both sides.
 *
 * In `source`, "contract" is the document on the rollup API that the console was written from.
 */

/** Such as `7.2`. */
type Version = `${number}.${number}`;

export interface Difference {
  /** From this version on; from the first one where it is not given. */
  since?: Version;
  /** No more from this version on. */
  until?: Version;
  /** What is so in these versions. */
  what: string;
  /**
   * How the console finds out: it asks this table, or it takes both answers as they come and needs no
   * version.
   */
  told: 'by_version' | 'by_answer';
  /** What is taken for granted where the version is not known: what leaves the decision to the server. */
  assumed: boolean;
  source: string;
}

export const versionDifferences = {
  // Paths and query parameters
  xpackPaths: {
    until: '7.0',
    what: 'The API stands below `/_xpack/rollup` and `/_xpack/security` only',
    told: 'by_version',
    assumed: false,
    source: 'contract 1; RestPutRollupJobAction of 6.8',
  },
  oldPathsServed: {
    until: '8.0',
    what: 'The paths below `/_xpack` are served, in 7.x with a warning',
    told: 'by_version',
    assumed: false,
    source: 'contract 1; ReplacedRoute',
  },
  stopWaits: {
    since: '6.6',
    what: '`_stop` takes `wait_for_completion` and `timeout`; before, they are a 400',
    told: 'by_answer',
    assumed: true,
    source: 'contract 2.4; TransportStopRollupAction of 6.6',
  },
  indexCaps: {
    since: '6.4',
    what: 'Caps by rollup index: `/{index}/_rollup/data`',
    told: 'by_version',
    assumed: true,
    source: 'contract 1',
  },

  // Actions
  startsStartedJob: {
    since: '8.0',
    what: 'Start of a started or indexing job is 200 `started`; before, a 500',
    told: 'by_answer',
    assumed: true,
    source: 'contract 2.3; RollupJobTask#start, elasticsearch#41502',
  },
  stopTimeoutIs429: {
    since: '8.15',
    what: 'A stop that has waited too long is a 429; before, a 500',
    told: 'by_answer',
    assumed: true,
    source: 'contract 2.4 and 9; ElasticsearchTimeoutException',
  },
  deleteNeedsStopped: {
    since: '6.5',
    what: 'Delete of a job that is not stopped is a 500 with `task_failures`; before, it aborts the job',
    told: 'by_version',
    assumed: true,
    source: 'contract 2.5; TransportDeleteRollupJobAction, elastic/kibana#26612',
  },

  // Creating a job
  checksCron: {
    until: '6.4',
    what: 'PUT refuses a bad cron; later the job is acknowledged and vanishes',
    told: 'by_answer',
    assumed: false,
    source: 'contract 0.9; RollupJobConfig, elastic/kibana#42132',
  },
  wrapsConfigErrors: {
    since: '6.4',
    what: 'What is wrong with a configuration stands in `caused_by`',
    told: 'by_answer',
    assumed: true,
    source: 'contract 2.1; elasticsearch#72545',
  },
  bodyIdWins: {
    since: '6.4',
    what: 'An `id` in the body of PUT goes before that in the path; so the console sends none',
    told: 'by_answer',
    assumed: true,
    source: 'contract 2.1; RollupJobConfig',
  },
  dateMetrics: {
    since: '6.5',
    what: '`min`, `max` and `value_count` of date fields',
    told: 'by_version',
    assumed: true,
    source: 'contract 2.1; MetricConfig',
  },
  typedIntervals: {
    since: '7.2',
    what: '`calendar_interval` and `fixed_interval`; before, only `interval`',
    told: 'by_version',
    assumed: true,
    source: 'contract 2.1; DateHistogramGroupConfig',
  },
  warnsOfTimeZones: {
    since: '7.2',
    what: 'PUT warns of a time zone whose name the IANA has replaced',
    told: 'by_answer',
    assumed: true,
    source: 'contract 1; TransportPutRollupJobAction',
  },
  dateNanos: {
    since: '7.9',
    what: '`date_nanos` where `date` will do',
    told: 'by_version',
    assumed: true,
    source: 'contract 2.1; elasticsearch#59349',
  },
  patternLists: {
    since: '8.2',
    what: 'Comma lists in `index_pattern`',
    told: 'by_version',
    assumed: true,
    source: 'contract 2.1; the REST tests of 8.2',
  },
  refusesFirstJob: {
    since: '8.15',
    what: 'PUT in a cluster without any rollup usage is a 400',
    told: 'by_version',
    assumed: false,
    source: 'contract 1; TransportPutRollupJobAction',
  },

  // What a job says of itself
  searchAndIndexCounters: {
    since: '6.6',
    what: 'Counters, times and failures of searching and indexing',
    told: 'by_answer',
    assumed: true,
    source: 'contract 3; elasticsearch#35471',
  },
  processingCounters: {
    since: '7.7',
    what: '`processing_time_in_ms` and `processing_total`',
    told: 'by_answer',
    assumed: true,
    source: 'contract 3; RollupIndexerJobStats',
  },
  upgradedDocId: {
    since: '6.4',
    until: '8.0',
    what: '`status.upgraded_doc_id`, which the console shows in the JSON only',
    told: 'by_answer',
    assumed: false,
    source: 'contract 3; RollupJobStatus',
  },

  // Around the rollup API
  apiKeys: {
    since: '6.7',
    what: 'API keys; before, one is a 401',
    told: 'by_answer',
    assumed: true,
    source: 'the reference of 6.7, the first with API keys',
  },
  totalHitsObject: {
    since: '7.0',
    what: '`hits.total` of a search is an object, and counts to 10,000 unless told otherwise',
    told: 'by_answer',
    assumed: true,
    source: 'the breaking changes of 7.0',
  },
  fieldCapsIndices: {
    since: '7.2',
    what: '`_field_caps` names the `indices` that it speaks of',
    told: 'by_answer',
    assumed: true,
    source: 'FieldCapabilitiesResponse',
  },
  fieldCapsMetadata: {
    since: '7.14',
    what: '`_field_caps` marks the fields that are Elasticsearch’s own',
    told: 'by_answer',
    assumed: true,
    source: 'IndexFieldCapabilities',
  },
  productHeader: {
    since: '7.14',
    what: '`X-elastic-product` with every answer, unless a proxy takes it away',
    told: 'by_answer',
    assumed: false,
    source: 'contract 6',
  },
  namesPrivileges: {
    since: '7.10',
    what: 'A 403 names the privileges that would do; the console knows them anyway',
    told: 'by_answer',
    assumed: true,
    source: 'contract 5; AuthorizationDenialMessages',
  },
  warnsOfRemoval: {
    since: '8.18',
    what: 'Rollup actions warn that rollups are removed in 10.0',
    told: 'by_answer',
    assumed: true,
    source: 'contract 1; elasticsearch#113131',
  },

  // Downsampling, which follows rollups
  downsamples: {
    since: '8.7',
    what: 'Policies downsample time series for good; before, that was a preview or not there',
    told: 'by_version',
    assumed: true,
    source: 'the release notes of 8.7',
  },
  recommendsDownsampling: {
    since: '8.11',
    what: 'Elastic recommends downsampling instead of rollups',
    told: 'by_version',
    assumed: true,
    source: 'contract 1; the rollup pages of 8.11',
  },
} as const satisfies Record<string, Difference>;
