/** Jobs with a named time zone need Intl's, which take milliseconds to be there: better while the page waits. */
export function prepareTimeZones(): void {
  // Not in Safari.
  if ('requestIdleCallback' in globalThis)
    requestIdleCallback(() => new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/London' }));
}
