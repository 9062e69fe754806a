import { describe, expect, it } from 'vitest';
import type { ListedJob } from '../../../elasticsearch/rollup-job-summary.ts';
import { jobUnderTest } from '../../job-under-test.ts';
import { jobRows } from '../../job-row.ts';
import { noFilters } from './facets.ts';
import { findRows } from './find-rows.ts';

const malformed: ListedJob = { kind: 'malformed', malformed: { id: 'broken', problem: '' } };

const rows = jobRows(
  [
    {
      kind: 'job',
      job: jobUnderTest({
        config: {
          id: 'Sensor',
          index_pattern: 'iot-*',
          rollup_index: 'iot_r',
          metrics: [{ field: 'Temperature' }],
        },
        groups: { terms: { fields: ['node'] }, histogram: { fields: ['voltage'] } },
        status: { job_state: 'started' },
      }),
    },
    {
      kind: 'job',
      job: jobUnderTest({
        config: { id: 'orders', index_pattern: 'shop-*', rollup_index: 'shop_r' },
        date_histogram: { field: 'order_date' },
      }),
    },
    {
      kind: 'job',
      job: jobUnderTest({
        config: { id: 'odd', index_pattern: 'odd-*', rollup_index: 'odd_r' },
        status: { job_state: 'hibernating' },
      }),
    },
    malformed,
  ],
  new Map(),
  0,
);

function found(search: string, states: string[] = []) {
  return findRows(rows, search, { ...noFilters, states }).rows.map((row) =>
    row.kind === 'job' ? row.job.config.id : row.id,
  );
}

/** Each option with its count, the chosen ones with a star. */
function options(search: string, states: string[] = []) {
  return findRows(rows, search, { ...noFilters, states })
    .optionsOf('states')
    .map(({ value, count, isChosen }) => `${value} ${String(count)}${isChosen ? '*' : ''}`);
}

describe('the search', () => {
  it.each([
    ['SENS', ['Sensor']],
    ['  iot-* ', ['Sensor']],
    ['shop_r', ['orders']],
    ['_r', ['Sensor', 'orders', 'odd']],
    ['order_date', ['orders']],
    ['node', ['Sensor']],
    ['voltage', ['Sensor']],
    ['temperature', ['Sensor']],
    ['broken', ['broken']],
    ['', ['Sensor', 'orders', 'odd', 'broken']],
    ['.*', []],
  ])('for %j finds %j', (search, ids) => {
    expect(found(search)).toEqual(ids);
  });
});

describe('the filter by state', () => {
  it.each<[string[], string[]]>([
    [['started'], ['Sensor']],
    [
      ['started', 'stopped'],
      ['Sensor', 'orders'],
    ],
    [['hibernating'], ['odd']],
    [['malformed'], ['broken']],
    [['from an old link'], []],
  ])('%j leaves %j', (states, ids) => {
    expect(found('', states)).toEqual(ids);
  });

  it('and the search leave what matches both', () => {
    expect(found('_r', ['stopped'])).toEqual(['orders']);
    expect(findRows(rows, 'sensor', { ...noFilters, states: ['stopped'] })).toMatchObject({
      rows: [],
      bySearch: 1,
      byFilters: 1,
    });
  });
});

describe('the states that are offered', () => {
  it('are the five of Elasticsearch, then unknown ones, then what cannot be read', () => {
    expect(options('')).toEqual([
      'stopped 1',
      'started 1',
      'indexing 0',
      'stopping 0',
      'aborting 0',
      'hibernating 1',
      'malformed 1',
    ]);
  });

  it('count what the search leaves, whichever of them are chosen', () => {
    expect(options('shop', ['started'])).toContain('stopped 1');
    expect(options('shop', ['started'])).toContain('started 0*');
  });

  it('include a chosen one that no job has, so that it can be taken back', () => {
    expect(options('', ['from an old link'])).toContain('from an old link 0*');
    expect(
      findRows([], '', noFilters)
        .optionsOf('states')
        .map(({ value }) => value),
    ).not.toContain('malformed');
  });
});

describe('the verdicts that are offered', () => {
  it('are all there are, the worst first, with how many jobs have each', () => {
    const health = findRows(rows, '', noFilters).optionsOf('health');
    expect(health.map(({ value, count }) => `${value} ${String(count)}`)).toEqual([
      'failing 0',
      'stalled 0',
      'behind 0',
      'restarted 0',
      'not_run_yet 0',
      'fine 0',
      'unknown 3',
      'not_running 1',
    ]);
  });

  it('leave the jobs that have one of the chosen', () => {
    const chosen = findRows(rows, '', { ...noFilters, health: ['not_running', 'failing'] });
    expect(chosen.rows.map(({ key }) => key)).toEqual(['job orders']);
  });
});
