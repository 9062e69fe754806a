import { describe, expect, it } from 'vitest';
import { jobConfig, mockUnderTest } from '../../mock-elasticsearch/mock-under-test.ts';
import { groups, innermost, putJob } from '../../mock-elasticsearch/put-job-under-test.ts';
import { draftUnderTest } from './draft-under-test.ts';
import type { DraftField } from './job-draft.ts';
import { readRefusal } from './refusal.ts';

const nothing: DraftField | null = null;

const messages: [DraftField | null, string[]][] = [
  [
    'id',
    [
      'Cannot create rollup job [a b] because job was previously created (existing metadata).',
      'Cannot create job [mine] because it has already been created (task exists)',
      'task with id {a {b}} already exist',
      'Id must be a non-null, non-empty string',
      'An ID is mandatory.',
    ],
  ],
  [
    'index_pattern',
    [
      'Index pattern must be a non-null, non-empty string',
      'An index pattern is mandatory.',
      "Index pattern must not match all indices (as it would match it's own rollup index",
      'Index pattern would match rollup index name which is not allowed',
      'Index pattern would match rollup index name which is not allowed.',
      'no such index [nowhere]',
      'no such index',
      'Validation Failed: 1: Could not find any fields in the index/index-pattern that were configured in job;',
    ],
  ],
  [
    'rollup_index',
    [
      'Rollup index may not be the same as the index pattern',
      'Rollup index may not be the same as the index pattern.',
      'Rollup index must be a non-null, non-empty string',
      'A rollup index name is mandatory.',
      'Expected to find _meta key in mapping of rollup index [orders] but not found.',
      'Rollup data cannot be added to existing indices that contain non-rollup data (expected to find _meta key in mapping of rollup index [orders] but not found).',
      'Rollup data cannot be added to existing indices that contain non-rollup data (expected to find rollup meta key [_rollup] in mapping of rollup index [notes] but not found).',
      'Could not create index for rollup job [mine]',
      'Could not update mappings for rollup job [mine]',
      'Invalid index name [Upper], must be lowercase',
      'index name is too long, (300 > 255)',
      'action [indices:admin/create] is unauthorized for user [bob]',
    ],
  ],
  [
    'cron',
    [
      'Cron schedule must be a non-null, non-empty string',
      'A cron schedule is mandatory.',
      'invalid cron expression [0 * * * *]',
    ],
  ],
  [
    'page_size',
    [
      'Page size is mandatory and  must be a positive long',
      'Parameter [page_size] is mandatory and  must be a positive long.',
    ],
  ],
  [
    'delay',
    [
      'failed to parse setting [delay] with value [1w] as a time value: unit is missing or unrecognized',
    ],
  ],
  [
    'timeout',
    [
      'failed to parse setting [timeout] with value [1w] as a time value: unit is missing or unrecognized',
      'Creation of task for Rollup Job ID [mine] timed out after [20s]',
    ],
  ],
  [
    'date_field',
    [
      'Date histogram must not be null',
      'A date_histogram group is mandatory',
      'Required [date_histogram]',
      'Parameter [field] is mandatory.',
      'Could not find a [date] field with name [f] in any of the indices matching the index pattern.',
      'Could not find one of [date,date_nanos] fields with name [f] in any of the indices matching the index pattern.',
      'The field referenced by a date_histo group must be one of type [date,date_nanos] across all indices in the index pattern.  Found: [keyword] for field [f]',
      'The field referenced by a date_histo group must be a [date] type across all indices in the index pattern.  Found: [keyword] for field [f]',
    ],
  ],
  [
    'interval',
    [
      'Cannot use [interval] with [fixed_interval] or [calendar_interval] configuration options.',
      'Cannot set both [fixed_interval] and [calendar_interval] at the same time',
      'An interval is required.  Use [fixed_interval] or [calendar_interval].',
      'The supplied interval [2d] could not be parsed as a calendar interval.',
      'failed to parse setting [date_histogram.FixedInterval] with value [1x] as a time value: unit is missing or unrecognized',
      'failed to parse setting [createRounding] with value [1x] as a time value: unit is missing or unrecognized',
      'Zero or negative time interval not supported',
      'Interval must be non-null',
      'Parameter [interval] is mandatory.',
      'Required [interval]',
    ],
  ],
  [
    'time_zone',
    [
      'Unknown time-zone ID: Mars/Base',
      'Invalid ID for region-based ZoneId, invalid format: x+1',
      "The datetime zone id 'Mars/Base' is not recognised",
    ],
  ],
  [
    'terms_fields',
    [
      'Could not find a [numeric] or [keyword/text] field with name [f] in any of the indices matching the index pattern.',
      'The field referenced by a terms group must be a [numeric] or [keyword/text] type, but found [ip] for field [f]',
    ],
  ],
  [
    'histogram_fields',
    [
      'The field referenced by a histo group must be a [numeric] type, but found [ip] for field [f]',
      'The field [f] must be aggregatable, but is not.',
    ],
  ],
  [
    'histogram_interval',
    ['Interval must be a positive long', 'Parameter [interval] must be a positive long.'],
  ],
  [
    'metrics',
    [
      'Could not find a [numeric] or [date] field with name [f] in any of the indices matching the index pattern.',
      'Could not find a [numeric] or [date,date_nanos] field with name [f] in any of the indices matching the index pattern.',
      'The field referenced by a metric group must be a [numeric] type, but found [ip] for field [f]',
      'Only the metrics [max, min, value_count] are supported for [date] types, but unsupported metrics [avg] supplied for field [f]',
      'Metrics must be a non-null, non-empty array of strings',
      'Parameter [metrics] must be a non-null, non-empty array of strings.',
      'Parameter [field] must be a non-null, non-empty string.',
      'Unsupported metric [median]. Supported metrics include: [max, min, sum, avg, value_count]',
      'Unsupported metric [median].  Supported metrics include: [max, min, sum, avg, value_count]',
      'At least one grouping or metric must be configured',
    ],
  ],
  [
    nothing,
    [
      "new rollup jobs are not allowed in clusters that don't have any rollup usage, since rollup has been deprecated",
      'current license is non-compliant for [rollup]',
      'request body is required',
      '[1:1] [xpack/rollup/jobconfig] unknown field [headers]',
      'Cannot invoke "GroupConfig.getDateHistogram()" because "groupConfig" is null',
      'Required [fields]',
    ],
  ],
];

