import { useState } from 'react';
import type { Neighbours } from './neighbours.ts';
import { neighboursOf } from './neighbours.ts';

/** The neighbours of job `id` in a list that changes meanwhile; see `neighboursOf`. */
export function useNeighbours(ids: readonly string[], id: string): Neighbours {
  const at = ids.indexOf(id);
  const [last, setLast] = useState({ id, at });
  if (at >= 0 && (last.id !== id || last.at !== at)) setLast({ id, at });
  return neighboursOf(ids, id, last);
}
