import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useHistory } from '../navigation/navigation-context.ts';
import type { ChangeRun } from './change-run.ts';
import type { JobChange } from './job-change.ts';
import { changeOf } from './job-change.ts';

/** The change of a job, and how it stands; null where none has begun. */
export function useChange(oldId: string): [JobChange, ChangeRun | null] {
  const history = useHistory();
  const change = changeOf(useQueryClient(), oldId);
  const run = useSyncExternalStore(change.run.subscribe, change.run.get);
  // A change that is done is over once its page is left, which is known only when it goes. One that ends
  // while the next page is loaded has been seen by nobody, and stays for who comes back.
  useEffect(() => {
    let wasUnderWay = false;
    const unsubscribe = history.subscribe(() => {
      wasUnderWay = !change.isDone();
    });
    return () => {
      unsubscribe();
      if (!wasUnderWay && change.isDone()) change.forget();
    };
  }, [change, history]);
  return [change, run];
}
