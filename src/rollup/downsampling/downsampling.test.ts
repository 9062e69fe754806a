import { describe, expect, test } from 'vitest';
import type { ConfigToCopy } from '../new-job/draft-config.ts';
import { downsamplingOf } from './downsampling.ts';
import { bodyOf, capsOf, known, ofTerms, sensor, timed } from './jobs-under-test.ts';

describe('the requests', () => {
  test('a job becomes a policy and a template of a time series', () => {
    expect(downsamplingOf(sensor, known).requests).toEqual([
      {
        name: 'ilm_policy',
        method: 'PUT',
        path: '/_ilm/policy/tsds-sensor',
        body: {
          policy: {
            phases: {
              hot: { actions: { rollover: { max_age: '1d', max_primary_shard_size: '50gb' } } },
              warm: { min_age: '3h', actions: { downsample: { fixed_interval: '60m' } } },
            },
          },
        },
      },
      {
        name: 'index_template',
        method: 'PUT',
        path: '/_index_template/tsds-sensor',
        body: {
          index_patterns: ['tsds-sensor'],
          data_stream: {},
          priority: 500,
          template: {
            settings: {
              'index.mode': 'time_series',
              'index.routing_path': ['node'],
              'index.lifecycle.name': 'tsds-sensor',
            },
            mappings: {
              properties: {
                '@timestamp': { type: 'date' },
                node: { type: 'keyword', time_series_dimension: true },
                temperature: { type: 'double', time_series_metric: 'gauge' },
              },
            },
          },
        },
      },
    ]);
  });

  test('a time that stands elsewhere is copied first, and the template does so by default', () => {
    const config = timed({ field: 'time', fixed_interval: '1h' });
    expect(downsamplingOf(config).requests.map(({ name }) => name)).toEqual([
      'ingest_pipeline',
      'ilm_policy',
      'index_template',
    ]);
    expect(bodyOf('ingest_pipeline', config)).toEqual({
      processors: [{ set: { field: '@timestamp', copy_from: 'time', override: false } }],
    });
    expect(bodyOf('index_template', config)).toHaveProperty(
      ['template', 'settings', 'index.default_pipeline'],
      'tsds-sensor',
    );
  });

  test('a field with dots in its name keeps it', () => {
    expect(bodyOf('index_template', ofTerms('host.name'), null)).toHaveProperty(
      ['template', 'mappings', 'properties', 'host.name'],
      { type: 'keyword', time_series_dimension: true },
    );
  });

  test('dimensions and metrics have the types of their fields, where these are known', () => {
    const caps = capsOf({ '@timestamp': 'date_nanos', node: 'ip', temperature: 'scaled_float' });
    expect(bodyOf('index_template', sensor, caps)).toHaveProperty('template.mappings.properties', {
      '@timestamp': { type: 'date_nanos' },
      node: { type: 'ip', time_series_dimension: true },
      temperature: { type: 'double', time_series_metric: 'gauge' },
    });
  });

  test('documents are routed by keywords only, where there are any', () => {
    const caps = capsOf({ node: 'keyword', port: 'integer' });
    expect(bodyOf('index_template', ofTerms('port', 'node'), caps)).toHaveProperty(
      ['template', 'settings', 'index.routing_path'],
      ['node'],
    );
  });

  test('a metric of the time itself does not replace it', () => {
    const config = { ...timed({ field: 'time', fixed_interval: '1h' }) };
    config.metrics = [{ field: '@timestamp', metrics: ['max'] }];
    expect(bodyOf('index_template', config, null)).toHaveProperty(
      ['template', 'mappings', 'properties', '@timestamp'],
      { type: 'date' },
    );
  });
});

describe('the interval', () => {
  test.each<[string, Partial<ConfigToCopy['groups']['date_histogram']>, string, string]>([
    ['a fixed one stays', { fixed_interval: '90m' }, '90m', '1d'],
    ['a long one has room in an index', { fixed_interval: '36h' }, '36h', '2d'],
    ['a minute', { calendar_interval: '1m' }, '1m', '1d'],
    ['an hour', { calendar_interval: 'hour' }, '1h', '1d'],
    ['a day', { calendar_interval: '1d' }, '24h', '1d'],
    ['a week', { calendar_interval: '1w' }, '7d', '7d'],
    ['a month', { calendar_interval: '1M' }, '30d', '31d'],
    ['a quarter', { calendar_interval: '1q' }, '90d', '92d'],
    ['a year', { calendar_interval: '1y' }, '365d', '366d'],
    ['an old one of the calendar', { interval: '1M' }, '30d', '31d'],
    ['an old fixed one', { interval: '2h' }, '2h', '1d'],
  ])('%s', (_, group, fixed_interval, max_age) => {
    const result = downsamplingOf(timed(group), known);
    expect(result.interval).toBe(fixed_interval);
    expect(bodyOf('ilm_policy', timed(group))).toMatchObject({
      policy: {
        phases: {
          hot: { actions: { rollover: { max_age } } },
          warm: { actions: { downsample: { fixed_interval } } },
        },
      },
    });
  });

  test.each<[string, Partial<ConfigToCopy['groups']['date_histogram']>, string | null]>([
    ['none', {}, null],
    ['one that no version sends', { fixed_interval: 'often' }, 'often'],
    ['several months', { calendar_interval: '2M' }, '2M'],
    ['nothing at all', { fixed_interval: '0s' }, '0s'],
    ['less than a millisecond', { interval: '500micros' }, '500micros'],
  ])('%s leaves nothing to propose', (_, group, interval) => {
    expect(downsamplingOf(timed(group), known)).toEqual({
      requests: [],
      lost: [{ kind: 'interval_unreadable', interval }],
      interval: null,
    });
  });
});
