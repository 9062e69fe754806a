import type { DraftField } from '../../rollup/new-job/job-draft.ts';

/** Not the buttons of what has been chosen, which come first. */
const control = 'input, select';

/** Moves the focus to the first field that is marked as wrong, once its mark has been drawn. */
export function focusFirstInvalid(within: HTMLElement | null): void {
  requestAnimationFrame(() => {
    focus(within?.querySelector<HTMLElement>(':is(input, select)[aria-invalid="true"]'));
  });
}

/** Moves the focus to a field of the form, once its step has been drawn. */
export function focusField(field: DraftField): void {
  requestAnimationFrame(() => {
    focus(document.querySelector(`[data-field="${field}"]`)?.querySelector<HTMLElement>(control));
  });
}

/** A combo box opens its list when it gets the focus, over the reason why it got it. */
function focus(field: HTMLElement | null | undefined): void {
  field?.focus();
  if (field?.getAttribute('role') !== 'combobox') return;
  requestAnimationFrame(() => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
}
