import { describe, expect, test } from 'vitest';
import type { FieldCaps } from '../../elasticsearch/wire-types.ts';
import type { ConfigToCopy } from '../new-job/draft-config.ts';
import { downsamplingOf } from './downsampling.ts';
import { bodyOf, capsOf, known, measured, ofTerms, sensor, timed } from './jobs-under-test.ts';
import type { LostFeature } from './lost-feature.ts';

const cases: [string, ConfigToCopy, FieldCaps | null, LostFeature][] = [
  [
    'a calendar interval',
    timed({ calendar_interval: '1M' }),
    known,
    {
      kind: 'calendar_interval',
      unit: 'month',
      interval: '1M',
      fixed_interval: '30d',
      isExact: false,
    },
  ],
  [
    'a day of the calendar, which is the same in UTC',
    timed({ calendar_interval: '1d' }),
    known,
    {
      kind: 'calendar_interval',
      unit: 'day',
      interval: '1d',
      fixed_interval: '24h',
      isExact: true,
    },
  ],
  [
    'a time zone',
    timed({ fixed_interval: '1h', time_zone: 'Europe/Berlin' }),
    known,
    { kind: 'time_zone', time_zone: 'Europe/Berlin' },
  ],
  [
    'a date field with another name',
    timed({ field: 'time', fixed_interval: '1h' }),
    known,
    { kind: 'timestamp_field', field: 'time' },
  ],
  [
    'the latency buffer, which becomes the age',
    timed({ fixed_interval: '1h', delay: '7d' }),
    known,
    { kind: 'delay', delay: '7d', min_age: '7d' },
  ],
  [
    'a latency buffer that cannot be read',
    timed({ fixed_interval: '1h', delay: 'a bit' }),
    known,
    { kind: 'delay', delay: 'a bit', min_age: '3h' },
  ],
  [
    'a latency buffer that is shorter than an index is written to',
    timed({ fixed_interval: '1h', delay: '90m' }),
    known,
    { kind: 'delay', delay: '90m', min_age: '3h' },
  ],
  ['the schedule', sensor, known, { kind: 'cron', cron: '0 0 1 * * ?' }],
  [
    'the histogram group',
    { ...sensor, groups: { ...sensor.groups, histogram: { fields: ['load'], interval: 5 } } },
    known,
    { kind: 'histogram_group', fields: ['load'], interval: 5 },
  ],
  ['the lack of terms', ofTerms(), known, { kind: 'no_dimension' }],
  [
    'a second document of one time',
    sensor,
    known,
    { kind: 'same_timestamp', dimensions: ['node'] },
  ],
  [
    'a document without a dimension to route it by',
    ofTerms('port', 'node', 'rack'),
    capsOf({ port: 'integer', node: 'keyword', rack: 'keyword' }),
    { kind: 'without_dimension', fields: ['node', 'rack'] },
  ],
  [
    'dimensions without a keyword',
    ofTerms('port'),
    capsOf({ port: 'integer' }),
    { kind: 'routing_by_number', fields: ['port'] },
  ],
  [
    'terms of a text',
    ofTerms('message'),
    capsOf({ message: 'text' }),
    { kind: 'text_terms', field: 'message' },
  ],
  [
    'terms of a fraction',
    ofTerms('load'),
    capsOf({ load: 'double' }),
    { kind: 'terms_type', field: 'load', type: 'double' },
  ],
  [
    'a part of a multi-field',
    ofTerms('host.raw'),
    capsOf({ host: 'text', 'host.raw': 'keyword' }),
    { kind: 'multi_field', field: 'host.raw', parent: 'host' },
  ],
  [
    'what looks like a part of a multi-field',
    ofTerms('host.keyword'),
    null,
    { kind: 'multi_field', field: 'host.keyword', parent: 'host' },
  ],
  [
    'metrics of the date field',
    measured('@timestamp', 'min', 'max'),
    null,
    { kind: 'date_metrics', field: '@timestamp', metrics: ['min', 'max'] },
  ],
  [
    'metrics of another date',
    measured('seen', 'max'),
    capsOf({ seen: 'date' }),
    { kind: 'date_metrics', field: 'seen', metrics: ['max'] },
  ],
  [
    'metrics of what is no number',
    measured('node', 'value_count'),
    capsOf({ node: 'keyword' }),
    { kind: 'metric_type', field: 'node', type: 'keyword' },
  ],
  ['the lack of metrics', { ...sensor, metrics: [] }, known, { kind: 'no_metric' }],
  [
    'metrics of a terms field',
    { ...ofTerms('port'), metrics: [{ field: 'port', metrics: ['max'] }] },
    capsOf({ port: 'integer' }),
    { kind: 'metric_is_dimension', field: 'port' },
  ],
  [
    'the choice of metrics',
    measured('temperature', 'min'),
    known,
    { kind: 'metrics_subset', fields: ['temperature'] },
  ],
  ['the kind of metric', sensor, known, { kind: 'assumed_gauge', fields: ['temperature'] }],
  [
    'types, of which none is known',
    sensor,
    null,
    { kind: 'assumed_types', dimensions: ['node'], metrics: ['temperature'] },
  ],
  [
    'a type that differs between indices',
    sensor,
    capsOf({ node: ['keyword', 'long'], temperature: 'double' }),
    { kind: 'assumed_types', dimensions: ['node'], metrics: [] },
  ],
  [
    'data there is',
    sensor,
    known,
    { kind: 'old_data', index_pattern: 'sensor-*', stream: 'tsds-sensor' },
  ],
  [
    'a job that would roll up the stream, too',
    { ...sensor, index_pattern: 'logs, tsds-*' },
    known,
    { kind: 'pattern_matches_stream', index_pattern: 'logs, tsds-*', stream: 'tsds-sensor' },
  ],
  [
    'the rollup search',
    sensor,
    known,
    { kind: 'rollup_search', rollup_index: 'sensor_rollup', stream: 'tsds-sensor' },
  ],
];

describe('what does not carry over', () => {
  test.each(cases)('%s is told', (_, config, caps, expected) => {
    const { lost } = downsamplingOf(config, caps);
    expect(lost.filter(({ kind }) => kind === expected.kind)).toEqual([expected]);
  });

  test('a job that downsampling suits loses no more than every job', () => {
    expect(downsamplingOf(sensor, known).lost.map(({ kind }) => kind)).toEqual([
      'assumed_gauge',
      'same_timestamp',
      'without_dimension',
      'cron',
      'old_data',
      'rollup_search',
    ]);
  });

  test('an average needs no more than the sum and the count', () => {
    const { lost } = downsamplingOf(measured('temperature', 'min', 'max', 'avg'), known);
    expect(lost.map(({ kind }) => kind)).not.toContain('metrics_subset');
  });

  test.each(['UTC', 'Z', 'Etc/UTC', 'GMT', '+00:00'])('%s is no other time zone', (time_zone) => {
    const { lost } = downsamplingOf(timed({ fixed_interval: '1h', time_zone }), known);
    expect(lost.map(({ kind }) => kind)).not.toContain('time_zone');
  });

  test('without a dimension there are no requests', () => {
    expect(downsamplingOf(ofTerms(), known).requests).toEqual([]);
  });

  test('a latency buffer becomes the age at which an index is downsampled', () => {
    expect(bodyOf('ilm_policy', timed({ fixed_interval: '1h', delay: '7d' }))).toHaveProperty(
      'policy.phases.warm.min_age',
      '7d',
    );
  });
});
