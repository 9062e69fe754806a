import { describe, expect, test } from 'vitest';
import { differences, type ComparedConfig } from './config-difference.ts';

const sensor: ComparedConfig = {
  id: 'sensor',
  index_pattern: 'sensor-*',
  rollup_index: 'sensor_rollup',
  cron: '0 0 1 * * ?',
  page_size: 1000,
  groups: {
    date_histogram: { field: 'timestamp', fixed_interval: '60m', delay: '1h' },
    terms: { fields: ['node', 'datacenter'] },
    histogram: { fields: ['load'], interval: 5 },
  },
  metrics: [
    { field: 'temperature', metrics: ['min', 'max'] },
    { field: 'voltage', metrics: ['avg'] },
  ],
};
const { date_histogram, terms } = sensor.groups;
const { groups: _groups, ...logistics } = sensor;

describe('the difference between two configurations', () => {
  test.each<[string, Partial<ComparedConfig>, object[]]>([
    ['none', {}, []],
    [
      'a setting changed',
      { page_size: 500 },
      [{ kind: 'changed', path: 'page_size', before: '1000', after: '500' }],
    ],
    [
      'the id',
      { id: 'sensor-v2' },
      [{ kind: 'changed', path: 'id', before: 'sensor', after: 'sensor-v2' }],
    ],
    [
      'a fixed interval becomes one of the calendar',
      {
        groups: {
          ...sensor.groups,
          date_histogram: { field: 'timestamp', calendar_interval: '1d', delay: '1h' },
        },
      },
      [
        {
          kind: 'removed',
          path: 'groups.date_histogram.fixed_interval',
          before: '60m',
          after: null,
        },
        {
          kind: 'added',
          path: 'groups.date_histogram.calendar_interval',
          before: null,
          after: '1d',
        },
      ],
    ],
    [
      'a group goes',
      { groups: { date_histogram, ...(terms ? { terms } : {}) } },
      [
        { kind: 'removed', path: 'groups.histogram.fields', before: 'load', after: null },
        { kind: 'removed', path: 'groups.histogram.interval', before: '5', after: null },
      ],
    ],
    [
      'a field more, and metrics of one field fewer',
      {
        groups: { ...sensor.groups, terms: { fields: ['node', 'datacenter', 'rack'] } },
        metrics: [{ field: 'temperature', metrics: ['max'] }],
      },
      [
        {
          kind: 'changed',
          path: 'groups.terms.fields',
          before: 'datacenter, node',
          after: 'datacenter, node, rack',
        },
        { kind: 'changed', path: 'metrics.temperature', before: 'max, min', after: 'max' },
        { kind: 'removed', path: 'metrics.voltage', before: 'avg', after: null },
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(differences(sensor, { ...sensor, ...change })).toEqual(expected);
  });

  test('the order of fields and of metrics is none', () => {
    const shuffled: ComparedConfig = {
      ...sensor,
      groups: { ...sensor.groups, terms: { fields: ['datacenter', 'node'] } },
      metrics: [
        { field: 'voltage', metrics: ['avg'] },
        { field: 'temperature', metrics: ['max'] },
        { field: 'temperature', metrics: ['min'] },
      ],
    };
    expect(differences(sensor, shuffled)).toEqual([]);
  });

  test('what is left out is Elasticsearch’s default', () => {
    const explicit: ComparedConfig = {
      ...sensor,
      timeout: '20s',
      groups: { ...sensor.groups, date_histogram: { ...date_histogram, time_zone: 'UTC' } },
    };
    expect(differences(sensor, explicit)).toEqual([]);
    expect(differences(explicit, { ...explicit, timeout: '1m' })).toEqual([
      { kind: 'changed', path: 'timeout', before: '20s', after: '1m' },
    ]);
    expect(
      differences({ ...logistics, groups: { date_histogram } }, { ...explicit, metrics: [] }),
    ).toContainEqual({ kind: 'removed', path: 'metrics.voltage', before: 'avg', after: null });
  });

  test('a timeout is as long as another, however it is written', () => {
    const within = (timeout: string) => ({ ...sensor, timeout });
    expect(differences(within('120s'), within('2m'))).toEqual([]);
    expect(differences(within('120s'), within('3m'))).toHaveLength(1);
  });

  test('two fields are not one whose name has a comma', () => {
    const groupedBy = (...fields: string[]): ComparedConfig => ({
      ...sensor,
      groups: { date_histogram, terms: { fields } },
    });
    expect(differences(groupedBy('a', 'b'), groupedBy('a, b'))).toHaveLength(1);
  });

  test('the id is ignored only where that is asked for', () => {
    const other = { ...sensor, id: 'other', cron: '0 0 2 * * ?' };
    const paths = (ignoreId: boolean) =>
      differences(sensor, other, { ignoreId }).map(({ path }) => path);
    expect(paths(true)).toEqual(['cron']);
    expect(paths(false)).toEqual(['id', 'cron']);
  });
});
