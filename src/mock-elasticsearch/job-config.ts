import type { RollupJobConfig } from '../elasticsearch/wire-types.ts';
import type { ParsedObject } from './config-fields.ts';
import {
  failedToParse,
  integerField,
  readObject,
  requireFields,
  stringField,
} from './config-fields.ts';
import { ConfigProblem, failedToBuild, withinParser } from './config-problem.ts';
import { readGroups } from './group-config.ts';
import { readMetrics } from './metric-config.ts';
import { isQuartzExpression } from './quartz-schedule.ts';
import { wildcardPattern } from './wildcard.ts';
import { parseTimeValue } from './time-value.ts';
import type { VersionProfile } from './version-profile.ts';

const parser = 'xpack/rollup/jobconfig';

const knownFields = [
  'id',
  'index_pattern',
  'rollup_index',
  'cron',
  'groups',
  'metrics',
  'timeout',
  'page_size',
];

/** A configuration as PUT takes it: without `groups` it is accepted, and fails only later. */
export type RequestedConfig = Omit<RollupJobConfig, 'groups'> & Partial<RollupJobConfig>;

/**
 * Reads the body of PUT. Source of the messages: `RollupJobConfig`, of 6.3 and of 6.4 and later.
 *
 * @throws ConfigProblem
 */
export function readJobConfig(
  urlId: string,
  body: unknown,
  profile: VersionProfile,
): RequestedConfig {
  const job = readObject(parser, body, knownFields, profile);
  const { groups, metrics } = job.fields;
  const within = <T>(name: string, work: () => T) =>
    withinParser(failedToParse(parser, name), work);
  const parsed = {
    groups: groups == null ? null : within('groups', () => readGroups(groups, profile)),
    metrics: metrics == null ? [] : within('metrics', () => readMetrics(metrics, profile)),
    page_size: integerField(job, 'page_size'),
  };
  if (profile.wraps_config_errors)
    requireFields(job, ['index_pattern', 'rollup_index', 'cron', 'page_size']);
  return withinParser(failedToBuild(parser), () => {
    const id = (profile.body_id_wins ? stringField(job, 'id') : null) ?? urlId;
    const names = checkNames(id, job, profile);
    if (parsed.page_size === null || parsed.page_size <= 0) {
      throw new ConfigProblem(
        profile.wraps_config_errors
          ? 'Page size is mandatory and  must be a positive long'
          : 'Parameter [page_size] is mandatory and  must be a positive long.',
      );
    }
    if (!parsed.groups && parsed.metrics.length === 0)
      throw new ConfigProblem('At least one grouping or metric must be configured');
    return {
      ...names,
      ...(parsed.groups ? { groups: parsed.groups } : {}),
      metrics: parsed.metrics,
      timeout: readTimeout(job),
      page_size: parsed.page_size,
    };
  });
}

const texts = {
  id: ['An ID is mandatory.', 'Id must be a non-null, non-empty string'],
  index_pattern: [
    'An index pattern is mandatory.',
    'Index pattern must be a non-null, non-empty string',
  ],
  rollup_index: [
    'A rollup index name is mandatory.',
    'Rollup index must be a non-null, non-empty string',
  ],
  cron: ['A cron schedule is mandatory.', 'Cron schedule must be a non-null, non-empty string'],
} as const;

function checkNames(id: string, job: ParsedObject, profile: VersionProfile) {
  const required = (name: keyof typeof texts, value: string | null) => {
    if (value) return value;
    throw new ConfigProblem(texts[name][profile.wraps_config_errors ? 1 : 0]);
  };
  required('id', id);
  const index_pattern = required('index_pattern', stringField(job, 'index_pattern'));
  if (/^\*+$/.test(index_pattern)) {
    throw new ConfigProblem(
      "Index pattern must not match all indices (as it would match it's own rollup index",
    );
  }
  const rollup_index = required('rollup_index', stringField(job, 'rollup_index'));
  checkPattern(index_pattern, rollup_index, profile);
  const cron = required('cron', stringField(job, 'cron'));
  if (profile.validates_cron && !isQuartzExpression(cron))
    throw new ConfigProblem(`invalid cron expression [${cron}]`);
  return { id, index_pattern, rollup_index, cron };
}

function checkPattern(index_pattern: string, rollup_index: string, profile: VersionProfile) {
  const parts = profile.index_pattern_lists ? index_pattern.split(',') : [index_pattern];
  for (const part of parts) {
    if (part.includes('*') && wildcardPattern(part).test(rollup_index)) {
      const stop = profile.wraps_config_errors ? '' : '.';
      throw new ConfigProblem(
        `Index pattern would match rollup index name which is not allowed${stop}`,
      );
    }
    if (part === rollup_index)
      throw new ConfigProblem('Rollup index may not be the same as the index pattern');
  }
}

function readTimeout(job: ParsedObject): string {
  const timeout = stringField(job, 'timeout') ?? '20s';
  if (parseTimeValue(timeout) !== null) return timeout;
  throw new ConfigProblem(
    `failed to parse setting [timeout] with value [${timeout}] as a time value: unit is missing or unrecognized`,
  );
}
