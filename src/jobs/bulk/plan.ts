import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import type { JobAction } from '../actions/actions-under-way.ts';
import type { CreateOutcome } from '../create/create-outcome.ts';
import type { BulkAction } from './bulk-action.ts';
import type { BulkSteps } from './bulk-steps.ts';
import { obstacleTo } from './obstacle.ts';

/** What an action on many jobs is about to do. */
export type Plan = ActionPlan | CreationPlan;

/** An action on jobs that exist. */
export interface ActionPlan extends Share {
  action: JobAction;
}

/** Making jobs. Its steps come with it: nobody needs them before a page that makes jobs. */
export interface CreationPlan extends Share {
  action: 'create';
  steps: BulkSteps<CreateOutcome>;
}

export interface Share {
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
): ActionPlan {
  return { action, ...shareOf(action, ids, listed) };
}

/** The same without the action. */
export function shareOf(
  action: BulkAction,
  ids: Iterable<string>,
  listed: ReadonlyMap<string, ListedJob>,
): Share {
  const eligible: string[] = [];
  const skipped: { id: string; reason: string }[] = [];
  for (const id of new Set(ids)) {
    const reason = obstacleTo(action, listed.get(id));
    if (reason === undefined) eligible.push(id);
    else skipped.push({ id, reason });
  }
  return { eligible, skipped };
}

/** What is skipped, by its reason, the most frequent first. */
export function skippedByReason({ skipped }: Share): { reason: string; ids: string[] }[] {
  const idsOf = new Map<string, string[]>();
  for (const { id, reason } of skipped) {
    const ids = idsOf.get(reason) ?? [];
    ids.push(id);
    idsOf.set(reason, ids);
  }
  return [...idsOf]
    .map(([reason, ids]) => ({ reason, ids }))
    .sort((a, b) => b.ids.length - a.ids.length);
}
