const day = new Intl.DateTimeFormat('en', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const clock = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** A point in time (ms since 1970) in the viewer's zone, to the minute: `Nov 23, 2026, 14:05`. */
export function timeWithDate(at: number): string {
  return day.format(at);
}

/** The same to the second and without its day: `14:05:09`. */
export function timeOfDay(at: number): string {
  return clock.format(at);
}
