import type { FieldCaps } from '../../elasticsearch/wire-types.ts';
import type { ConfigToCopy } from '../new-job/draft-config.ts';
import { downsamplingOf } from './downsampling.ts';
import type { DownsamplingRequest } from './requests.ts';

/** A job that downsampling suits. */
export const sensor: ConfigToCopy = {
  id: 'sensor',
  index_pattern: 'sensor-*',
  rollup_index: 'sensor_rollup',
  cron: '0 0 1 * * ?',
  groups: {
    date_histogram: { field: '@timestamp', fixed_interval: '60m' },
    terms: { fields: ['node'] },
  },
  metrics: [{ field: 'temperature', metrics: ['min', 'max', 'sum', 'value_count'] }],
};

/** Types by field; several where indices disagree. */
export function capsOf(types: Record<string, string | string[]>): FieldCaps {
  const fields = Object.entries(types).map(([field, type]) => [
    field,
    Object.fromEntries([type].flat().map((each) => [each, { aggregatable: true }])),
  ]);
  return { fields: Object.fromEntries(fields) as FieldCaps['fields'] };
}
/** The types of the fields of `sensor`. */
export const known = capsOf({ '@timestamp': 'date', node: 'keyword', temperature: 'double' });

/** `sensor` with another date histogram; without an interval where none is given. */
export function timed(group: Partial<ConfigToCopy['groups']['date_histogram']>): ConfigToCopy {
  return {
    ...sensor,
    groups: { ...sensor.groups, date_histogram: { field: '@timestamp', ...group } },
  };
}
export const ofTerms = (...fields: string[]): ConfigToCopy => ({
  ...sensor,
  groups: { ...sensor.groups, terms: { fields } },
});
export const measured = (field: string, ...metrics: string[]): ConfigToCopy => ({
  ...sensor,
  metrics: [{ field, metrics }],
});

/** What one of the requests sends; undefined where there is no such request. */
export function bodyOf(
  name: DownsamplingRequest['name'],
  config = sensor,
  caps: FieldCaps | null = known,
) {
  return downsamplingOf(config, caps).requests.find((request) => request.name === name)?.body;
}
