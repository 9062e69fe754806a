import { describe, expect, it } from 'vitest';
import { draftUnderTest, rulesUnderTest, surroundingsUnderTest } from './draft-under-test.ts';
import { mixedCaps } from './fields-under-test.ts';
import { dateFieldProblems, histogramProblems, termsProblems } from './groups.ts';
import type { JobDraft } from './job-draft.ts';
import { metricsProblems } from './metrics.ts';

const known = (version = '9.2.2') =>
  surroundingsUnderTest({ fields: mixedCaps, rules: rulesUnderTest(version) });
const inConflict = (name: string, use: string, one: string, other: string) => ({
  code: 'field_conflict',
  name,
  use,
  types: [
    { type: one, indices: ['sensor-1'] },
    { type: other, indices: ['sensor-2'] },
  ],
});

describe('the date field', () => {
  const problemsOf = (date_field: string, version?: string) =>
    dateFieldProblems(draftUnderTest({ date_field }), known(version));

  it.each([
    ['timestamp', '6.3.2'],
    [' timestamp ', '9.2.2'],
    ['nanos', '7.9.0'],
  ])('may be %s on %s', (name, version) => {
    expect(problemsOf(name, version)).toEqual([]);
  });

  it.each([
    ['', '9.2.2', { code: 'required' }],
    ['missing', '9.2.2', { code: 'field_missing', name: 'missing' }],
    ['toString', '9.2.2', { code: 'field_missing', name: 'toString' }],
    ['node', '9.2.2', { code: 'field_type', name: 'node', use: 'date', types: ['keyword'] }],
    ['nanos', '7.8.1', { code: 'field_type', name: 'nanos', use: 'date', types: ['date_nanos'] }],
    ['dates', '9.2.2', inConflict('dates', 'date', 'date', 'date_nanos')],
  ])('cannot be %j on %s', (name, version, problem) => {
    expect(problemsOf(name, version)).toEqual([
      { field: 'date_field', severity: 'error', ...problem },
    ]);
  });
});

describe('terms', () => {
  const problemsOf = (...terms_fields: string[]) =>
    termsProblems(draftUnderTest({ terms_fields }), known()).map(
      ({ field, severity, ...problem }) => {
        expect(field).toBe('terms_fields');
        return severity === 'error' ? problem : { severity, ...problem };
      },
    );

  it('take keywords, numbers, and texts that can be aggregated', () => {
    expect(problemsOf('node', 'load', 'bytes', 'tag')).toEqual([]);
  });

  it.each(['ip', 'ok', 'place', 'timestamp', 'big'])(
    'do not take %s, as Elasticsearch does not',
    (name) => {
      expect(problemsOf(name)).toMatchObject([{ code: 'field_type', name, use: 'terms' }]);
    },
  );

  it.each([
    ['comment', { code: 'field_not_aggregatable', name: 'comment', indices: [] }],
    ['half', { code: 'field_not_aggregatable', name: 'half', indices: ['sensor-2'] }],
    ['both', inConflict('both', 'terms', 'keyword', 'long')],
    ['number', inConflict('number', 'terms', 'long', 'double')],
    ['missing', { code: 'field_missing', name: 'missing' }],
    ['', { code: 'required' }],
  ])('do not take %j', (name, problem) => {
    expect(problemsOf('node', name)).toEqual([problem]);
  });

  it.each(['newer', 'partly'])('are warned of %s, which some indices lack', (name) => {
    const indices = [name === 'newer' ? 'sensor-1' : 'sensor-2'];
    const problem = { severity: 'warning', code: 'field_missing_somewhere', name, indices };
    expect(problemsOf(name)).toEqual([problem]);
  });

  it('take a field once', () => {
    expect(problemsOf('node', 'load', 'node')).toEqual([{ code: 'field_twice', name: 'node' }]);
  });
});

