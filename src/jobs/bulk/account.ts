import type { JobResult, ResultKind } from './job-result.ts';
import { resultKinds } from './job-result.ts';
import type { BulkAction } from './bulk-action.ts';

/** What came of an action on many jobs: each of them once. */
export interface Account {
  action: BulkAction;
  results: readonly JobResult[];
  /** When the newest of its runs ended, in ms since 1970. */
  endedAt: number;
}

/** How many there are of each kind. */
export function countsOf(results: readonly JobResult[]): Record<ResultKind, number> {
  const counts: Record<ResultKind, number> = {
    failed: 0,
    unconfirmed: 0,
    unsent: 0,
    skipped: 0,
    done: 0,
  };
  for (const { kind } of results) counts[kind] += 1;
  return counts;
}

/** The results with what needs an eye first, else in their order. */
export function worstFirst(results: readonly JobResult[]): JobResult[] {
  return resultKinds.flatMap((kind) => results.filter((result) => result.kind === kind));
}

/** The jobs that did not do what was asked, or are not known to have. */
export function failedIds(results: readonly JobResult[]): string[] {
  return idsOf(results, ['failed', 'unconfirmed']);
}

/** The jobs that it never came to. */
export function unsentIds(results: readonly JobResult[]): string[] {
  return idsOf(results, ['unsent']);
}

/** The results of a first run with those of a later one of some of its jobs in their places. */
export function withLater(results: readonly JobResult[], later: readonly JobResult[]): JobResult[] {
  const byId = new Map(later.map((result) => [result.id, result]));
  return results.map((result) => byId.get(result.id) ?? result);
}

function idsOf(results: readonly JobResult[], kinds: readonly ResultKind[]): string[] {
  return results.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
}
