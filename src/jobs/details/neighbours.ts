/** The jobs before and after one in the list. */
export interface Neighbours {
  previous: string | null;
  next: string | null;
}

/** Where a job stood in the list when it was last seen there; -1 where it never was. */
export interface LastPlace {
  id: string;
  at: number;
}

/**
 * The neighbours of job `id` among the ids of the list. For a job that has left the list they are those
 * around the gap that it left, so that stepping through the list goes on.
 */
export function neighboursOf(ids: readonly string[], id: string, last: LastPlace): Neighbours {
  const at = ids.indexOf(id);
  if (at >= 0) return { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
  if (last.id !== id || last.at < 0) return { previous: null, next: null };
  return { previous: ids[last.at - 1] ?? null, next: ids[last.at] ?? null };
}