describe('a histogram', () => {
  const problemsOf = (histogram_fields: string[], histogram_interval: string) =>
    histogramProblems(draftUnderTest({ histogram_fields, histogram_interval }), known());

  it('takes numbers, of any kinds together', () => {
    expect(problemsOf(['load', 'bytes', 'number'], '5')).toEqual([]);
    expect(problemsOf([], '')).toEqual([]);
  });

  it('takes nothing else', () => {
    expect(problemsOf(['node'], '5')).toMatchObject([{ code: 'field_type', use: 'histogram' }]);
  });

  it.each([
    [['load'], '', { code: 'required' }],
    [['load'], '0', { code: 'not_a_whole_number' }],
    [['load'], '2.5', { code: 'not_a_whole_number' }],
    [['load'], '9007199254740993', { code: 'number_too_large', most: 9_007_199_254_740_991 }],
    [[], '5', { code: 'histogram_interval_without_fields' }],
  ])('over %j cannot have the interval %j', (fields, interval, problem) => {
    expect(problemsOf(fields, interval)).toEqual([
      { field: 'histogram_interval', severity: 'error', ...problem },
    ]);
  });
});

describe('metrics', () => {
  const problemsOf = (metrics: JobDraft['metrics'], version?: string) =>
    metricsProblems(draftUnderTest({ metrics }), known(version)).map(
      ({ field, severity, ...problem }) => {
        expect([field, severity]).toEqual(['metrics', 'error']);
        return problem;
      },
    );
  const every = ['avg', 'max', 'min', 'sum', 'value_count'];
  const ofDates = ['max', 'min', 'value_count'];

  it('are any of a number, and some of a date', () => {
    expect(problemsOf([{ field: 'number', metrics: every }])).toEqual([]);
    expect(problemsOf([{ field: 'timestamp', metrics: ofDates }], '6.5.0')).toEqual([]);
    expect(problemsOf([{ field: 'nanos', metrics: ofDates }], '7.9.0')).toEqual([]);
  });

  it.each([
    [
      'load',
      ['median', 'max'],
      '9.2.2',
      { code: 'metrics_unsupported', name: 'load', metrics: ['median'], supported: every },
    ],
    [
      'timestamp',
      ['avg', 'max', 'sum'],
      '9.2.2',
      {
        code: 'metrics_unsupported',
        name: 'timestamp',
        metrics: ['avg', 'sum'],
        supported: ofDates,
      },
    ],
    [
      'timestamp',
      ['max'],
      '6.4.3',
      { code: 'field_type', name: 'timestamp', use: 'metrics', types: ['date'] },
    ],
    [
      'nanos',
      ['max'],
      '7.8.1',
      { code: 'field_type', name: 'nanos', use: 'metrics', types: ['date_nanos'] },
    ],
    [
      'big',
      ['max'],
      '9.2.2',
      { code: 'field_type', name: 'big', use: 'metrics', types: ['unsigned_long'] },
    ],
    [
      'node',
      ['value_count'],
      '9.2.2',
      { code: 'field_type', name: 'node', use: 'metrics', types: ['keyword'] },
    ],
    ['load', [], '9.2.2', { code: 'metrics_missing', name: 'load' }],
    ['load', ['max', 'max'], '9.2.2', { code: 'metric_twice', name: 'load', metric: 'max' }],
  ])('of %s cannot be %j on %s', (field, metrics, version, problem) => {
    expect(problemsOf([{ field, metrics }], version)).toEqual([problem]);
  });

  it('are chosen once for each field', () => {
    const twice = [
      { field: 'load', metrics: ['max'] },
      { field: 'load', metrics: ['min'] },
    ];
    expect(problemsOf(twice)).toEqual([{ code: 'field_twice', name: 'load' }]);
  });
});

describe('what has not been read', () => {
  it.each([null, 'no_index'] as const)('gives no problem with a field: %s', (fields) => {
    const surroundings = surroundingsUnderTest({ fields });
    const draft = draftUnderTest({
      terms_fields: ['any'],
      histogram_fields: ['any'],
      histogram_interval: '5',
      metrics: [{ field: 'any', metrics: ['avg'] }],
    });
    expect([
      ...dateFieldProblems(draft, surroundings),
      ...termsProblems(draft, surroundings),
      ...histogramProblems(draft, surroundings),
      ...metricsProblems(draft, surroundings),
    ]).toEqual([]);
  });

  it('leaves the metrics that there are', () => {
    const draft = draftUnderTest({ metrics: [{ field: 'any', metrics: ['median'] }] });
    expect(metricsProblems(draft, surroundingsUnderTest())).toMatchObject([
      { code: 'metrics_unsupported' },
    ]);
  });
});
