import { describe, expect, it } from 'vitest';
import type { DraftField } from '../../rollup/new-job/job-draft.ts';
import { emptyDraft } from '../../rollup/new-job/job-draft.ts';
import type { Problem } from '../../rollup/new-job/problem.ts';
import { errorAt, warningAt } from '../../rollup/new-job/problem.ts';
import type { FormStep } from './form-step.ts';
import { formSteps, furthestStep, isWithin, neighbourOf, problemsIn, stepOf } from './form-step.ts';

const error = (field: DraftField) => errorAt(field, { code: 'required' });
const warning = (field: DraftField) => warningAt(field, { code: 'cron_not_foreseen' });

describe('the steps of making a job', () => {
  it('have an order', () => {
    expect(formSteps).toEqual([
      'logistics',
      'date_histogram',
      'terms',
      'histogram',
      'metrics',
      'review',
    ]);
  });

  it('share out every field of a draft, and Review asks for none', () => {
    const fields = Object.keys(emptyDraft).filter((key) => key !== 'interval_kind');
    const problems = fields.map((field) => error(field as DraftField));
    const shared = formSteps.flatMap((step) => problemsIn(step, problems));
    expect(shared.map(({ field }) => field).sort()).toEqual(fields.sort());
    expect(problemsIn('review', problems)).toEqual([]);
  });

  it.each<[DraftField, FormStep]>([
    ['id', 'logistics'],
    ['timeout', 'logistics'],
    ['interval', 'date_histogram'],
    ['time_zone', 'date_histogram'],
    ['terms_fields', 'terms'],
    ['histogram_interval', 'histogram'],
    ['metrics', 'metrics'],
  ])('ask for %s in %s', (field, step) => {
    expect(stepOf(field)).toBe(step);
  });

  it.each<[string, Problem[], FormStep]>([
    ['no problem', [], 'review'],
    ['a warning', [warning('cron')], 'review'],
    ['an error at the name', [error('metrics'), error('id')], 'logistics'],
    ['an error in the middle', [warning('id'), error('metrics'), error('terms_fields')], 'terms'],
    ['an error at the end', [error('metrics')], 'metrics'],
  ])('go as far as they may with %s', (_, problems, step) => {
    expect(furthestStep(problems)).toBe(step);
  });

  it.each<[FormStep, FormStep, boolean]>([
    ['logistics', 'logistics', true],
    ['logistics', 'metrics', true],
    ['terms', 'terms', true],
    ['histogram', 'terms', false],
    ['review', 'metrics', false],
    ['review', 'review', true],
  ])('%s, where %s is the furthest: %s', (step, furthest, is) => {
    expect(isWithin(step, furthest)).toBe(is);
  });

  it.each<[FormStep, 1 | -1, FormStep | undefined]>([
    ['logistics', 1, 'date_histogram'],
    ['logistics', -1, undefined],
    ['histogram', -1, 'terms'],
    ['metrics', 1, 'review'],
    ['review', 1, undefined],
  ])('%s and %i leads to %s', (step, by, neighbour) => {
    expect(neighbourOf(step, by)).toBe(neighbour);
  });
});
