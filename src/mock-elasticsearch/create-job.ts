import type { RollupJobConfig } from '../elasticsearch/wire-types.ts';
import { ConfigProblem, configError } from './config-problem.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import { validateFields } from './field-validation.ts';
import type { JobContext } from './job-actions.ts';
import type { RequestedConfig } from './job-config.ts';
import { readJobConfig } from './job-config.ts';
import { createJobRecord } from './job-record.ts';
import { isQuartzExpression } from './quartz-schedule.ts';
import { parseJsonBody } from './request-body.ts';
import { checkRollupIndex } from './rollup-index.ts';
import type { Authentication } from './users.ts';
import type { VersionProfile } from './version-profile.ts';

/**
 * Reads the request of PUT.
 *
 * @throws ElasticsearchError 400 in the wording of the version
 */
export function readCreateRequest(
  profile: VersionProfile,
  urlId: string,
  bodyText: string,
): RequestedConfig {
  const body = parseJsonBody(bodyText, profile);
  try {
    return readJobConfig(urlId, body, profile);
  } catch (error) {
    if (error instanceof ConfigProblem) throw configError(error, profile);
    throw error;
  }
}

/**
 * PUT: in Elasticsearch's order, so that what fails after the index step leaves the id burnt.
 * Answers the deprecation warnings. Source: `TransportPutRollupJobAction`.
 *
 * @throws ElasticsearchError
 */
export function createJob(
  context: JobContext,
  requested: RequestedConfig,
  authentication: Authentication,
): string[] {
  const { profile, store, indices, scheduler, clock } = context;
  const { id, rollup_index } = requested;
  if (profile.refuses_first_job && !store.isInUse()) throw notAllowed();
  validateFields(requested, context);
  const config = withGroups(requested);
  checkRollupIndex(context, id, rollup_index, authentication);
  if (store.remembers(rollup_index, id)) {
    throw conflict(
      `Cannot create rollup job [${id}] because job was previously created (existing metadata).`,
    );
  }
  store.remember(config);
  if (store.get(id)) throw taskExists(id);
  // Nobody looks at the cron before the task is assigned: it fails there, and the job is gone.
  if (isQuartzExpression(config.cron)) {
    const job = createJobRecord(config, clock.now(), indices.sourcesOf(config.index_pattern));
    store.put(job);
    scheduler.arm(job);
  }
  return timeZoneWarnings(config, profile);
}

/** Without groups the configuration passes every check and then meets a null. */
function withGroups({ groups, ...config }: RequestedConfig): RollupJobConfig {
  if (groups) return { ...config, groups };
  throw new ElasticsearchError(
    500,
    'null_pointer_exception',
    'Cannot invoke "GroupConfig.getDateHistogram()" because "groupConfig" is null',
  );
}

function notAllowed(): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'illegal_argument_exception',
    "new rollup jobs are not allowed in clusters that don't have any rollup usage, since rollup " +
      'has been deprecated',
  );
}

function conflict(reason: string): ElasticsearchError {
  return new ElasticsearchError(409, 'status_exception', reason);
}

function taskExists(id: string): ElasticsearchError {
  const cause = {
    type: 'resource_already_exists_exception',
    reason: `task with id {${id}} already exist`,
  };
  return new ElasticsearchError(
    409,
    'status_exception',
    `Cannot create job [${id}] because it has already been created (task exists)`,
    { caused_by: cause, root_cause: cause },
  );
}

/** Some names that the IANA has replaced; Joda-Time and Elasticsearch know them all. */
const replacedZones: Record<string, string> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Canada/Mountain': 'America/Edmonton',
  'Europe/Kiev': 'Europe/Kyiv',
  'US/Central': 'America/Chicago',
  'US/Eastern': 'America/New_York',
  'US/Mountain': 'America/Denver',
  'US/Pacific': 'America/Los_Angeles',
};

function timeZoneWarnings({ id, groups }: RollupJobConfig, profile: VersionProfile): string[] {
  const zone = groups.date_histogram.time_zone ?? 'UTC';
  const replacement = replacedZones[zone];
  if (replacement === undefined || !profile.typed_intervals) return [];
  return [
    `Creating Rollup job [${id}] with timezone [${zone}], but [${zone}] has been deprecated by ` +
      `the IANA.  Use [${replacement}] instead.`,
  ];
}
