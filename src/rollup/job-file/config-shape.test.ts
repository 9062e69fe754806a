import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedConfig } from './config-shape.ts';
import { anyConfig, body } from './configs-under-test.ts';
import type { JobFileProblem } from './job-file-entry.ts';

const { date_histogram } = body.groups;
const job = { id: 'sensor', ...body };

function without(key: keyof typeof job): Record<string, unknown> {
  return Object.fromEntries(Object.entries(job).filter(([each]) => each !== key));
}

function grouped(groups: unknown): Record<string, unknown> {
  return { ...job, groups };
}

const timed = (changes: object) => grouped({ date_histogram: { ...date_histogram, ...changes } });
const withGroup = (group: object) => grouped({ date_histogram, ...group });

const missing = (path: string): JobFileProblem => ({ code: 'missing_key', path });
const unknown = (path: string): JobFileProblem => ({ code: 'unknown_key', path });
const wrong = (path: string, expected: 'text' | 'number' | 'texts' | 'object' | 'list') =>
  ({ code: 'wrong_type', path, expected }) as const;

describe('a configuration', () => {
  it('is parted into its id and the body of PUT', () => {
    const metrics = [{ field: 'temperature', metrics: ['max'] }];
    expect(checkedConfig({ ...job, metrics, timeout: '20s' })).toEqual({
      kind: 'config',
      id: 'sensor',
      config: { ...body, metrics, timeout: '20s' },
    });
  });

  it('is one whatever its texts, numbers and lists hold', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const { id, ...others } = config;
        expect(checkedConfig(config)).toEqual({ kind: 'config', id, config: others });
      }),
    );
  });

  it.each(['interval', 'calendar_interval', 'fixed_interval', 'delay', 'time_zone'])(
    'may have groups.date_histogram.%s, or not',
    (key) => {
      const groups = (group: object) => ({ date_histogram: { field: 'timestamp', ...group } });
      expect(checkedConfig(grouped(groups({ [key]: '1h' }))).kind).toBe('config');
      expect(checkedConfig(grouped(groups({}))).kind).toBe('config');
    },
  );
});

describe('what is no configuration', () => {
  it.each<[name: string, value: Record<string, unknown>, problem: JobFileProblem]>([
    ['nothing', {}, missing('id')],
    ['no id', without('id'), missing('id')],
    ['no index pattern', without('index_pattern'), missing('index_pattern')],
    ['no rollup index', without('rollup_index'), missing('rollup_index')],
    ['no schedule', without('cron'), missing('cron')],
    ['no page size', without('page_size'), missing('page_size')],
    ['no groups', without('groups'), missing('groups')],
    ['groups without a date', grouped({}), missing('groups.date_histogram')],
    [
      'a date without a field',
      grouped({ date_histogram: {} }),
      missing('groups.date_histogram.field'),
    ],
    ['terms without fields', withGroup({ terms: {} }), missing('groups.terms.fields')],
    [
      'a histogram without fields',
      withGroup({ histogram: { interval: 5 } }),
      missing('groups.histogram.fields'),
    ],
    [
      'a histogram without an interval',
      withGroup({ histogram: { fields: ['load'] } }),
      missing('groups.histogram.interval'),
    ],
    [
      'a metric without a field',
      { ...job, metrics: [{ metrics: ['max'] }] },
      missing('metrics[0].field'),
    ],
    [
      'a second metric without a list',
      { ...job, metrics: [{ field: 'a', metrics: ['max'] }, { field: 'b' }] },
      missing('metrics[1].metrics'),
    ],

    ['a key of ours', { ...job, note: 'mine' }, unknown('note')],
    ['a key in other letters', { ...job, Cron: '' }, unknown('Cron')],
    ['a group that is none', withGroup({ dates: {} }), unknown('groups.dates')],
    ['a setting of the date', timed({ offset: '1h' }), unknown('groups.date_histogram.offset')],
    [
      'a setting of terms',
      withGroup({ terms: { fields: [], size: 1 } }),
      unknown('groups.terms.size'),
    ],
    [
      'a setting of a metric',
      { ...job, metrics: [{ field: 'a', metrics: [], script: '' }] },
      unknown('metrics[0].script'),
    ],
    ['the prototype', { ...job, ...own('__proto__') }, unknown('__proto__')],
    ['the constructor', { ...job, ...own('constructor') }, unknown('constructor')],
    ['the constructor of groups', withGroup(own('constructor')), unknown('groups.constructor')],
    [
      'the prototype of the date',
      timed(own('__proto__')),
      unknown('groups.date_histogram.__proto__'),
    ],

    ['an id that is a number', { ...job, id: 7 }, wrong('id', 'text')],
    ['an id that is nothing', { ...job, id: null }, wrong('id', 'text')],
    ['a schedule that is a list', { ...job, cron: ['0'] }, wrong('cron', 'text')],
    ['a page size that is a text', { ...job, page_size: '1000' }, wrong('page_size', 'number')],
    ['a page size without end', { ...job, page_size: Infinity }, wrong('page_size', 'number')],
    ['a timeout that is a number', { ...job, timeout: 20 }, wrong('timeout', 'text')],
    ['groups that are a list', grouped([]), wrong('groups', 'object')],
    ['groups that are nothing', grouped(null), wrong('groups', 'object')],
    [
      'a date that is a text',
      grouped({ date_histogram: '1h' }),
      wrong('groups.date_histogram', 'object'),
    ],
    ['a delay that is a number', timed({ delay: 7 }), wrong('groups.date_histogram.delay', 'text')],
    [
      'terms that are a text',
      withGroup({ terms: { fields: 'node' } }),
      wrong('groups.terms.fields', 'texts'),
    ],
    [
      'terms that are numbers',
      withGroup({ terms: { fields: ['node', 1] } }),
      wrong('groups.terms.fields', 'texts'),
    ],
    [
      'a histogram in steps of a text',
      withGroup({ histogram: { fields: ['load'], interval: '5' } }),
      wrong('groups.histogram.interval', 'number'),
    ],
    ['metrics that are an object', { ...job, metrics: {} }, wrong('metrics', 'list')],
    ['a metric that is a text', { ...job, metrics: ['max'] }, wrong('metrics[0]', 'object')],
    [
      'metrics of a field that are an object',
      { ...job, metrics: [{ field: 'a', metrics: {} }] },
      wrong('metrics[0].metrics', 'texts'),
    ],
  ])('%s', (_, value, problem) => {
    expect(checkedConfig(value)).toEqual({ kind: 'none', problem });
  });

  it('is told by what is not known before what is missing', () => {
    expect(checkedConfig({ name: 'sensor' })).toEqual({ kind: 'none', problem: unknown('name') });
  });
});

/** An object with a key of that name, as JSON gives one. */
function own(key: string): object {
  return JSON.parse(`{"${key}": {}}`) as object;
}
