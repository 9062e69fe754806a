import { numberText } from './english.ts';

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** A span of whole milliseconds by its two largest units: `2 h 5 min`; below a second `850 ms`. */
export function durationInWords(ms: number): string {
  const first = units.findIndex(([, length]) => ms >= length);
  const larger = units[first];
  if (!larger) return `${String(ms)} ms`;
  const smaller = units[first + 1];
  const count = Math.floor(ms / larger[1]);
  const rest = smaller ? Math.floor((ms % larger[1]) / smaller[1]) : 0;
  const words = `${numberText(count)} ${larger[0]}`;
  return smaller && rest > 0 ? `${words} ${String(rest)} ${smaller[0]}` : words;
}
