/**
 * Moves the focus to the job of the next row, or of the previous one: to what opens the job, or else to
 * the first button of its row. From outside of the table it goes to the first row, or to the last.
 */
export function focusRow(table: HTMLElement, step: 1 | -1): void {
  const rows = [...table.querySelectorAll('tbody tr')].filter((row) => targetIn(row));
  const current = rows.findIndex((row) => row.contains(document.activeElement));
  const next = current === -1 ? (step === 1 ? 0 : rows.length - 1) : current + step;
  const row = rows[next];
  if (row) targetIn(row)?.focus();
}

function targetIn(row: Element): HTMLElement | null {
  return (
    row.querySelector<HTMLElement>('[scope="row"] :is(a[href], button)') ??
    row.querySelector<HTMLElement>('a[href], button')
  );
}
