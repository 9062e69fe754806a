import { describe, expect, it, test } from 'vitest';
import type { LostFeature } from '../../rollup/downsampling/lost-feature.ts';
import { lostInWords } from './lost-in-words.ts';

type Kind = LostFeature['kind'];

const calendar = (interval: string, fixed_interval: string, isExact: boolean) =>
  ({
    kind: 'calendar_interval',
    unit: isExact ? 'day' : 'month',
    interval,
    fixed_interval,
    isExact,
  }) as const;

/** One of each, and what its text must say. */
const each: { [K in Kind]: [lost: Extract<LostFeature, { kind: K }>, says: string] } = {
  interval_unreadable: [{ kind: 'interval_unreadable', interval: '2M' }, '“2M” is none that'],
  calendar_interval: [
    calendar('1M', '30d', false),
    '30d stands for 1M: its buckets do not begin and end with a month.',
  ],
  time_zone: [{ kind: 'time_zone', time_zone: 'Asia/Tokyo' }, 'in UTC, and not in Asia/Tokyo'],
  timestamp_field: [{ kind: 'timestamp_field', field: 'time' }, 'A pipeline copies “time” there'],
  delay: [
    { kind: 'delay', delay: '1h', min_age: '3h' },
    'waits 1h for late documents. The policy waits 3h',
  ],
  cron: [{ kind: 'cron', cron: '0 0 1 * * ?' }, 'no schedule in place of “0 0 1 * * ?”'],
  histogram_group: [
    { kind: 'histogram_group', fields: ['a', 'b'], interval: 5 },
    'in steps of 5: “a” and “b” are no dimension',
  ],
  no_dimension: [{ kind: 'no_dimension' }, 'needs at least one dimension'],
  same_timestamp: [{ kind: 'same_timestamp', dimensions: ['a', 'b'] }, 'the same “a” and “b”'],
  without_dimension: [
    { kind: 'without_dimension', fields: ['a', 'b'] },
    'A document without any of “a” and “b” is refused',
  ],
  routing_by_number: [{ kind: 'routing_by_number', fields: ['port'] }, '“port” is none'],
  text_terms: [{ kind: 'text_terms', field: 'message' }, 'the words of the text “message”'],
  terms_type: [{ kind: 'terms_type', field: 'load', type: 'double' }, '“load” has the type double'],
  multi_field: [
    { kind: 'multi_field', field: 'host.raw', parent: 'host' },
    '“host.raw” is a part of “host”',
  ],
  date_metrics: [
    { kind: 'date_metrics', field: 'seen', metrics: ['min', 'max'] },
    'min and max of the date “seen” will not be kept',
  ],
  metric_type: [
    { kind: 'metric_type', field: 'host', type: 'keyword' },
    '“host” has the type keyword',
  ],
  no_metric: [{ kind: 'no_metric' }, 'no metric that downsampling could keep'],
  metric_is_dimension: [
    { kind: 'metric_is_dimension', field: 'port' },
    '“port” cannot be a dimension and',
  ],
  metrics_subset: [{ kind: 'metrics_subset', fields: ['load'] }, 'value_count of “load”'],
  assumed_gauge: [
    { kind: 'assumed_gauge', fields: ['load'] },
    '“load” is taken for values that go up',
  ],
  assumed_types: [
    { kind: 'assumed_types', dimensions: ['a', 'b'], metrics: ['c'] },
    '“a” and “b” are taken for keyword. “c” is taken for double.',
  ],
  old_data: [
    { kind: 'old_data', index_pattern: 'logs-*', stream: 'tsds-x' },
    'Only what is sent to “tsds-x” from now on',
  ],
  pattern_matches_stream: [
    { kind: 'pattern_matches_stream', index_pattern: 't*', stream: 'tsds-x' },
    '“t*” matches “tsds-x”',
  ],
  rollup_search: [
    { kind: 'rollup_search', rollup_index: 'rolled', stream: 'tsds-x' },
    'Instead of _rollup_search on “rolled”, search “tsds-x”',
  ],
};

describe('what is lost, in words', () => {
  test.each(Object.entries(each))('%s', (_, [lost, says]) => {
    expect(lostInWords(lost).text).toContain(says);
  });

  it('has another heading for each', () => {
    const titles = Object.values(each).map(([lost]) => lostInWords(lost).title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test.each([
    ['1h', '1h', '1h is one of them, and the same in UTC.'],
    ['day', '24h', '24h stands for day, which is the same in UTC.'],
  ])('the interval %s of the calendar is told from %s', (interval, fixed, says) => {
    expect(lostInWords(calendar(interval, fixed, true)).text).toContain(says);
  });

  it('a job without an interval', () => {
    expect(lostInWords({ kind: 'interval_unreadable', interval: null }).text).toContain(
      'has no interval',
    );
  });

  it('a single field that documents must have', () => {
    expect(lostInWords({ kind: 'without_dimension', fields: ['node'] }).text).toContain(
      'A document without “node” is refused',
    );
  });
});
