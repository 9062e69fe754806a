import { describe, expect, it } from 'vitest';
import { correctionOf } from './correction.ts';
import {
  capsUnderTest,
  draftUnderTest,
  nowUnderTest,
  rulesUnderTest,
  surroundingsUnderTest,
} from './draft-under-test.ts';
import { emptyDraft, type JobDraft } from './job-draft.ts';
import { problemsOf } from './problems.ts';

const known = surroundingsUnderTest({
  fields: capsUnderTest({ timestamp: 'date', node: 'keyword' }),
});

describe('the problems of a draft', () => {
  it('are none where there is nothing to be said', () => {
    expect(problemsOf(draftUnderTest(), known, nowUnderTest)).toEqual([]);
  });

  it('of a form that was just opened are the fields to be filled in', () => {
    const problems = problemsOf(emptyDraft, surroundingsUnderTest());
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'id required',
      'index_pattern required',
      'rollup_index required',
      'date_field required',
    ]);
  });

  it('come in the order of the form', () => {
    const draft: JobDraft = {
      id: '_all',
      index_pattern: '*',
      rollup_index: 'Upper',
      cron: '0 1 * * *',
      page_size: '0',
      delay: '1w',
      timeout: 'soon',
      date_field: 'node',
      interval_kind: 'fixed',
      interval: '1M',
      time_zone: 'Mars/Base',
      terms_fields: ['timestamp'],
      histogram_fields: ['node'],
      histogram_interval: '',
      metrics: [{ field: 'node', metrics: [] }],
    };
    const problems = problemsOf(draft, known, nowUnderTest);
    expect([...new Set(problems.map(({ field }) => field))]).toEqual(
      Object.keys(draft).filter((field) => field !== 'interval_kind'),
    );
    expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('a correction', () => {
  it.each<[Partial<JobDraft>, Partial<JobDraft>]>([
    [{ cron: '0 1 * * *' }, { cron: '0 0 1 * * ?' }],
    [{ cron: '0 0 1 * * *' }, { cron: '0 0 1 * * ?' }],
    [{ cron: '0 0 1 ? * 0' }, { cron: '0 0 1 ? * 1' }],
    [{ delay: '1w' }, { delay: '7d' }],
    [{ delay: '90m' }, { delay: '2h' }],
    [{ timeout: '20 s' }, { timeout: '20s' }],
    [{ interval: '1M' }, { interval_kind: 'calendar', interval: '1M' }],
    [
      { interval_kind: 'calendar', interval: '2d', delay: '2d' },
      { interval_kind: 'fixed', interval: '2d' },
    ],
    [
      { interval: '1d', delay: '1d', time_zone: 'Europe/Berlin' },
      { interval_kind: 'calendar', interval: '1d' },
    ],
    [{ time_zone: 'US/Pacific' }, { time_zone: 'America/Los_Angeles' }],
    [{ time_zone: 'europe/berlin' }, { time_zone: 'Europe/Berlin' }],
    [{ rollup_index: 'Upper' }, { rollup_index: 'upper' }],
    [{ histogram_interval: '5' }, { histogram_interval: '' }],
  ])('of %j mends it', (differences, correction) => {
    const draft = draftUnderTest(differences);
    const [problem, ...others] = problemsOf(draft, known, nowUnderTest);
    if (!problem) throw new Error('expected a problem');
    expect(others).toEqual([]);
    expect(correctionOf(problem)).toEqual(correction);
    expect(problemsOf({ ...draft, ...correction }, known, nowUnderTest)).toEqual([]);
  });

  it('before 7.2 leaves the kind of the interval alone', () => {
    const before = { ...known, rules: rulesUnderTest('7.1.1') };
    const [problem] = problemsOf(
      draftUnderTest({ interval: '2w', delay: '' }),
      before,
      nowUnderTest,
    );
    if (!problem) throw new Error('expected a problem');
    expect(correctionOf(problem)).toEqual({ interval: '14d' });
  });

  it.each([{ cron: 'whenever' }, { delay: 'soon' }, { id: '_all' }, { interval: '2M' }])(
    'of %j is not known',
    (differences) => {
      const draft = draftUnderTest({ ...differences });
      const [problem] = problemsOf(draft, known, nowUnderTest);
      if (!problem) throw new Error('expected a problem');
      expect(correctionOf(problem)).toBeNull();
    },
  );
});
