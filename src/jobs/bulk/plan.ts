import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import type { JobAction } from '../actions/actions-under-way.ts';
import { obstacleTo } from './obstacle.ts';

/** What an action on many jobs is about to do. */
export interface Plan {
  action: JobAction;
  /** The jobs that it will be sent for. */
  eligible: readonly string[];
  /** The others, with what stands against each. */
  skipped: readonly { id: string; reason: string }[];
}

/** Which of these jobs an action can be sent for, as they were last read. */
export function planOf(
  action: JobAction,
  ids: Iterable<string>,
  listed: ReadonlyMap<string, ListedJob>,
): Plan {
  const eligible: string[] = [];
  const skipped: { id: string; reason: string }[] = [];
  for (const id of new Set(ids)) {
    const reason = obstacleTo(action, listed.get(id));
    if (reason === undefined) eligible.push(id);
    else skipped.push({ id, reason });
  }
  return { action, eligible, skipped };
}

/** The reasons of what is skipped, the most frequent first. */
export function skipReasons({ skipped }: Plan): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count);
}
