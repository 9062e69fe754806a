import type { DraftField } from '../../rollup/new-job/job-draft.ts';

const control = 'input, select, textarea, button';

/** Moves the focus to the first field that is marked as wrong, once its mark has been drawn. */
export function focusFirstInvalid(within: HTMLElement | null): void {
  requestAnimationFrame(() => {
    within?.querySelector<HTMLElement>(':is(input, select)[aria-invalid="true"]')?.focus();
  });
}

/** Moves the focus to a field of the form, once its step has been drawn. */
export function focusField(field: DraftField): void {
  requestAnimationFrame(() => {
    document.querySelector(`[data-field="${field}"]`)?.querySelector<HTMLElement>(control)?.focus();
  });
}
