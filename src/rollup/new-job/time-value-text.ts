const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const;

/** A time value of so many ms in the largest unit that it is a multiple of: 5400000 is `90m`. */
export function timeValueOf(ms: number): string {
  const [unit, length] = units.find(([, each]) => ms % each === 0) ?? ['ms', 1];
  return `${String(ms / length)}${unit}`;
}
