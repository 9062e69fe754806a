import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { Observed } from '../observed.ts';
import type { Selection } from './selection.ts';
import { extentOf, nothingSelected, withoutDeleted } from './selection.ts';

const ofClient = new WeakMap<QueryClient, Observed<Selection>>();

/**
 * What is selected of the jobs that this client reads. It stands beside the list and not in it, so that
 * paging, sorting, searching, a refresh and leaving the page take nothing from it.
 */
export function selectionOf(client: QueryClient): Observed<Selection> {
  const known = ofClient.get(client) ?? new Observed(nothingSelected);
  ofClient.set(client, known);
  return known;
}

/** Takes out of it what was deleted on purpose. To be called before the deletion is no longer under way. */
export function deselectDeleted(client: QueryClient, ids: Iterable<string>): void {
  const selection = selectionOf(client);
  selection.set(withoutDeleted(selection.get(), ids));
}

type ChangeSelection = (to: (from: Selection) => Selection) => void;

/** The selection, and how to change it. */
export function useSelection(): [Selection, ChangeSelection] {
  const selection = selectionOf(useQueryClient());
  return [useSyncExternalStore(selection.subscribe, selection.get), useChangeSelection()];
}

/** How to change the selection, for whoever need not be drawn anew with it. */
export function useChangeSelection(): ChangeSelection {
  const selection = selectionOf(useQueryClient());
  return useCallback(
    (to) => {
      selection.set(to(selection.get()));
    },
    [selection],
  );
}

/** Whether a job is selected: its row is drawn anew when that changes, and the others are not. */
export function useIsSelected(id: string): boolean {
  const selection = selectionOf(useQueryClient());
  return useSyncExternalStore(selection.subscribe, () => selection.get().ids.has(id));
}

/** How much of these jobs is selected. */
export function useExtent(ids: readonly string[]): 'none' | 'some' | 'all' {
  const selection = selectionOf(useQueryClient());
  return useSyncExternalStore(selection.subscribe, () => extentOf(selection.get(), ids));
}
