/** The range of `Date` in ms, which is smaller than that of a number on the wire. */
const furthest = 8.64e15;

const local = new Intl.DateTimeFormat('en', {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

/**
 * A point in time, in ms since 1970, in the viewer's zone and in UTC; `null` for what is none.
 */
export function instantInWords(value: unknown): { local: string; utc: string } | null {
  if (typeof value !== 'number' || !(Math.abs(value) <= furthest)) return null;
  const date = new Date(value);
  return { local: local.format(date), utc: date.toISOString().replace(/\.000Z$/, 'Z') };
}