describe.each(messages)('of the field %s', (field, reasons) => {
  it.each(reasons)('speaks "%s"', (reason) => {
    const [refusal, ...others] = readRefusal(reason);
    expect(refusal?.field).toBe(field);
    expect(others).toEqual([]);
  });
});

describe('a reason that only names a field', () => {
  const draft = draftUnderTest({
    date_field: 'at',
    terms_fields: ['word'],
    histogram_fields: ['bar'],
    metrics: [{ field: 'sum', metrics: ['sum'] }],
  });
  const numeric = (name: string) =>
    `Could not find a [numeric] field with name [${name}] in any of the indices matching the index pattern.`;
  const aggregatable = (name: string) =>
    `The field [${name}] must be aggregatable across all indices, but is not.`;

  it.each([
    [numeric('bar'), 'histogram_fields'],
    [numeric('sum'), 'metrics'],
    [numeric('word'), null],
    [aggregatable('at'), 'date_field'],
    [aggregatable('word'), 'terms_fields'],
    [aggregatable('sum'), 'metrics'],
    [aggregatable('other'), null],
    ['Field must be a non-null, non-empty string', 'metrics'],
  ])('is told by the draft: %s', (reason, field) => {
    expect(readRefusal(reason, draft)).toEqual([{ field, reason }]);
    expect(readRefusal(reason)).toEqual([{ field: null, reason }]);
  });

  it('may speak of a date field that is empty', () => {
    const reason = 'Field must be a non-null, non-empty string';
    expect(readRefusal(reason, { ...draft, date_field: '' })).toEqual([
      { field: 'date_field', reason },
    ]);
  });
});

describe('several reasons at once', () => {
  it('are told apart, each for its field', () => {
    const terms =
      'The field referenced by a terms group must be a [numeric] or [keyword/text] type, but found [ip] for field [a;b]';
    const metric =
      'The field referenced by a metric group must be a [numeric] type, but found [ip] for field [f]';
    expect(readRefusal(`Validation Failed: 1: ${terms};2: ${metric};`)).toEqual([
      { field: 'terms_fields', reason: terms },
      { field: 'metrics', reason: metric },
    ]);
  });

  it('are one for each key that is required', () => {
    const reason = 'Required [index_pattern, cron, page_size]';
    expect(readRefusal(reason).map(({ field }) => field)).toEqual([
      'index_pattern',
      'cron',
      'page_size',
    ]);
  });
});

describe('what a mock says', () => {
  it.each([
    ['6.8.23', { rollup_index: 'Upper' }, 'rollup_index'],
    ['8.19.8', { rollup_index: 'notes' }, 'rollup_index'],
    ['6.3.2', { cron: '0 * * * *' }, 'cron'],
    ['7.17.29', { index_pattern: 'nowhere' }, 'index_pattern'],
    ['8.19.8', { ...groups({ fixed_interval: '1w' }) }, 'interval'],
    ['8.19.8', { ...groups({ fixed_interval: '1h', delay: '1w' }) }, 'delay'],
    ['8.19.8', { ...groups({ fixed_interval: '1h', time_zone: 'Mars' }) }, 'time_zone'],
    ['8.19.8', { timeout: '1w' }, 'timeout'],
  ])('%s of %j is read', async (version, changes, field) => {
    const { status, body } = await putJob(mockUnderTest({ version }), jobConfig(changes));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(readRefusal(innermost(body).reason)).toMatchObject([{ field }]);
  });
});
