import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { actionsUnderWay } from '../actions/actions-under-way.ts';
import { withoutGone } from './selection.ts';
import { selectionOf } from './use-selection.ts';

/** Takes out of the selection what a reading of the list no longer has; undefined before the first. */
export function usePrunedSelection(jobs: readonly ListedJob[] | undefined): void {
  const client = useQueryClient();
  // An effect, because the selection stands beside React: jobs go when the cluster says so.
  useEffect(() => {
    if (!jobs) return;
    const selection = selectionOf(client);
    if (selection.get().ids.size === 0) return;
    const underWay = actionsUnderWay(client);
    const ids = jobs.flatMap((listed) => (listed.kind === 'job' ? [listed.job.config.id] : []));
    const isBeingDeleted = (id: string) => {
      const on = underWay.on(id);
      return on?.action === 'delete' && on.step !== 'waiting';
    };
    selection.set(withoutGone(selection.get(), new Set(ids), isBeingDeleted));
  }, [client, jobs]);
}
