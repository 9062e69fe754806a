import type { MetricConfig } from '../../../elasticsearch/wire-types.ts';

/** The metrics that Elasticsearch has, in the order in which they are shown. */
export const metricNames = ['avg', 'max', 'min', 'sum', 'value_count'] as const;
export type MetricName = (typeof metricNames)[number];

type Metrics = readonly MetricConfig[];

/** The metrics for these fields: those that were there keep what was chosen, new ones begin with nothing. */
export function withFields(metrics: Metrics, fields: readonly string[]): MetricConfig[] {
  return fields.map(
    (field) => metrics.find((one) => one.field === field) ?? { field, metrics: [] },
  );
}

/** The metrics with some of a field's switched on or off. */
export function withChoice(
  metrics: Metrics,
  field: string,
  names: readonly string[],
  isOn: boolean,
): MetricConfig[] {
  return metrics.map((one) => (one.field === field ? chosen(one, names, isOn) : one));
}

/** Whether all of the names are chosen, some, or none. */
export function choiceOf(one: MetricConfig, names: readonly string[]): 'all' | 'some' | 'none' {
  const there = names.filter((name) => one.metrics.includes(name)).length;
  return there === 0 ? 'none' : there === names.length ? 'all' : 'some';
}

function chosen(one: MetricConfig, names: readonly string[], isOn: boolean): MetricConfig {
  const others = one.metrics.filter((name) => !names.includes(name));
  return { ...one, metrics: isOn ? [...others, ...names] : others };
}
