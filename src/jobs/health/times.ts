const minutes = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const seconds = { ...minutes, second: '2-digit' } as const;
const date = { month: 'short', day: 'numeric' } as const;
const year = { year: 'numeric' } as const;
const utc = { timeZone: 'UTC', timeZoneName: 'short' } as const;
const utcClocks = {
  toTheMinute: new Intl.DateTimeFormat('en', { ...minutes, ...utc }),
  toTheSecond: new Intl.DateTimeFormat('en', { ...seconds, ...utc }),
};
const clock = new Intl.DateTimeFormat('en', seconds);

/** The same point in time with and without the year, to the minute and to the second. */
function formatsIn(zone: Intl.DateTimeFormatOptions) {
  const formats = (time: Intl.DateTimeFormatOptions) => ({
    ofThisYear: new Intl.DateTimeFormat('en', { ...date, ...time, ...zone }),
    ofOtherYear: new Intl.DateTimeFormat('en', { ...year, ...date, ...time, ...zone }),
  });
  return { toTheMinute: formats(minutes), toTheSecond: formats(seconds) };
}

const localFormats = formatsIn({});
const utcFormats = formatsIn(utc);

type Precision = keyof typeof localFormats;

/** To the second where one of the points is not a full minute: two of one minute would else look the same. */
export function precisionOf(...points: number[]): Precision {
  return points.some((at) => at % 60_000 !== 0) ? 'toTheSecond' : 'toTheMinute';
}

/** A point in time (ms since 1970) in the viewer's zone, with the year if it is another: `Nov 23, 14:05`. */
export function timeWithDate(at: number, precision = precisionOf(at)): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear();
  return localFormats[precision][isThisYear ? 'ofThisYear' : 'ofOtherYear'].format(at);
}

/** The same in UTC: `Nov 23, 13:05 UTC`. */
export function timeInUtc(at: number, precision = precisionOf(at)): string {
  const isThisYear = new Date(at).getUTCFullYear() === new Date().getUTCFullYear();
  return utcFormats[precision][isThisYear ? 'ofThisYear' : 'ofOtherYear'].format(at);
}

/** The same in UTC, without the date where that is the viewer's: `13:05 UTC`. */
export function timeInUtcBeside(at: number): string {
  const day = new Date(at);
  return day.getUTCDate() === day.getDate() ? utcClocks[precisionOf(at)].format(at) : timeInUtc(at);
}

/** A moment of today, to the second: `14:05:09`. */
export function timeOfDay(at: number): string {
  return clock.format(at);
}
