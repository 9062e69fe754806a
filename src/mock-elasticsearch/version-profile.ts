import { isAtLeast, parseVersionNumber } from './version-number.ts';
import type { VersionNumber } from './version-number.ts';

export type Distribution = 'elasticsearch' | 'opensearch' | 'oss' | 'serverless';

export const distributions = ['elasticsearch', 'opensearch', 'oss', 'serverless'] as const;

const defaultNumbers: Record<Distribution, string> = {
  elasticsearch: '8.19.8',
  opensearch: '2.19.1',
  oss: '7.10.2',
  serverless: '8.11.0',
};

const countersSince63 = [
  'pages_processed',
  'documents_processed',
  'rollups_indexed',
  'trigger_count',
] as const;
const countersSince66 = [
  'index_time_in_ms',
  'index_total',
  'index_failures',
  'search_time_in_ms',
  'search_total',
  'search_failures',
] as const;
const countersSince77 = ['processing_time_in_ms', 'processing_total'] as const;

export type StatsKey =
  | (typeof countersSince63)[number]
  | (typeof countersSince66)[number]
  | (typeof countersSince77)[number];

/** Everything that a version does differently, decided in one place. */
export interface VersionProfile {
  number: string;
  version: VersionNumber;
  distribution: Distribution;
  /** False for OpenSearch, the OSS flavour and Serverless: none of them has the rollup jobs API. */
  has_rollup_jobs: boolean;
  /** Where the documentation of this version puts the API; the other prefix works too (leniency). */
  rollup_prefix: '_rollup' | '_xpack/rollup';
  /** 7.x answers the old paths with a `Warning`. */
  warns_of_xpack_paths: boolean;
  security_prefixes: readonly string[];
  /** Start of a started or indexing job: 500 up to 7.17, 200 since 8.0 (elasticsearch#41502). */
  start_of_started_answers: 'error' | 'started';
  /** `wait_for_completion` and `timeout` of _stop, since 6.6. */
  stop_waits: boolean;
  /** What a `timeout_exception` becomes over HTTP. */
  stop_timeout_status: 429 | 500;
  stop_timeout_names_state: boolean;
  /** Since 6.5 only a stopped job can be deleted. */
  delete_needs_stopped: boolean;
  /** Only 6.3 refuses a bad cron on PUT; later the job is acknowledged and vanishes. */
  validates_cron: boolean;
  /** Since 6.4 what a config constructor throws arrives inside the parser's exception. */
  wraps_config_errors: boolean;
  parse_exception_type: 'parsing_exception' | 'x_content_parse_exception';
  /** The `id` in the body beats the one in the URL, since 6.4. */
  body_id_wins: boolean;
  /** `calendar_interval` and `fixed_interval` since 7.2, which turn `interval` into one of them. */
  typed_intervals: boolean;
  /** Caps by rollup index (`{index}/_rollup/data`), since 6.4. */
  index_caps: boolean;
  /** `indices` at the top of _field_caps, since 7.2. */
  field_caps_indices: boolean;
  /** `metadata_field` of a field, since 7.14. */
  field_caps_metadata: boolean;
  /** `hits.total` of a search is an object, and counts to 10,000 unless told otherwise, since 7.0. */
  total_hits_object: boolean;
  /** Comma lists in `index_pattern`, since 8.2. */
  index_pattern_lists: boolean;
  /** A job may run over `date_nanos` fields, which field validation names beside `date`, since 7.9. */
  date_nanos: boolean;
  /** Date fields may have min, max and value_count as metrics, since 6.5. */
  date_metrics: boolean;
  stats_keys: readonly StatsKey[];
  /** `status.upgraded_doc_id`, 6.4 to 7.17. */
  upgraded_doc_id: boolean;
  /** What the node calls its roles; what a release had in between is not told apart. */
  node_roles: readonly string[];
  /** Tasks say whether they were cancelled, since 7.12 or so. */
  task_cancelled: boolean;
  /** Since 8.15 a cluster without any rollup usage takes no new job. */
  refuses_first_job: boolean;
  /** Since 8.18 PUT and _start answer with a `Warning` of the removal. */
  deprecation_warning: boolean;
  /** `X-elastic-product: Elasticsearch`, since 7.14. */
  product_header: boolean;
  /** How much a 403 tells beyond action and user. */
  privileges_in_403: 'none' | 'granted_by' | 'roles' | 'effective_roles';
  /** API keys, since 6.7. */
  api_keys: boolean;
  missing_credentials_word: 'token' | 'credentials';
  unable_to_authenticate: boolean;
  /** The challenges of a 401, in the order in which they are sent. */
  www_authenticate: readonly string[];
  /** Since 8.8 credentials are checked before the path is looked up. */
  authenticates_unknown_paths: boolean;
  /** Up to 7.x `/{index}/{type}/{id}` is a path, so a wrong API path is taken for an index name. */
  typed_document_paths: boolean;
  /** `compatible-with=` values that are understood; none: the vendored media type is refused. */
  compatible_with: readonly number[];
  json_content_type: string;
}

function accepted(distribution: Distribution): string {
  if (distribution === 'opensearch') return 'an OpenSearch version such as 2.19.1';
  if (distribution === 'oss') return '6.3 to 7.10 (7.10.2 was the last OSS release)';
  if (distribution === 'serverless') return '8.11.0, the number that Serverless always reports';
  return '6.3 up to 9.x, for example 6.3.2, 6.8.23, 7.17.29, 8.19.8 or 9.2.2';
}

