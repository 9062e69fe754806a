/** Elasticsearch's time values (`TimeValue.parseTimeValue`): a whole number and one of these units. */
const unitsInMs = {
  nanos: 1e-6,
  micros: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
} as const;

type TimeUnit = keyof typeof unitsInMs;

/** A time value such as `90m` taken apart; `null` for anything else (`1w` too: no time value). */
export function parseTimeValue(text: string): { count: number; unit: TimeUnit; ms: number } | null {
  const match = /^(\d+)(nanos|micros|ms|s|m|h|d)$/i.exec(text.trim());
  // Any case will do but for `M`, which elsewhere means a month.
  if (!match || match[2] === 'M') return null;
  const count = Number(match[1]);
  const unit = match[2]?.toLowerCase() as TimeUnit;
  return { count, unit, ms: count * unitsInMs[unit] };
}
