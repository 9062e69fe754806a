import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RollupJob } from '../../elasticsearch/wire-types.ts';
import { mockUnderTest, testedVersions } from '../../mock-elasticsearch/mock-under-test.ts';
import { putJob } from '../../mock-elasticsearch/put-job-under-test.ts';
import { configOf, draftOf, jobIdOf } from './draft-config.ts';
import { draftUnderTest, rulesUnderTest } from './draft-under-test.ts';
import { goodDraft } from './drafts-under-test.ts';

describe('the body of PUT', () => {
  it('has what is filled in, with numbers as numbers and texts trimmed', () => {
    const draft = draftUnderTest({
      id: ' mine ',
      index_pattern: ' sensor-* ',
      rollup_index: ' sensor_rollup ',
      cron: ' 0 0 1 * * ? ',
      page_size: ' 500 ',
      delay: ' 7d ',
      timeout: ' 30s ',
      interval: ' 60m ',
      time_zone: ' Europe/Berlin ',
      terms_fields: ['node'],
      histogram_fields: ['load'],
      histogram_interval: ' 5 ',
      metrics: [{ field: 'temperature', metrics: ['max'] }],
    });
    expect(jobIdOf(draft)).toBe('mine');
    expect(configOf(draft, rulesUnderTest())).toEqual({
      index_pattern: 'sensor-*',
      rollup_index: 'sensor_rollup',
      cron: '0 0 1 * * ?',
      page_size: 500,
      groups: {
        date_histogram: {
          field: 'timestamp',
          fixed_interval: '60m',
          delay: '7d',
          time_zone: 'Europe/Berlin',
        },
        terms: { fields: ['node'] },
        histogram: { interval: 5, fields: ['load'] },
      },
      metrics: [{ field: 'temperature', metrics: ['max'] }],
      timeout: '30s',
    });
  });

  it('leaves out what is empty', () => {
    const draft = draftUnderTest({
      delay: ' ',
      timeout: '',
      time_zone: '',
      histogram_interval: '5',
    });
    expect(configOf(draft, rulesUnderTest())).toEqual({
      index_pattern: 'sensor-*',
      rollup_index: 'sensor_rollup',
      cron: '0 0 1 * * ?',
      page_size: 1000,
      groups: { date_histogram: { field: 'timestamp', fixed_interval: '1h' } },
    });
  });

  it.each([
    ['7.1.1', 'calendar', { interval: '1d' }],
    ['7.1.1', 'fixed', { interval: '1d' }],
    ['7.2.0', 'calendar', { calendar_interval: '1d' }],
    ['9.2.2', 'fixed', { fixed_interval: '1d' }],
  ] as const)('names the interval as %s does (%s)', (version, interval_kind, named) => {
    const draft = draftUnderTest({ interval_kind, interval: '1d', delay: '' });
    const { date_histogram } = configOf(draft, rulesUnderTest(version)).groups;
    expect(date_histogram).toEqual({ field: 'timestamp', ...named, time_zone: 'UTC' });
  });

  it('has plain spaces in the schedule, whatever was pasted', () => {
    const draft = draftUnderTest({ cron: '0\u00a00 1 * *\u2003?' });
    expect(configOf(draft, rulesUnderTest()).cron).toBe('0 0 1 * * ?');
  });
});

describe('a draft of a job', () => {
  const config = (date_histogram: Record<string, string>) => ({
    id: 'old',
    index_pattern: 'sensor-*',
    rollup_index: 'sensor_rollup',
    cron: '0 0 1 * * ?',
    groups: { date_histogram: { field: 'timestamp', ...date_histogram } },
  });

  it.each([
    ['9.2.2', { interval: '1d' }, 'calendar', '1d'],
    ['9.2.2', { interval: 'month' }, 'calendar', 'month'],
    ['9.2.2', { interval: '2d' }, 'fixed', '2d'],
    ['9.2.2', { fixed_interval: '1d' }, 'fixed', '1d'],
    ['9.2.2', { calendar_interval: '1M' }, 'calendar', '1M'],
    ['9.2.2', { calendar_interval: '2d' }, 'calendar', '2d'],
    ['6.8.23', { interval: '1d' }, 'calendar', '1d'],
    ['6.8.23', { calendar_interval: '1w' }, 'calendar', '1w'],
    ['6.8.23', { fixed_interval: '1d' }, 'fixed', '24h'],
    ['6.8.23', { fixed_interval: '1h' }, 'fixed', '60m'],
    ['6.8.23', { fixed_interval: '90m' }, 'fixed', '90m'],
  ])('on %s, %o is the %s interval %s', (version, interval, interval_kind, text) => {
    expect(draftOf(config(interval), rulesUnderTest(version))).toMatchObject({
      interval_kind,
      interval: text,
    });
  });

  it('has the usual where the configuration says nothing', () => {
    expect(draftOf(config({ fixed_interval: '1h' }), rulesUnderTest())).toEqual({
      id: 'old',
      index_pattern: 'sensor-*',
      rollup_index: 'sensor_rollup',
      cron: '0 0 1 * * ?',
      page_size: '1000',
      delay: '',
      timeout: '',
      date_field: 'timestamp',
      interval_kind: 'fixed',
      interval: '1h',
      time_zone: 'UTC',
      terms_fields: [],
      histogram_fields: [],
      histogram_interval: '',
      metrics: [],
    });
  });

  it.each(testedVersions)(
    'on %s gives the configuration again that it was made from',
    async (version) => {
      const mock = mockUnderTest({ version });
      const rules = rulesUnderTest(version);
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(goodDraft(rules), async (draft) => {
          runs += 1;
          const id = `copy-${String(runs)}`;
          await putJob(mock, configOf(draft, rules), id);
          const { body } = await mock.ask('GET', `/_xpack/rollup/job/${id}`);
          const { id: readId, ...config } = onlyJob(body).config;
          const copy = draftOf({ id: readId, ...config }, rules);
          expect(copy.id).toBe(id);
          expect({ metrics: [], ...configOf(copy, rules) }).toEqual(config);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('of every job of the demo gives its configuration again', () => {
    const rules = rulesUnderTest('8.19.8');
    const { store } = mockUnderTest({ version: '8.19.8' }).cluster;
    expect(store.size).toBeGreaterThan(5);
    for (const { config } of store.list()) {
      const { id: _, ...others } = config;
      const { time_zone = 'UTC' } = config.groups.date_histogram;
      const groups = {
        ...config.groups,
        date_histogram: { ...config.groups.date_histogram, time_zone },
      };
      expect({ metrics: [], ...configOf(draftOf(config, rules), rules) }).toEqual({
        ...others,
        groups,
      });
    }
  });
});

function onlyJob(body: unknown): RollupJob {
  const [job] = (body as { jobs: RollupJob[] }).jobs;
  if (!job) throw new Error('expected a job');
  return job;
}
