import { useMemo, useState } from 'react';
import type { DraftField, JobDraft } from '../../rollup/new-job/job-draft.ts';
import type { Problem } from '../../rollup/new-job/problem.ts';
import { problemsOf } from '../../rollup/new-job/problems.ts';
import type { Surroundings } from '../../rollup/new-job/surroundings.ts';
import type { FormStep } from './form-step.ts';
import { fieldsIn, stepOf } from './form-step.ts';

/** What is only not there yet is no fault of who is still at it. */
function isUnfinished({ code }: Problem): boolean {
  return code === 'required' || code === 'metrics_missing';
}

/** What is wrong with a draft, and how much of it is to be shown yet. */
export function useFormProblems(draft: JobDraft, surroundings: Surroundings) {
  const problems = useMemo(() => problemsOf(draft, surroundings), [draft, surroundings]);
  const [attempted, setAttempted] = useState<ReadonlySet<FormStep>>(new Set());
  const [touched, setTouched] = useState<ReadonlySet<DraftField>>(new Set());
  return {
    problems,
    attempted,
    /** From now on every error of the step is shown. */
    attempt: (step: FormStep) => {
      setAttempted((current) => new Set([...current, step]));
    },
    /** From now on the field's errors are shown, but for one that is still empty. */
    touch: (field: DraftField) => {
      setTouched((current) => (current.has(field) ? current : new Set([...current, field])));
    },
    /** The operator has been kept at the step: from now on it is shown why, as if all of it were touched. */
    keepAt: (step: FormStep) => {
      setTouched((current) => new Set([...current, ...fieldsIn(step)]));
    },
    /** The draft is another: nothing of it has been touched or tried. */
    forget: () => {
      setAttempted(new Set());
      setTouched(new Set());
    },
    shownProblems: (field: DraftField): Problem[] =>
      problems.filter(
        (problem) =>
          problem.field === field &&
          (attempted.has(stepOf(field)) ||
            problem.severity === 'warning' ||
            (touched.has(field) && !isUnfinished(problem))),
      ),
  };
}
