import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  capsUnderTest,
  draftUnderTest,
  surroundingsUnderTest,
} from '../../rollup/new-job/draft-under-test.ts';
import type { DraftField, JobDraft } from '../../rollup/new-job/job-draft.ts';
import type { FormStep } from './form-step.ts';
import { useFormProblems } from './use-form-problems.ts';

const surroundings = surroundingsUnderTest({
  fields: capsUnderTest({ timestamp: 'date', voltage: 'long' }),
  jobIds: new Set(['taken']),
});

function form(differences: Partial<JobDraft>) {
  const { result, rerender } = renderHook(({ draft }) => useFormProblems(draft, surroundings), {
    initialProps: { draft: draftUnderTest(differences) },
  });
  return {
    type: (typed: Partial<JobDraft>) => {
      rerender({ draft: draftUnderTest({ ...differences, ...typed }) });
    },
    touch: (field: DraftField) => {
      act(() => {
        result.current.touch(field);
      });
    },
    attempt: (step: FormStep) => {
      act(() => {
        result.current.attempt(step);
      });
    },
    forget: () => {
      act(() => {
        result.current.forget();
      });
    },
    keepAt: (step: FormStep) => {
      act(() => {
        result.current.keepAt(step);
      });
    },
    shown: (field: DraftField) => result.current.shownProblems(field).map(({ code }) => code),
    all: () => result.current.problems.map(({ field, code }) => [field, code]),
    attempted: () => [...result.current.attempted],
  };
}

describe('what is wrong with a draft', () => {
  it('is known at once, and not shown before the operator has been there', () => {
    const { all, shown } = form({ id: 'taken' });
    expect(all()).toEqual([['id', 'id_in_use']]);
    expect(shown('id')).toEqual([]);
  });

  it('is shown at every field of a step that the operator is kept at', () => {
    const { keepAt, shown } = form({ id: 'taken', index_pattern: '', time_zone: 'Nowhere' });
    keepAt('logistics');
    expect(shown('id')).toEqual(['id_in_use']);
    expect(shown('index_pattern')).toEqual([]);
    expect(shown('time_zone')).toEqual([]);
  });

  it('is not shown any more when the operator starts over', () => {
    const { attempt, touch, forget, shown, attempted } = form({ id: '', time_zone: 'Nowhere' });
    attempt('logistics');
    touch('time_zone');
    forget();
    expect([...shown('id'), ...shown('time_zone'), ...attempted()]).toEqual([]);
  });

  it('is shown at a field that the operator has been at, and at no other', () => {
    const { touch, shown } = form({ id: 'taken', cron: '* *' });
    touch('id');
    expect(shown('id')).toEqual(['id_in_use']);
    expect(shown('cron')).toEqual([]);
  });

  it.each<[DraftField, Partial<JobDraft>, string]>([
    ['id', { id: '' }, 'required'],
    ['metrics', { metrics: [{ field: 'voltage', metrics: [] }] }, 'metrics_missing'],
  ])(
    'is not shown at %s where it is only unfinished, until Next is tried',
    (field, draft, code) => {
      const { touch, attempt, shown } = form(draft);
      touch(field);
      expect(shown(field)).toEqual([]);
      attempt(field === 'id' ? 'logistics' : 'metrics');
      expect(shown(field)).toEqual([code]);
    },
  );

  it('is shown at every field of a step that was tried, and of no other', () => {
    const { attempt, attempted, shown } = form({ id: '', cron: '', date_field: '' });
    attempt('logistics');
    expect(attempted()).toEqual(['logistics']);
    expect(shown('id')).toEqual(['required']);
    expect(shown('cron')).toEqual(['required']);
    expect(shown('date_field')).toEqual([]);
    attempt('date_histogram');
    expect(shown('date_field')).toEqual(['required']);
  });

  it('is shown at once where it is a warning', () => {
    const { shown } = form({ id: 'sensor/hourly' });
    expect(shown('id')).toEqual(['id_needs_escaping']);
  });

  it('follows what is typed: gone when it is mended, there when it is broken again', () => {
    const { type, touch, shown, all } = form({ id: 'taken' });
    touch('id');
    type({ id: 'free' });
    expect(shown('id')).toEqual([]);
    expect(all()).toEqual([]);
    type({ id: 'taken' });
    expect(shown('id')).toEqual(['id_in_use']);
  });
});
