/**
 * How many seconds `Retry-After` asks to wait, rounded up; undefined without the header or where it cannot
 * be read. It is a number of seconds or a date (RFC 9110, 10.2.3); `now` is in ms since 1970.
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text);
  // Nothing else that `Date.parse` would read, such as a lone year.
  const at = /^[A-Z][a-z]+, .+ GMT$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