function readNumber(given: string | undefined, distribution: Distribution): VersionNumber {
  const text = given ?? defaultNumbers[distribution];
  const version = parseVersionNumber(text);
  const refuse = (why: string) =>
    new Error(`Elasticsearch version "${text}" ${why}. Accepted: ${accepted(distribution)}.`);
  if (!version) throw refuse('is not a version number');
  if (distribution === 'opensearch') return version;
  if (!isAtLeast(version, '6.3')) throw refuse('has no rollup jobs: they came with 6.3');
  if (isAtLeast(version, '10.0')) throw refuse('is not supported');
  if (distribution === 'oss' && isAtLeast(version, '7.11'))
    throw refuse('was not released as OSS flavour');
  if (distribution === 'serverless' && text !== defaultNumbers.serverless)
    throw refuse('is not Serverless');
  return version;
}

function challenges(atLeast: (bound: string) => boolean): readonly string[] {
  if (!atLeast('8.0')) return ['Basic realm="security" charset="UTF-8"'];
  const separator = atLeast('8.17') ? ', ' : ' ';
  return [`Basic realm="security"${separator}charset="UTF-8"`, 'Bearer realm="security"', 'ApiKey'];
}

function detailOf403(atLeast: (bound: string) => boolean): VersionProfile['privileges_in_403'] {
  if (atLeast('8.0')) return 'effective_roles';
  if (atLeast('7.15')) return 'roles';
  return atLeast('7.10') ? 'granted_by' : 'none';
}

function nodeRoles(atLeast: (bound: string) => boolean): readonly string[] {
  if (!atLeast('7.3')) return ['master', 'data', 'ingest'];
  if (!atLeast('7.10')) return ['ingest', 'master', 'data', 'ml'];
  const tiers = ['data_cold', 'data_content', 'data_frozen', 'data_hot', 'data_warm'];
  const others = ['ingest', 'master', 'ml', 'remote_cluster_client', 'transform'];
  return ['data', ...tiers, ...others];
}

/**
 * The behaviour of a version. Without a number: the latest 8.19 (2.19.1, 7.10.2 and 8.11.0 for the
 * other distributions).
 *
 * @throws Error that says what is wrong with the number and which are accepted
 */
export function createVersionProfile(
  number?: string,
  distribution: Distribution = 'elasticsearch',
): VersionProfile {
  const version = readNumber(number, distribution);
  // OpenSearch forked from 7.10: everything that is not its own it does as that version did.
  const like = distribution === 'opensearch' ? { major: 7, minor: 10, patch: 2 } : version;
  const atLeast = (bound: string) => isAtLeast(like, bound);
  return {
    number: number ?? defaultNumbers[distribution],
    version,
    distribution,
    has_rollup_jobs: distribution === 'elasticsearch',
    rollup_prefix: atLeast('7.0') ? '_rollup' : '_xpack/rollup',
    warns_of_xpack_paths: like.major === 7,
    security_prefixes: securityPrefixes(distribution, like.major),
    start_of_started_answers: atLeast('8.0') ? 'started' : 'error',
    stop_waits: atLeast('6.6'),
    stop_timeout_status: atLeast('8.15') ? 429 : 500,
    stop_timeout_names_state: atLeast('7.0'),
    delete_needs_stopped: atLeast('6.5'),
    validates_cron: !atLeast('6.4'),
    wraps_config_errors: atLeast('6.4'),
    parse_exception_type: atLeast('7.0') ? 'x_content_parse_exception' : 'parsing_exception',
    body_id_wins: atLeast('6.4'),
    typed_intervals: atLeast('7.2'),
    index_caps: atLeast('6.4'),
    field_caps_indices: atLeast('7.2'),
    field_caps_metadata: atLeast('7.14'),
    total_hits_object: atLeast('7.0'),
    index_pattern_lists: atLeast('8.2'),
    date_nanos: atLeast('7.9'),
    date_metrics: atLeast('6.5'),
    stats_keys: [
      ...countersSince63,
      ...(atLeast('6.6') ? countersSince66 : []),
      ...(atLeast('7.7') ? countersSince77 : []),
    ],
    upgraded_doc_id: atLeast('6.4') && !atLeast('8.0'),
    node_roles: nodeRoles(atLeast),
    task_cancelled: atLeast('7.12'),
    refuses_first_job: atLeast('8.15'),
    deprecation_warning: atLeast('8.18'),
    product_header: atLeast('7.14'),
    privileges_in_403: detailOf403(atLeast),
    api_keys: atLeast('6.7'),
    missing_credentials_word: atLeast('7.3') ? 'credentials' : 'token',
    unable_to_authenticate: atLeast('6.4'),
    www_authenticate: challenges(atLeast),
    authenticates_unknown_paths: atLeast('8.8'),
    typed_document_paths: !atLeast('8.0'),
    compatible_with: atLeast('8.0') ? [like.major, like.major - 1] : [],
    json_content_type: atLeast('8.0') ? 'application/json' : 'application/json; charset=UTF-8',
  };
}

function securityPrefixes(distribution: Distribution, major: number): readonly string[] {
  if (distribution === 'opensearch' || distribution === 'oss') return [];
  if (major === 6) return ['_xpack/security'];
  return major === 7 ? ['_security', '_xpack/security'] : ['_security'];
}
