import { memo, useSyncExternalStore } from 'react';
import { loadedLater } from '../loaded-later.ts';
import { keptChanges } from './kept-changes.ts';

const Callouts = loadedLater(async () => (await import('./change-callouts.tsx')).ChangeCallouts);

interface UnfinishedChangesProps {
  /** Where only the changes of one job are told, the old or the new one. */
  job?: string;
}

/** The changes that this tab has begun and not finished, and the way back to them. Nothing where there is none. */
export const UnfinishedChanges = memo(function UnfinishedChanges({ job }: UnfinishedChangesProps) {
  const kept = useSyncExternalStore(keptChanges.subscribe, keptChanges.get);
  return kept.length > 0 && <Callouts kept={kept} job={job} />;
});
