import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { ChangeRun } from './change-run.ts';
import type { JobChange } from './job-change.ts';
import { changeOf } from './job-change.ts';

/** The change of a job, and how it stands; null where none has begun. */
export function useChange(oldId: string): [JobChange, ChangeRun | null] {
  const change = changeOf(useQueryClient(), oldId);
  const run = useSyncExternalStore(change.run.subscribe, change.run.get);
  // A change that is done is over once the page is left; that is known only when it goes.
  useEffect(
    () => () => {
      change.forgetIfDone();
    },
    [change],
  );
  return [change, run];
}
