import { describe, expect, test } from 'vitest';
import { estimateBuckets, rangesOf, type SourceFigures } from './bucket-estimate.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.parse('2025-11-24T10:00:10Z'); // a Monday
const start = Date.parse('2025-11-14T00:00:00Z');
const daily = '0 0 1 * * ?';

/** Ten days of documents, 240 hours. */
const sensors: SourceFigures = {
  documents: 2_400_000,
  from: start,
  to: start + 10 * day - 1,
  cardinalities: [20, 5],
};

describe('how many rollups a job makes', () => {
  test.each<[string, Partial<SourceFigures>, intervalMs: number | null, cron: string, object]>([
    [
      'every combination, where there are documents enough',
      {},
      hour,
      daily,
      { perTimeBucket: 100, perRun: 2400, overall: 24_000 },
    ],
    [
      'no more than there are documents',
      { documents: 4800 },
      hour,
      daily,
      { perTimeBucket: 20, perRun: 480, overall: 4800 },
    ],
    [
      'one for each bucket of time without fields',
      { cardinalities: [] },
      hour,
      daily,
      { perTimeBucket: 1, perRun: 24, overall: 240 },
    ],
    [
      'a field without a value counts as one',
      { cardinalities: [20, 0] },
      hour,
      daily,
      { perTimeBucket: 20, perRun: 480, overall: 4800 },
    ],
    [
      'a run that comes before a bucket is full',
      {},
      day,
      '0 0/15 * * * ?',
      { perTimeBucket: 100, perRun: 100, overall: 1000 },
    ],
    [
      'the run after a weekend',
      {},
      hour,
      '0 0 1 ? * MON-FRI',
      { perTimeBucket: 100, perRun: 7200, overall: 24_000 },
    ],
    [
      'nothing without documents',
      { documents: 0 },
      hour,
      daily,
      { perTimeBucket: 0, perRun: 0, overall: 0, pageSize: 100 },
    ],
    [
      'one moment is in one bucket',
      { documents: 7, to: start },
      hour,
      daily,
      { perTimeBucket: 7, perRun: 168, overall: 7 },
    ],
    [
      'documents alone are a bound, where a field is not known',
      { cardinalities: [20, null] },
      hour,
      daily,
      { perTimeBucket: 10_000, perRun: 240_000, overall: 2_400_000 },
    ],
    [
      'combinations alone are a bound, where the documents are not known',
      { documents: null },
      hour,
      daily,
      { perTimeBucket: 100, perRun: 2400, overall: 24_000 },
    ],
    [
      'no overall bound without a span of time or documents',
      { documents: null, from: null },
      hour,
      daily,
      { perTimeBucket: 100, perRun: 2400, overall: null },
    ],
    [
      'nothing for a run that never comes',
      {},
      hour,
      'whenever',
      { perTimeBucket: 100, perRun: null, pageSize: null },
    ],
    [
      'nothing for a run without an interval',
      {},
      null,
      daily,
      { perTimeBucket: 100, perRun: null, overall: 2_400_000, pageSize: null },
    ],
    ['nothing for a run with an interval of nothing', {}, 0, daily, { perRun: null }],
    [
      'nothing at all of nothing',
      { documents: null, from: null, to: null, cardinalities: [null] },
      hour,
      daily,
      { perTimeBucket: null, perRun: null, overall: null, pageSize: null },
    ],
  ])('%s', (_, figures, intervalMs, cron, expected) => {
    expect(estimateBuckets({ ...sensors, ...figures }, intervalMs, cron, now)).toMatchObject(
      expected,
    );
  });
});

describe('the page size that suits', () => {
  test.each([
    ['a hundred at least', 10, 100],
    ['ten pages for a run', 100, 300],
    ['whole thousands above a thousand', 1000, 3000],
    ['no more than Elasticsearch’s limit of buckets', 100_000, 10_000],
  ])('%s', (_, values, pageSize) => {
    const figures = { ...sensors, documents: null, cardinalities: [values] };
    expect(estimateBuckets(figures, hour, daily, now).pageSize).toBe(pageSize);
  });
});

describe('how many ranges hold the values of a field', () => {
  test.each<[string, Parameters<typeof rangesOf>, number | null]>([
    ['those between the ends, both included', [4000, { least: 0, most: 100 }, 10], 11],
    ['below zero, too', [4000, { least: -2.5, most: 14 }, 5], 4],
    ['never more than there are values', [3, { least: 0, most: 1_000_000 }, 10], 3],
    ['one, where all are in it', [90, { least: 12, most: 17 }, 100], 1],
    ['as many as there are values, without their ends', [90, undefined, 10], 90],
    ['as many as there are values, without a width', [90, { least: 0, most: 100 }, 0], 90],
    ['the ranges alone, where the values are not counted', [null, { least: 0, most: 9 }, 5], 2],
    ['not known, where nothing is', [null, undefined, 5], null],
  ])('%s', (_, asked, ranges) => {
    expect(rangesOf(...asked)).toBe(ranges);
  });
});
