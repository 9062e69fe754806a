/** Where keys are for writing, or for finding an entry by its first letters. */
const takesKeys = [
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
  ...['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'menu'].map(
    (role) => `[role="${role}"]`,
  ),
].join(',');

/** Whether a key press may be a shortcut: not while typing, with a modifier, or beside a dialog. */
export function isMeantAsShortcut(event: KeyboardEvent): boolean {
  return (
    !event.isComposing &&
    !hasModifier(event) &&
    !(event.target instanceof Element && event.target.closest(takesKeys)) &&
    document.querySelector('[aria-modal="true"]') === null
  );
}

/** Shift belongs to `?`, on some keyboards to `/`, and AltGr to other signs, but neither to a letter. */
function hasModifier(event: KeyboardEvent): boolean {
  const isLetter = /^\p{Letter}$/u.test(event.key);
  if (!isLetter && event.getModifierState('AltGraph')) return event.metaKey;
  return event.ctrlKey || event.altKey || event.metaKey || (isLetter && event.shiftKey);
}
