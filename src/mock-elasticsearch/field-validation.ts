import type { FieldCapability, FieldCaps, MetricConfig } from '../elasticsearch/wire-types.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import { fieldCapsOf } from './field-caps.ts';
import type { RequestedConfig } from './job-config.ts';
import type { IndexContext } from './resolve-indices.ts';
import { resolveIndices } from './resolve-indices.ts';
import type { VersionProfile } from './version-profile.ts';

/** `NumberFieldMapper.NumberType` and `scaled_float`: `unsigned_long` is none (elasticsearch#70045). */
const numericTypes = [
  'long',
  'integer',
  'short',
  'byte',
  'double',
  'float',
  'half_float',
  'scaled_float',
];
const dateMetrics = ['max', 'min', 'value_count'];

/** What a field is in the indices of the pattern, by type; empty where none has it. */
type TypesOf = (name: string) => [type: string, capability: FieldCapability][];

const here = 'in any of the indices matching the index pattern.';

/**
 * Checks the fields of a job against what `_field_caps` tells of its index pattern.
 * Source of the messages: `validateMappings` of the group and metric configs.
 *
 * @throws ElasticsearchError 404 on a missing index, 400 with all that is wrong
 */
export function validateFields(config: RequestedConfig, context: IndexContext): void {
  const { profile } = context;
  const pattern = config.index_pattern;
  const parts = profile.index_pattern_lists ? pattern.split(',') : [pattern];
  const options = { ignore_unavailable: false, allow_no_indices: true };
  const indices = resolveIndices(context, parts, options);
  const { fields } = fieldCapsOf(indices, configuredFields(config), profile);
  const problems = findProblems(config, fields, profile);
  if (problems.length === 0) return;
  const list = problems.map((problem, index) => `${index + 1}: ${problem};`).join('');
  throw new ElasticsearchError(
    400,
    'rollup_action_request_validation_exception',
    `Validation Failed: ${list}`,
  );
}

function configuredFields({ groups, metrics }: RequestedConfig): string[] {
  return [
    ...(groups ? [groups.date_histogram.field] : []),
    ...(groups?.terms?.fields ?? []),
    ...(groups?.histogram?.fields ?? []),
    ...metrics.map(({ field }) => field),
  ];
}

function findProblems(
  { groups, metrics }: RequestedConfig,
  fields: FieldCaps['fields'],
  profile: VersionProfile,
): string[] {
  if (Object.keys(fields).length === 0)
    return ['Could not find any fields in the index/index-pattern that were configured in job'];
  const typesOf: TypesOf = (name) =>
    Object.entries((Object.hasOwn(fields, name) ? fields[name] : undefined) ?? {});
  return [
    ...(groups ? dateProblems(groups.date_histogram.field, typesOf, profile) : []),
    ...(groups?.terms?.fields ?? []).flatMap((name) => termsProblems(name, typesOf)),
    ...(groups?.histogram?.fields ?? []).flatMap((name) => histogramProblems(name, typesOf)),
    ...metrics.flatMap((metric) => metricProblems(metric, typesOf, profile)),
  ];
}

const dateTypesOf = ({ date_nanos }: VersionProfile) =>
  date_nanos ? ['date', 'date_nanos'] : ['date'];

/** As Java prints the keys of a map. */
const found = (types: ReturnType<TypesOf>) => `[${types.map(([type]) => type).join(', ')}]`;

function notAggregatable(name: string, where = ' across all indices'): string {
  return `The field [${name}] must be aggregatable${where}, but is not.`;
}

function dateProblems(name: string, typesOf: TypesOf, profile: VersionProfile): string[] {
  const types = typesOf(name);
  const wanted = dateTypesOf(profile);
  const [only, ...others] = types;
  if (!only) {
    return [
      profile.date_nanos
        ? `Could not find one of [date,date_nanos] fields with name [${name}] ${here}`
        : `Could not find a [date] field with name [${name}] ${here}`,
    ];
  }
  const [type, { aggregatable }] = only;
  if (others.length > 0 || !wanted.includes(type)) {
    const named = profile.date_nanos ? 'one of type [date,date_nanos]' : 'a [date] type';
    return [
      `The field referenced by a date_histo group must be ${named} across all indices in the ` +
        `index pattern.  Found: ${found(types)} for field [${name}]`,
    ];
  }
  return aggregatable ? [] : [notAggregatable(name)];
}

function termsProblems(name: string, typesOf: TypesOf): string[] {
  const types = typesOf(name);
  if (types.length === 0)
    return [`Could not find a [numeric] or [keyword/text] field with name [${name}] ${here}`];
  return types.flatMap(([type, { aggregatable }]) => {
    if (![...numericTypes, 'keyword', 'text'].includes(type)) {
      return [
        'The field referenced by a terms group must be a [numeric] or [keyword/text] type, ' +
          `but found ${found(types)} for field [${name}]`,
      ];
    }
    return aggregatable ? [] : [notAggregatable(name)];
  });
}

function histogramProblems(name: string, typesOf: TypesOf): string[] {
  const types = typesOf(name);
  if (types.length === 0) return [`Could not find a [numeric] field with name [${name}] ${here}`];
  return types.flatMap(([type, { aggregatable }]) => {
    if (!numericTypes.includes(type)) {
      return [
        'The field referenced by a histo group must be a [numeric] type, ' +
          `but found ${found(types)} for field [${name}]`,
      ];
    }
    return aggregatable ? [] : [notAggregatable(name, '')];
  });
}

function metricProblems(
  { field, metrics }: MetricConfig,
  typesOf: TypesOf,
  profile: VersionProfile,
): string[] {
  const types = typesOf(field);
  const dates = profile.date_metrics ? dateTypesOf(profile) : [];
  const wanted = dates.length > 0 ? `[numeric] or [${dates.join(',')}]` : '[numeric]';
  if (types.length === 0) return [`Could not find a ${wanted} field with name [${field}] ${here}`];
  const unsupported = metrics.filter((name) => !dateMetrics.includes(name));
  return types.flatMap(([type, { aggregatable }]) => {
    const isNumeric = numericTypes.includes(type);
    if (!isNumeric && !dates.includes(type)) {
      return [
        `The field referenced by a metric group must be a ${wanted} type, ` +
          `but found ${found(types)} for field [${field}]`,
      ];
    }
    return [
      ...(aggregatable ? [] : [notAggregatable(field)]),
      ...(isNumeric || unsupported.length === 0
        ? []
        : [
            `Only the metrics [${dateMetrics.join(', ')}] are supported for [${type}] types, ` +
              `but unsupported metrics [${unsupported.join(', ')}] supplied for field [${field}]`,
          ]),
    ];
  });
}
