const unitMs: Record<string, number> = {
  nanos: 1e-6,
  micros: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * Elasticsearch's TimeValue (`7d`, `30s`, `500ms`, also `0` and `-1`) in ms; null when it is none.
 * Source: libs/core `TimeValue.parseTimeValue`.
 */
export function parseTimeValue(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '0' || trimmed === '-1') return Number(trimmed);
  const match = /^(\d+)\s*(nanos|micros|ms|s|m|h|d)$/i.exec(trimmed);
  if (!match) return null;
  const unit = match[2] === 'M' ? undefined : unitMs[(match[2] ?? '').toLowerCase()];
  return unit === undefined ? null : Number(match[1]) * unit;
}
