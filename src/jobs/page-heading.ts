/** Moves the focus to the heading of the page: for when what had it, or gave it away, is gone. */
export function focusPageHeading(): void {
  const heading = document.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
