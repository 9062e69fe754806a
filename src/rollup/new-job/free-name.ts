/**
 * A name for a copy of a job that none of the taken ones has: `sensor-copy`, then `sensor-copy-2`. A copy
 * of a copy counts on: that of `sensor-copy-2` is `sensor-copy-3`.
 */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const [, stem = wanted, copy] = /^(.+)-copy(?:-(\d{1,6}))?$/s.exec(wanted) ?? [];
  const from = stem === wanted ? 1 : Number(copy ?? 1) + 1;
  return firstFree((n) => (n === 1 ? `${stem}-copy` : `${stem}-copy-${String(n)}`), from, taken);
}

/** A free name for what takes a job's place: `sensor-v2`, and after that `sensor-v3`. */
export function nextVersionName(id: string, taken: ReadonlySet<string>): string {
  const [, stem = id, version = '1'] = /^(.+)-v(\d{1,6})$/s.exec(id) ?? [];
  return firstFree((n) => `${stem}-v${String(n)}`, Number(version) + 1, taken);
}

function firstFree(name: (n: number) => string, from: number, taken: ReadonlySet<string>): string {
  let n = from;
  while (taken.has(name(n))) n += 1;
  return name(n);
}
