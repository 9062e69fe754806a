const toTheMinute = {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
const day = new Intl.DateTimeFormat('en', toTheMinute);
const dayOfOtherYear = new Intl.DateTimeFormat('en', { year: 'numeric', ...toTheMinute });
const utc = new Intl.DateTimeFormat('en', {
  ...toTheMinute,
  timeZone: 'UTC',
  timeZoneName: 'short',
});
const utcClock = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
  timeZoneName: 'short',
});
const clock = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** A point in time (ms since 1970) in the viewer's zone, to the minute: `Nov 23, 14:05`. */
export function timeWithDate(at: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear();
  return (isThisYear ? day : dayOfOtherYear).format(at);
}

/** The same in UTC: `Nov 23, 13:05 UTC`. */
export function timeInUtc(at: number): string {
  return utc.format(at);
}

/** The same in UTC, without the date where that is the viewer's: `13:05 UTC`. */
export function timeInUtcBeside(at: number): string {
  const date = new Date(at);
  return date.getUTCDate() === date.getDate() ? utcClock.format(at) : timeInUtc(at);
}

/** A moment of today, to the second: `14:05:09`. */
export function timeOfDay(at: number): string {
  return clock.format(at);
}
