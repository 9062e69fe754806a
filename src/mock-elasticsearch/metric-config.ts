import type { MetricConfig } from '../elasticsearch/wire-types.ts';
import { readObject, requireFields, stringField, stringsField } from './config-fields.ts';
import { ConfigProblem, failedToBuild, withinParser } from './config-problem.ts';
import type { VersionProfile } from './version-profile.ts';

const supportedMetrics: readonly string[] = ['max', 'min', 'sum', 'avg', 'value_count'];

/**
 * `metrics` of a job. Source of the messages: `MetricConfig`.
 *
 * @throws ConfigProblem
 */
export function readMetrics(value: unknown, profile: VersionProfile): MetricConfig[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => readMetric(item, profile));
}

function readMetric(value: unknown, profile: VersionProfile): MetricConfig {
  const metric = readObject('metrics', value, ['field', 'metrics'], profile);
  const isNew = profile.wraps_config_errors;
  if (isNew) requireFields(metric, ['field', 'metrics']);
  return withinParser(failedToBuild('metrics'), () => {
    const subject = (name: string, label: string) => (isNew ? label : `Parameter [${name}]`);
    const field = stringField(metric, 'field');
    if (!field)
      throw new ConfigProblem(`${subject('field', 'Field')} must be a non-null, non-empty string`);
    const metrics = stringsField(metric, 'metrics');
    if (!metrics || metrics.length === 0) {
      throw new ConfigProblem(
        `${subject('metrics', 'Metrics')} must be a non-null, non-empty array of strings`,
      );
    }
    const unsupported = metrics.find((name) => !supportedMetrics.includes(name));
    if (unsupported !== undefined) {
      const gap = isNew ? ' ' : '  ';
      throw new ConfigProblem(
        `Unsupported metric [${unsupported}].${gap}Supported metrics include: [${supportedMetrics.join(', ')}]`,
      );
    }
    return { field, metrics };
  });
}
