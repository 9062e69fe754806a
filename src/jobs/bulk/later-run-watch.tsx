import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { actionsUnderWay } from '../actions/actions-under-way.ts';
import { loadedLater } from '../loaded-later.ts';
import { useBulkPhase } from './bulk-actions.ts';

const Watch = loadedLater(async () => (await import('./run-watch.tsx')).RunWatch);

/** Looks after what goes on beside the pages, while there is something: see `run-watch.tsx`. */
export function RunWatch() {
  const phase = useBulkPhase();
  const { inDialog } = actionsUnderWay(useQueryClient());
  const isDeleting = useSyncExternalStore(inDialog.subscribe, inDialog.get) > 0;
  return phase === 'idle' && !isDeleting ? null : (
    <Watch isUnderWay={isDeleting || phase === 'running'} />
  );
}
