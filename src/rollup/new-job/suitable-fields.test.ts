import { describe, expect, it } from 'vitest';
import { rulesUnderTest } from './draft-under-test.ts';
import { mixedCaps } from './fields-under-test.ts';
import { fieldsSuiting, metricsOf } from './suitable-fields.ts';

describe('the fields that suit', () => {
  const namesFor = (use: 'date' | 'terms' | 'histogram' | 'metrics', version = '9.2.2') =>
    fieldsSuiting(mixedCaps, use, rulesUnderTest(version)).map(
      ({ name, problem }) => name + (problem ? ` (${problem.code})` : ''),
    );

  it('are in natural order, with what is wrong with one', () => {
    expect(namesFor('date')).toEqual(['dates (field_conflict)', 'nanos', 'timestamp']);
    expect(namesFor('date', '6.8.23')).toEqual(['dates (field_conflict)', 'timestamp']);
    expect(namesFor('histogram')).toEqual([
      'both (field_conflict)',
      'bytes',
      'load',
      'newer',
      'number',
      'partly',
    ]);
    expect(namesFor('terms')).toContain('comment (field_not_aggregatable)');
    expect(namesFor('terms')).not.toContain('ip');
    expect(namesFor('metrics')).toContain('timestamp');
    expect(namesFor('metrics', '6.4.3')).not.toContain('timestamp');
  });

  it('have the metrics of their type', () => {
    const rules = rulesUnderTest();
    expect(metricsOf(mixedCaps, 'number', rules)).toHaveLength(5);
    expect(metricsOf(mixedCaps, 'dates', rules)).toEqual(['max', 'min', 'value_count']);
    expect(metricsOf(mixedCaps, 'missing', rules)).toBeNull();
    expect(metricsOf(mixedCaps, 'node', rules)).toBeNull();
  });
});
