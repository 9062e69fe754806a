import type { MetricConfig } from '../elasticsearch/wire-types.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import { indexNotFound } from './index-not-found.ts';
import type { RequestedConfig } from './job-config.ts';
import type { SourceField } from './source-indices.ts';
import { sourceIndices, sourceIndicesMatching } from './source-indices.ts';
import type { VersionProfile } from './version-profile.ts';

const numericTypes = [
  'long',
  'integer',
  'short',
  'byte',
  'double',
  'float',
  'half_float',
  'scaled_float',
  'unsigned_long',
];
const dateTypes = ['date', 'date_nanos'];
const dateMetrics = ['max', 'min', 'value_count'];

/** The field in each index of the pattern that has it. */
type FieldsOf = (name: string) => SourceField[];

const here = 'in any of the indices matching the index pattern.';

/**
 * Checks the fields of a job against the mappings of the indices that its pattern stands for.
 * Source of the messages: `validateMappings` of the group and metric configs.
 *
 * @throws ElasticsearchError 404 on a missing index, 400 with all that is wrong
 */
export function validateFields(config: RequestedConfig, profile: VersionProfile): void {
  const pattern = config.index_pattern;
  const names = profile.index_pattern_lists ? pattern.split(',') : [pattern];
  for (const name of names) {
    if (!name.includes('*') && !sourceIndices.some((index) => index.name === name))
      throw indexNotFound(name, profile);
  }
  const indices = sourceIndicesMatching(pattern);
  const fieldsOf: FieldsOf = (name) => indices.flatMap(({ fields }) => fields[name] ?? []);
  const problems = findProblems(config, fieldsOf, profile);
  if (problems.length === 0) return;
  const list = problems.map((problem, index) => `${index + 1}: ${problem};`).join('');
  throw new ElasticsearchError(
    400,
    'rollup_action_request_validation_exception',
    `Validation Failed: ${list}`,
  );
}

function findProblems(config: RequestedConfig, fieldsOf: FieldsOf, profile: VersionProfile) {
  const { groups, metrics } = config;
  const configured = [
    groups?.date_histogram.field,
    ...(groups?.terms?.fields ?? []),
    ...(groups?.histogram?.fields ?? []),
    ...metrics.map(({ field }) => field),
  ].filter((name) => name !== undefined);
  if (configured.every((name) => fieldsOf(name).length === 0))
    return ['Could not find any fields in the index/index-pattern that were configured in job'];
  return [
    ...(groups ? dateProblems(groups.date_histogram.field, fieldsOf, profile) : []),
    ...(groups?.terms?.fields ?? []).flatMap((name) => termsProblems(name, fieldsOf)),
    ...(groups?.histogram?.fields ?? []).flatMap((name) => histogramProblems(name, fieldsOf)),
    ...metrics.flatMap((metric) => metricProblems(metric, fieldsOf, profile)),
  ];
}

const typesOf = (fields: readonly SourceField[]) =>
  `[${[...new Set(fields.map(({ type }) => type))].join(', ')}]`;

const isAggregatable = (fields: readonly SourceField[]) =>
  fields.every(({ aggregatable }) => aggregatable !== false);

const notAggregatable = (name: string) =>
  `The field [${name}] must be aggregatable across all indices, but is not.`;

function dateProblems(name: string, fieldsOf: FieldsOf, profile: VersionProfile): string[] {
  const fields = fieldsOf(name);
  if (fields.length === 0) {
    return profile.date_nanos_messages
      ? [`Could not find one of [date,date_nanos] fields with name [${name}] ${here}`]
      : [`Could not find a [date] field with name [${name}] ${here}`];
  }
  if (!fields.every(({ type }) => dateTypes.includes(type))) {
    const wanted = profile.date_nanos_messages ? 'one of type [date,date_nanos]' : 'a [date] type';
    return [
      `The field referenced by a date_histo group must be ${wanted} across all indices in the ` +
        `index pattern.  Found: ${typesOf(fields)} for field [${name}]`,
    ];
  }
  return isAggregatable(fields) ? [] : [notAggregatable(name)];
}

function termsProblems(name: string, fieldsOf: FieldsOf): string[] {
  const fields = fieldsOf(name);
  if (fields.length === 0)
    return [`Could not find a [numeric] or [keyword/text] field with name [${name}] ${here}`];
  if (!fields.every(({ type }) => ['keyword', 'text', ...numericTypes].includes(type))) {
    return [
      'The field referenced by a terms group must be a [numeric] or [keyword/text] type, ' +
        `but found ${typesOf(fields)} for field [${name}]`,
    ];
  }
  return isAggregatable(fields) ? [] : [notAggregatable(name)];
}

function histogramProblems(name: string, fieldsOf: FieldsOf): string[] {
  const fields = fieldsOf(name);
  if (fields.length === 0) return [`Could not find a [numeric] field with name [${name}] ${here}`];
  if (fields.every(({ type }) => numericTypes.includes(type))) return [];
  return [
    'The field referenced by a histo group must be a [numeric] type, ' +
      `but found ${typesOf(fields)} for field [${name}]`,
  ];
}

function metricProblems(
  { field, metrics }: MetricConfig,
  fieldsOf: FieldsOf,
  profile: VersionProfile,
): string[] {
  const fields = fieldsOf(field);
  const dates = profile.date_nanos_messages ? '[date,date_nanos]' : '[date]';
  const wanted = profile.date_metrics ? `[numeric] or ${dates}` : '[numeric]';
  if (fields.length === 0) return [`Could not find a ${wanted} field with name [${field}] ${here}`];
  if (fields.every(({ type }) => numericTypes.includes(type))) return [];
  if (!profile.date_metrics || !fields.every(({ type }) => dateTypes.includes(type))) {
    return [
      `The field referenced by a metric group must be a ${wanted} type, ` +
        `but found ${typesOf(fields)} for field [${field}]`,
    ];
  }
  const unsupported = metrics.filter((name) => !dateMetrics.includes(name));
  if (unsupported.length === 0) return [];
  return [
    `Only the metrics [${dateMetrics.join(', ')}] are supported for ${typesOf(fields)} types, ` +
      `but unsupported metrics [${unsupported.join(', ')}] supplied for field [${field}]`,
  ];
}
