import { describe, expect, it } from 'vitest';
import type { Problem, ProblemDetail } from '../../rollup/new-job/problem.ts';
import { correctionInWords, problemInWords } from './problem-messages.ts';

/** One of each, so that a new one is not forgotten. */
const examples: { [Code in ProblemDetail['code']]: Extract<ProblemDetail, { code: Code }> } = {
  required: { code: 'required' },
  id_means_all: { code: 'id_means_all', id: '_all' },
  id_too_long: { code: 'id_too_long', bytes: 1500, most: 489 },
  id_in_use: { code: 'id_in_use', id: 'sensor' },
  id_burnt: { code: 'id_burnt', id: 'sensor', rollup_index: 'sensor_rollup' },
  id_needs_escaping: { code: 'id_needs_escaping', characters: [' ', '/'] },
  pattern_matches_all: { code: 'pattern_matches_all', part: '*' },
  pattern_list: { code: 'pattern_list' },
  pattern_empty_part: { code: 'pattern_empty_part' },
  pattern_whitespace: { code: 'pattern_whitespace' },
  pattern_matches_rollup_index: {
    code: 'pattern_matches_rollup_index',
    part: 'sensor*',
    rollup_index: 'sensor_rollup',
  },
  pattern_without_index: { code: 'pattern_without_index', index_pattern: 'nothing-*' },
  pattern_with_rollup_indices: { code: 'pattern_with_rollup_indices', indices: ['a', 'b'] },
  index_name_upper_case: { code: 'index_name_upper_case', lowerCase: 'sensor' },
  index_name_characters: { code: 'index_name_characters', characters: ['*', ','] },
  index_name_start: { code: 'index_name_start', character: '_' },
  index_name_dots: { code: 'index_name_dots', name: '..' },
  index_name_too_long: { code: 'index_name_too_long', bytes: 300, most: 255 },
  rollup_index_same_as_pattern: { code: 'rollup_index_same_as_pattern', part: 'sensor-1' },
  rollup_index_has_other_data: { code: 'rollup_index_has_other_data', rollup_index: 'notes' },
  cron_field_count: { code: 'cron_field_count', count: 5, suggestion: '0 0 1 * * ?' },
  cron_days: { code: 'cron_days', unset: 'none', suggestion: '0 0 1 * * ?' },
  cron_part: { code: 'cron_part', part: 'hours', text: '25', suggestion: null },
  cron_never_runs: { code: 'cron_never_runs' },
  cron_not_foreseen: { code: 'cron_not_foreseen' },
  not_a_whole_number: { code: 'not_a_whole_number' },
  number_too_large: { code: 'number_too_large', most: 2_147_483_647 },
  page_size_large: { code: 'page_size_large', advised: 10_000 },
  histogram_interval_without_fields: { code: 'histogram_interval_without_fields' },
  not_a_time_value: { code: 'not_a_time_value', suggestion: '7d' },
  delay_not_multiple: { code: 'delay_not_multiple', interval: '1h', suggestion: '2h' },
  interval: {
    code: 'interval',
    given: 'fixed',
    trouble: 'calendar_unit',
    suggestion: { interval_kind: 'calendar', interval: '1M' },
  },
  fixed_interval_with_dst: {
    code: 'fixed_interval_with_dst',
    time_zone: 'Europe/Berlin',
    suggestion: null,
  },
  time_zone_unknown: { code: 'time_zone_unknown', suggestion: null },
  time_zone_replaced: {
    code: 'time_zone_replaced',
    time_zone: 'US/Pacific',
    replacement: 'America/Los_Angeles',
  },
  field_missing: { code: 'field_missing', name: 'node' },
  field_type: { code: 'field_type', name: 'client.ip', use: 'terms', types: ['ip'] },
  field_conflict: {
    code: 'field_conflict',
    name: 'node',
    use: 'terms',
    types: [
      { type: 'keyword', indices: ['sensor-1'] },
      { type: 'long', indices: ['sensor-2', 'sensor-3'] },
    ],
  },
  field_not_aggregatable: { code: 'field_not_aggregatable', name: 'message', indices: [] },
  field_missing_somewhere: {
    code: 'field_missing_somewhere',
    name: 'load',
    indices: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
  },
  field_twice: { code: 'field_twice', name: 'node' },
  metrics_missing: { code: 'metrics_missing', name: 'load' },
  metric_twice: { code: 'metric_twice', name: 'load', metric: 'max' },
  metrics_unsupported: {
    code: 'metrics_unsupported',
    name: 'timestamp',
    metrics: ['avg', 'sum'],
    supported: ['max', 'min', 'value_count'],
  },
};

describe('a problem in words', () => {
  it.each(Object.values(examples))(
    '$code is one or more whole sentences, of its own',
    (problem) => {
      const words = problemInWords(problem);
      expect(words).toMatch(/^[A-Z“].*\.$/s);
      expect(words).not.toMatch(/undefined|null|\[object/);
      const others = Object.values(examples).filter((other) => other !== problem);
      expect(others.map(problemInWords)).not.toContain(words);
    },
  );

  it.each([
    [examples.id_burnt, ['“sensor_rollup” remembers a job “sensor”', 'Choose another name']],
    [examples.id_needs_escaping, ['a space or “/”']],
    [examples.cron_field_count, ['seconds first', 'this has 5']],
    [examples.cron_part, ['“25”', 'hours (0 to 23)']],
    [examples.page_size_large, ['10,000', 'search.max_buckets']],
    [examples.field_type, ['type ip', 'Terms take numbers, keywords and texts']],
    [examples.field_conflict, ['keyword in sensor-1 and long in sensor-2 and sensor-3']],
    [examples.field_not_aggregatable, ['in any index']],
    [
      { ...examples.field_not_aggregatable, indices: ['orders'] },
      ['cannot be aggregated in orders'],
    ],
    [examples.field_missing_somewhere, ['a, b, c, d, e, and 2 others']],
    [examples.metrics_unsupported, ['avg or sum', 'max, min, and value_count']],
    [{ ...examples.cron_field_count, suggestion: null }, ['two jobs']],
    [{ ...examples.cron_field_count, count: 8, suggestion: null }, ['this has 8']],
    [{ ...examples.cron_days, suggestion: null }, ['cannot both be chosen']],
    [{ ...examples.cron_days, unset: 'both' as const }, ['Only one']],
  ])('%o says what it needs', (problem, parts) => {
    for (const part of parts) expect(problemInWords(problem)).toContain(part);
  });
});

describe('a correction in words', () => {
  const at = (field: Problem['field'], detail: ProblemDetail): Problem => ({
    field,
    severity: 'error',
    ...detail,
  });

  it.each([
    [at('cron', examples.cron_field_count), 'Use 0 0 1 * * ?'],
    [at('delay', examples.not_a_time_value), 'Use 7d'],
    [at('interval', examples.interval), 'Use the calendar interval 1M'],
    [
      at('interval', { ...examples.interval, given: 'either', suggestion: { interval: '14d' } }),
      'Use 14d',
    ],
    [at('time_zone', examples.time_zone_replaced), 'Use America/Los_Angeles'],
    [at('histogram_interval', examples.histogram_interval_without_fields), 'Leave it empty'],
    [at('cron', examples.cron_part), null],
    [at('id', examples.required), null],
  ])('of %o', (problem, words) => {
    expect(correctionInWords(problem)).toBe(words);
  });
});
