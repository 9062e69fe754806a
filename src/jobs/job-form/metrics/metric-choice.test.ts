import { describe, expect, it } from 'vitest';
import type { MetricConfig } from '../../../elasticsearch/wire-types.ts';
import { choiceOf, metricNames, withChoice, withFields } from './metric-choice.ts';

const temperature: MetricConfig = { field: 'temperature', metrics: ['min', 'max'] };
const voltage: MetricConfig = { field: 'voltage', metrics: [] };

/** The metrics of a field by its name: which order they stand in is of no account. */
function chosen(metrics: readonly MetricConfig[]) {
  return metrics.map(({ field, metrics: names }) => [field, [...names].sort()]);
}

describe('the fields that metrics are stored of', () => {
  it.each<[string, string[], MetricConfig[]]>([
    [
      'a new one begins with nothing',
      ['temperature', 'voltage', 'time'],
      [temperature, voltage, { field: 'time', metrics: [] }],
    ],
    ['one that goes takes its choice along', ['voltage'], [voltage]],
    ['stand in the order they were chosen in', ['voltage', 'temperature'], [voltage, temperature]],
    ['may all go', [], []],
  ])('%s', (_, fields, expected) => {
    expect(withFields([temperature, voltage], fields)).toEqual(expected);
  });
});

describe('a choice of metrics', () => {
  it.each<[string, string, readonly string[], boolean, string[]]>([
    ['one more', 'temperature', ['avg'], true, ['avg', 'max', 'min']],
    ['one that is there already', 'temperature', ['min'], true, ['max', 'min']],
    ['one less', 'temperature', ['min'], false, ['max']],
    ['one that is not there', 'temperature', ['sum'], false, ['max', 'min']],
    ['all of them', 'temperature', metricNames, true, [...metricNames]],
    ['none of them', 'temperature', metricNames, false, []],
    ['those of another field', 'voltage', ['sum'], true, ['max', 'min']],
    ['those of a field that is not there', 'time', ['min'], true, ['max', 'min']],
  ])('with %s', (_, field, names, isOn, expected) => {
    const metrics = withChoice([temperature, voltage], field, names, isOn);
    expect(chosen(metrics)).toEqual([
      ['temperature', expected],
      ['voltage', field === 'voltage' ? names : []],
    ]);
  });

  it('leaves what it was made from as it was', () => {
    withChoice([temperature], 'temperature', ['avg'], true);
    withChoice([temperature], 'temperature', metricNames, false);
    expect(temperature.metrics).toEqual(['min', 'max']);
  });

  it('keeps a metric that this console does not know', () => {
    const [one] = withChoice([{ field: 'x', metrics: ['median'] }], 'x', metricNames, false);
    expect(one?.metrics).toEqual(['median']);
  });

  it.each<[readonly string[], ReturnType<typeof choiceOf>]>([
    [['min', 'max'], 'all'],
    [['min'], 'all'],
    [['min', 'avg'], 'some'],
    [metricNames, 'some'],
    [['avg', 'sum'], 'none'],
    [[], 'none'],
  ])('of %j is %s where min and max are chosen', (names, choice) => {
    expect(choiceOf(temperature, names)).toBe(choice);
  });
});
