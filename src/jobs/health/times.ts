const toTheMinute = {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
const toTheSecond = { ...toTheMinute, second: '2-digit' } as const;
const year = { year: 'numeric' } as const;
const utc = { timeZone: 'UTC', timeZoneName: 'short' } as const;
const utcClock = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  ...utc,
});
const clock = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The same point in time with and without the year, to the minute and to the second. */
function formatsIn(zone: Intl.DateTimeFormatOptions) {
  const formats = (options: Intl.DateTimeFormatOptions) => ({
    ofThisYear: new Intl.DateTimeFormat('en', { ...options, ...zone }),
    ofOtherYear: new Intl.DateTimeFormat('en', { ...year, ...options, ...zone }),
  });
  return { toTheMinute: formats(toTheMinute), toTheSecond: formats(toTheSecond) };
}

const localFormats = formatsIn({});
const utcFormats = formatsIn(utc);

type Precision = keyof typeof localFormats;

/** A point in time (ms since 1970) in the viewer's zone, with the year if it is another: `Nov 23, 14:05`. */
export function timeWithDate(at: number, precision: Precision = 'toTheMinute'): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear();
  return localFormats[precision][isThisYear ? 'ofThisYear' : 'ofOtherYear'].format(at);
}

/** The same in UTC: `Nov 23, 13:05 UTC`. */
export function timeInUtc(at: number, precision: Precision = 'toTheMinute'): string {
  const isThisYear = new Date(at).getUTCFullYear() === new Date().getUTCFullYear();
  return utcFormats[precision][isThisYear ? 'ofThisYear' : 'ofOtherYear'].format(at);
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
