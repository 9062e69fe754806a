import type { MetricConfig } from '../../elasticsearch/wire-types.ts';
import { chosenFieldProblems } from './chosen-fields.ts';
import type { JobDraft } from './job-draft.ts';
import { errorAt, type Problem } from './problem.ts';
import { allMetrics, metricsOf } from './suitable-fields.ts';
import type { Surroundings } from './surroundings.ts';

/** What is wrong with the metrics and their fields. */
export function metricsProblems(draft: JobDraft, surroundings: Surroundings): Problem[] {
  const { fields, rules } = surroundings;
  const caps = fields === 'no_index' ? null : fields;
  const names = draft.metrics.map(({ field }) => field);
  return [
    ...chosenFieldProblems('metrics', 'metrics', names, surroundings),
    ...draft.metrics.flatMap((metric) => {
      const supported = caps ? metricsOf(caps, metric.field, rules) : null;
      return ofOneField(metric, supported ?? allMetrics);
    }),
  ];
}

function ofOneField(
  { field: name, metrics }: MetricConfig,
  supported: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  if (metrics.length === 0) problems.push(errorAt('metrics', { code: 'metrics_missing', name }));
  const twice = metrics.find((metric, index) => metrics.indexOf(metric) !== index);
  if (twice !== undefined)
    problems.push(errorAt('metrics', { code: 'metric_twice', name, metric: twice }));
  const unsupported = metrics.filter((metric) => !supported.includes(metric));
  if (unsupported.length > 0) {
    problems.push(
      errorAt('metrics', { code: 'metrics_unsupported', name, metrics: unsupported, supported }),
    );
  }
  return problems;
}
