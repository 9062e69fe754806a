import { describe, expect, it } from 'vitest';
import { jobConfig, mockUnderTest } from './mock-under-test.ts';
import { groups, innermost, putJob, reasonFrom } from './put-job-under-test.ts';

describe('what is wrong with a configuration', () => {
  const matchesAll =
    "Index pattern must not match all indices (as it would match it's own rollup index";
  it.each([
    [
      { index_pattern: '' },
      'An index pattern is mandatory.',
      'Index pattern must be a non-null, non-empty string',
    ],
    [{ index_pattern: '*' }, matchesAll, matchesAll],
    [
      { rollup_index: 'sensor-rollup' },
      'Index pattern would match rollup index name which is not allowed.',
      'Index pattern would match rollup index name which is not allowed',
    ],
    [
      { index_pattern: 'sensor-1', rollup_index: 'sensor-1' },
      'Rollup index may not be the same as the index pattern',
      'Rollup index may not be the same as the index pattern',
    ],
    [
      { rollup_index: '' },
      'A rollup index name is mandatory.',
      'Rollup index must be a non-null, non-empty string',
    ],
    [
      { cron: '' },
      'A cron schedule is mandatory.',
      'Cron schedule must be a non-null, non-empty string',
    ],
    [
      { page_size: 0 },
      'Parameter [page_size] is mandatory and  must be a positive long.',
      'Page size is mandatory and  must be a positive long',
    ],
    [
      { groups: undefined, metrics: [] },
      'At least one grouping or metric must be configured',
      'At least one grouping or metric must be configured',
    ],
    [
      groups({ field: '', interval: '1h' }),
      'Parameter [field] is mandatory.',
      'Field must be a non-null, non-empty string',
    ],
    [
      groups({ interval: '1h' }, { terms: { fields: [] } }),
      'Fields must have at least one value',
      'Fields must have at least one value',
    ],
    [
      groups({ interval: '1h' }, { histogram: { interval: 0, fields: ['temperature'] } }),
      'Interval must be a positive long',
      'Interval must be a positive long',
    ],
    [
      { metrics: [{ field: '', metrics: ['max'] }] },
      'Parameter [field] must be a non-null, non-empty string',
      'Field must be a non-null, non-empty string',
    ],
    [
      { metrics: [{ field: 'temperature', metrics: [] }] },
      'Parameter [metrics] must be a non-null, non-empty array of strings',
      'Metrics must be a non-null, non-empty array of strings',
    ],
    [
      { metrics: [{ field: 'temperature', metrics: ['median'] }] },
      'Unsupported metric [median].  Supported metrics include: [max, min, sum, avg, value_count]',
      'Unsupported metric [median]. Supported metrics include: [max, min, sum, avg, value_count]',
    ],
  ])('%j', async (changes, in63, later) => {
    expect(await reasonFrom('6.3.2', changes)).toBe(in63);
    expect(await reasonFrom('6.8.23', changes)).toBe(later);
    expect(await reasonFrom('8.19.8', changes)).toBe(later);
  });

  it.each([
    [
      { interval: '1h', fixed_interval: '1h' },
      'Cannot use [interval] with [fixed_interval] or [calendar_interval] configuration options.',
    ],
    [
      { calendar_interval: '1h', fixed_interval: '1h' },
      'Cannot set both [fixed_interval] and [calendar_interval] at the same time',
    ],
    [{}, 'An interval is required.  Use [fixed_interval] or [calendar_interval].'],
    [
      { calendar_interval: '2d' },
      'The supplied interval [2d] could not be parsed as a calendar interval.',
    ],
    [
      { fixed_interval: '1x' },
      'failed to parse setting [date_histogram.FixedInterval] with value [1x] as a time value: ' +
        'unit is missing or unrecognized',
    ],
  ])('intervals since 7.2: %j', async (interval, reason) => {
    expect(await reasonFrom('7.17.29', groups(interval))).toBe(reason);
    expect(await reasonFrom('9.2.2', groups(interval))).toBe(reason);
  });

  it('6.3 says it on top, 6.4 and later inside the exception of the parser', async () => {
    const old = await putJob(mockUnderTest({ version: '6.3.2' }), jobConfig({ page_size: -1 }));
    expect(old.body).toMatchObject({ error: { type: 'illegal_argument_exception' } });
    const recent = await putJob(mockUnderTest(), jobConfig({ page_size: -1 }));
    expect(recent.body).toMatchObject({
      error: {
        type: 'x_content_parse_exception',
        reason: 'Failed to build [xpack/rollup/jobconfig] after last required field arrived',
        caused_by: { type: 'illegal_argument_exception' },
      },
    });
  });

  it('names a missing field and an unknown one', async () => {
    expect(await reasonFrom('8.19.8', { cron: undefined })).toBe('Required [cron]');
    expect(await reasonFrom('8.19.8', { headers: {} })).toContain('unknown field [headers]');
    expect(await reasonFrom('8.19.8', { groups: {} })).toBe('Required [date_histogram]');
  });

  it.each([
    ['6.3.2', 400],
    ['8.19.8', 400],
  ])('%s refuses a body that is missing or not JSON', async (version, status) => {
    const { ask } = mockUnderTest({ version });
    const missing = await ask('PUT', '/_xpack/rollup/job/x');
    expect(missing).toMatchObject({
      status,
      body: { error: { reason: 'request body is required' } },
    });
    const app = mockUnderTest({ version }).app;
    const response = await app.request('/_xpack/rollup/job/x', {
      method: 'PUT',
      body: '{"cron":',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${btoa('elastic:elastic-password')}`,
      },
    });
    expect(response.status).toBe(status);
  });
});

describe('fields', () => {
  const nothing =
    'Could not find any fields in the index/index-pattern that were configured in job';
  it.each([
    ['8.19.8', { index_pattern: 'nothing-*' }, nothing],
    [
      '6.8.23',
      groups({ field: 'missing', interval: '1h' }),
      'Could not find a [date] field with name [missing] in any of the indices matching the index pattern.',
    ],
    [
      '8.19.8',
      groups({ field: 'missing', interval: '1h' }),
      'Could not find one of [date,date_nanos] fields with name [missing] in any of the indices matching the index pattern.',
    ],
    [
      '8.19.8',
      groups({ field: 'node', interval: '1h' }),
      'The field referenced by a date_histo group must be one of type [date,date_nanos] across all indices in the index pattern.  Found: [keyword] for field [node]',
    ],
    [
      '8.19.8',
      groups({ interval: '1h' }, { terms: { fields: ['location'] } }),
      'The field referenced by a terms group must be a [numeric] or [keyword/text] type, but found [geo_point] for field [location]',
    ],
    [
      '8.19.8',
      groups({ interval: '1h' }, { histogram: { interval: 5, fields: ['node'] } }),
      'The field referenced by a histo group must be a [numeric] type, but found [keyword] for field [node]',
    ],
    [
      '6.3.2',
      { metrics: [{ field: 'missing', metrics: ['max'] }] },
      'Could not find a [numeric] field with name [missing] in any of the indices matching the index pattern.',
    ],
    [
      '8.19.8',
      { metrics: [{ field: 'timestamp', metrics: ['avg'] }] },
      'Only the metrics [max, min, value_count] are supported for [date] types, but unsupported metrics [avg] supplied for field [timestamp]',
    ],
    [
      '8.19.8',
      {
        index_pattern: 'web-logs-*',
        groups: {
          date_histogram: { field: '@timestamp', fixed_interval: '1h' },
          terms: { fields: ['message'] },
        },
        metrics: [],
      },
      'The field [message] must be aggregatable across all indices, but is not.',
    ],
  ])('%s: %j', async (version, changes, problem) => {
    const { status, body } = await putJob(mockUnderTest({ version }), jobConfig(changes));
    expect(status).toBe(400);
    expect(innermost(body)).toEqual({
      type: 'rollup_action_request_validation_exception',
      reason: `Validation Failed: 1: ${problem};`,
    });
  });

  it.each([
    ['6.8.23', 'no such index'],
    ['8.19.8', 'no such index [nowhere]'],
  ])('%s: an index that is missing is 404 "%s"', async (version, reason) => {
    const answer = await putJob(
      mockUnderTest({ version }),
      jobConfig({ index_pattern: 'nowhere' }),
    );
    expect(answer.status).toBe(404);
    expect(innermost(answer.body)).toMatchObject({ type: 'index_not_found_exception', reason });
  });
});
