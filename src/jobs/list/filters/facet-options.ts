import type { KnownJobState } from '../../../elasticsearch/wire-types.ts';
import { naturalOrder } from '../../../rollup/natural-order.ts';
import { healthKinds } from '../../../rollup/health.ts';
import { malformedState } from './facets.ts';

/** One value that can be chosen, with how many rows there would be. */
export interface FacetOption {
  value: string;
  count: number;
  isChosen: boolean;
}

/** In the order of a job's life. */
const usualStates: readonly string[] = [
  'stopped',
  'started',
  'indexing',
  'stopping',
  'aborting',
] satisfies KnownJobState[];

/**
 * The five states that Elasticsearch has; then other ones that a job has or that are chosen; what cannot
 * be read last.
 */
export function stateOptions(
  present: readonly string[],
  chosen: readonly string[],
  counts: ReadonlyMap<string, number>,
): FacetOption[] {
  const others = new Set([...present, ...chosen].filter((state) => !usualStates.includes(state)));
  const hasMalformed = others.delete(malformedState);
  return [
    ...usualStates,
    ...[...others].sort(naturalOrder),
    ...(hasMalformed ? [malformedState] : []),
  ].map((value) => option(value, chosen, counts));
}

/** Every verdict, the worst first. */
export function healthOptions(
  _present: readonly string[],
  chosen: readonly string[],
  counts: ReadonlyMap<string, number>,
): FacetOption[] {
  return healthKinds.map((kind) => option(kind, chosen, counts));
}

function option(
  value: string,
  chosen: readonly string[],
  counts: ReadonlyMap<string, number>,
): FacetOption {
  return { value, count: counts.get(value) ?? 0, isChosen: chosen.includes(value) };
}
