import { useEffect, useRef } from 'react';
import type { DraftField } from '../../rollup/new-job/job-draft.ts';
import { focusField } from './focus-field.ts';
import type { FormStep } from './form-step.ts';

/**
 * The heading of the step, which takes the focus when the step changes, as what is below it is new; unless
 * the step was gone to for the sake of one field, `focusNext`.
 */
export function useFocusOnStep(step: FormStep) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const next = useRef<DraftField | null>(null);
  // Focus is outside of React.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (next.current === null) heading.current?.focus();
    else focusField(next.current);
    next.current = null;
  }, [step]);
  return {
    heading,
    focusNext: (field: DraftField) => {
      next.current = field;
    },
  };
}
