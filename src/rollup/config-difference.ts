import type { DateHistogramGroup, MetricConfig } from '../elasticsearch/wire-types.ts';
import { parseTimeValue } from './time-value.ts';

/** A configuration as far as it can be compared: one that runs, or one that is about to be made. */
export interface ComparedConfig {
  id?: string;
  index_pattern: string;
  rollup_index: string;
  cron: string;
  page_size?: number;
  timeout?: string;
  groups: {
    date_histogram: DateHistogramGroup;
    terms?: { fields: readonly string[] };
    histogram?: { fields: readonly string[]; interval: number };
  };
  metrics?: readonly MetricConfig[];
}

export interface Difference {
  kind: 'added' | 'removed' | 'changed';
  /** Where it stands: `groups.date_histogram.delay`, `metrics.temperature`. */
  path: string;
  /** Null where there is nothing. */
  before: string | null;
  after: string | null;
}

/**
 * Where two configurations differ, in the order of a configuration. The order of fields and of metrics is
 * none, and what is left out is what Elasticsearch takes for it.
 */
export function differences(
  before: ComparedConfig,
  after: ComparedConfig,
  { ignoreId = false }: { ignoreId?: boolean } = {},
): Difference[] {
  const [old, now] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path): Difference[] => {
    const [was, is] = [old.get(path), now.get(path)];
    if (was?.key === is?.key || (ignoreId && path === 'id')) return [];
    const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [{ kind, path, before: was?.text ?? null, after: is?.text ?? null }];
  });
}

interface Value {
  text: string;
  /** What tells it from others: names may hold the comma that the text has between them. */
  key: string;
}

type Setting = string | number | readonly string[] | undefined;

function flat(config: ComparedConfig): Map<string, Value> {
  const { date_histogram, terms, histogram } = config.groups;
  const settings: [path: string, value: Setting][] = [
    ['id', config.id],
    ['index_pattern', config.index_pattern],
    ['rollup_index', config.rollup_index],
    ['cron', config.cron],
    ['page_size', config.page_size],
    // `RollupJobConfig.DEFAULT_TIMEOUT`
    ['timeout', config.timeout ?? '20s'],
    ['groups.date_histogram.field', date_histogram.field],
    ['groups.date_histogram.interval', date_histogram.interval],
    ['groups.date_histogram.calendar_interval', date_histogram.calendar_interval],
    ['groups.date_histogram.fixed_interval', date_histogram.fixed_interval],
    ['groups.date_histogram.delay', date_histogram.delay],
    // `DateHistogramGroupConfig.DEFAULT_TIMEZONE`
    ['groups.date_histogram.time_zone', date_histogram.time_zone ?? 'UTC'],
    ['groups.terms.fields', terms?.fields],
    ['groups.histogram.fields', histogram?.fields],
    ['groups.histogram.interval', histogram?.interval],
    ...metricsByField(config.metrics ?? []),
  ];
  return new Map(
    settings.flatMap(([path, value]) =>
      value === undefined ? [] : [[path, path === 'timeout' ? lengthOf(value) : valueOf(value)]],
    ),
  );
}

/** Elasticsearch keeps the length of the timeout and not its text: `120s` may come back as `2m`. */
function lengthOf(timeout: Exclude<Setting, undefined>): Value {
  const { text, key } = valueOf(timeout);
  const length = parseTimeValue(text);
  return { text, key: length ? String(length.ms) : key };
}

/** A field may stand in the list twice. */
function metricsByField(metrics: readonly MetricConfig[]): [path: string, metrics: string[]][] {
  const byField = new Map<string, string[]>();
  for (const { field, metrics: names } of metrics)
    byField.set(field, [...(byField.get(field) ?? []), ...names]);
  return [...byField].map(([field, names]) => [`metrics.${field}`, names]);
}

function valueOf(setting: Exclude<Setting, undefined>): Value {
  if (typeof setting === 'string' || typeof setting === 'number')
    return { text: String(setting), key: JSON.stringify(setting) };
  const names = [...new Set(setting)].sort();
  return { text: names.join(', '), key: JSON.stringify(names) };
}
