/** A number from 0 to 2^32 - 1 that only depends on the text (FNV-1a, then mixed). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(hash);
}

/** A number from 0 (included) to 1 (excluded) that only depends on `seed` and `step`. */
export function seededFraction(seed: number, step: number): number {
  return mix(seed ^ Math.imul(step + 1, 0x9e3779b1)) / 2 ** 32;
}

/** A whole number from `low` to `high`, both included, that only depends on `seed` and `step`. */
export function seededBetween(seed: number, step: number, low: number, high: number): number {
  return low + Math.floor(seededFraction(seed, step) * (high - low + 1));
}

function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
