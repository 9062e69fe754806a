/*
 * Times are written here as Intl writes them in English. Intl itself takes milliseconds to be there, in which the
 * first rows, full of times, would wait.
 */

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

type Precision = 'toTheMinute' | 'toTheSecond';

/** To the second where one of the points is not a full minute: two of one minute would else look the same. */
export function precisionOf(...points: number[]): Precision {
  return points.some((at) => at % 60_000 !== 0) ? 'toTheSecond' : 'toTheMinute';
}

/** A point in time (ms since 1970) in the viewer's zone, with the year if it is another: `Nov 23, 14:05`. */
export function timeWithDate(at: number, precision = precisionOf(at)): string {
  return withDate(inViewersZone(at), inViewersZone(Date.now()), precision);
}

/** The same in UTC: `Nov 23, 13:05 UTC`. */
export function timeInUtc(at: number, precision = precisionOf(at)): string {
  return `${withDate(inUtc(at), inUtc(Date.now()), precision)} UTC`;
}

/** The same in UTC, without what is the viewer's as well: `13:05 UTC`, or merely `UTC`. */
export function timeInUtcBeside(at: number): string {
  if (new Date(at).getTimezoneOffset() === 0) return 'UTC';
  const utc = inUtc(at);
  return utc.day === inViewersZone(at).day ? `${clock(utc, precisionOf(at))} UTC` : timeInUtc(at);
}

/** A moment of today, to the second: `14:05:09`. */
export function timeOfDay(at: number): string {
  return clock(inViewersZone(at), 'toTheSecond');
}

type Point = ReturnType<typeof inUtc>;

function inUtc(at: number) {
  const date = new Date(at);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    time: [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()],
  };
}

function inViewersZone(at: number): Point {
  const date = new Date(at);
  return {
    year: date.getFullYear(),
    month: date.getMonth(),
    day: date.getDate(),
    time: [date.getHours(), date.getMinutes(), date.getSeconds()],
  };
}

function withDate(point: Point, now: Point, precision: Precision): string {
  const { year, month, day } = point;
  const date = `${months[month] ?? ''} ${String(day)}`;
  const dated = year === now.year ? date : `${date}, ${String(year)}`;
  return `${dated}, ${clock(point, precision)}`;
}

function clock({ time }: Point, precision: Precision): string {
  return time
    .slice(0, precision === 'toTheMinute' ? 2 : 3)
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
