/** Which jobs the operator has chosen. It knows ids only, so that it survives every other view of them. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The job whose box was changed last: where a range begins. */
  readonly anchor: string | null;
  /** How many left the selection since it was last changed by hand, as they no longer exist. */
  readonly gone: number;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null, gone: 0 };

/** Selects a job, or no longer. */
export function toggled({ ids }: Selection, id: string): Selection {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return { ids: changed, anchor: id, gone: 0 };
}

/**
 * Everything from the box changed last to this one becomes as that one is: selected, or not. `order` is
 * the order in which the operator sees the jobs, over all pages. Without a beginning in it, this is a
 * toggle.
 */
export function extendedTo(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (selection.anchor === null || from < 0 || to < 0) return toggled(selection, id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  const changed = selection.ids.has(selection.anchor)
    ? withJobs(selection, range)
    : withoutJobs(selection, range);
  return { ...changed, anchor: id };
}

/** With these jobs selected too. */
export function withJobs({ ids, anchor }: Selection, more: Iterable<string>): Selection {
  const changed = new Set(ids);
  for (const id of more) changed.add(id);
  return { ids: changed, anchor, gone: 0 };
}

/** With these jobs not selected. */
export function withoutJobs({ ids, anchor }: Selection, fewer: Iterable<string>): Selection {
  const changed = new Set(ids);
  for (const id of fewer) changed.delete(id);
  return { ids: changed, anchor, gone: 0 };
}

/** Without jobs that the operator has deleted: they are not missed. */
export function withoutDeleted(selection: Selection, deleted: Iterable<string>): Selection {
  return { ...withoutJobs(selection, deleted), gone: selection.gone };
}

/**
 * Without the jobs that no longer exist: one that is created anew under the same name is another job,
 * and not to be started or deleted by an old choice. Those that are being deleted are not missed. The same object where all are still there.
 */
export function withoutGone(
  selection: Selection,
  existing: Pick<ReadonlySet<string>, 'has'>,
  isBeingDeleted: (id: string) => boolean,
): Selection {
  const left = [...selection.ids].filter((id) => !existing.has(id));
  if (left.length === 0) return selection;
  const missed = left.filter((id) => !isBeingDeleted(id));
  return { ...withoutJobs(selection, left), gone: selection.gone + missed.length };
}

/** How many of these jobs are selected. Nothing is, most of the time, and then thousands need not be looked at. */
export function countSelected(ids: Selection['ids'], of: readonly string[]): number {
  return ids.size === 0 ? 0 : of.filter((id) => ids.has(id)).length;
}

/** How much of these jobs is selected: what the box above them shows. */
export function extentOf({ ids }: Selection, of: readonly string[]): 'none' | 'some' | 'all' {
  const count = countSelected(ids, of);
  if (count === 0) return 'none';
  return count === of.length ? 'all' : 'some';
}
