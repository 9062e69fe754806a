import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useHistory, useNavigation } from '../navigation/navigation-context.ts';
import type { ChangeRun } from '../change-run/change-run.ts';
import type { JobChange } from './job-change.ts';
import { changeOf } from './job-change.ts';

/** The change of a job, and how it stands; null where none has begun. */
export function useChange(oldId: string): [JobChange, ChangeRun | null] {
  const history = useHistory();
  const { isBackOrForward } = useNavigation();
  const isAskedAnew = !isBackOrForward || !isShownAgain();
  const change = changeOf(useQueryClient(), oldId, isAskedAnew);
  const run = useSyncExternalStore(change.run.subscribe, change.run.get);
  // An effect, because the tab's storage lies outside of React: what is not shown is not kept either.
  useEffect(() => {
    if (change.run.get() === null) change.forget();
  }, [change]);
  // A change that is done is over once its page is left by a step of the history, and not before: a reload
  // shows it again. One that ends while the next page is loaded has been seen by nobody, and stays for who
  // comes back.
  useEffect(() => {
    let isLeftDone = false;
    const unsubscribe = history.subscribe(() => {
      isLeftDone = change.isDone();
    });
    return () => {
      unsubscribe();
      if (isLeftDone) change.forget();
    };
  }, [change, history]);
  return [change, run];
}

/** Whether the browser shows a page again that it had, by a reload or its buttons: no address was asked for. */
function isShownAgain(): boolean {
  return performance
    .getEntriesByType('navigation')
    .every((entry) => !('type' in entry) || entry.type !== 'navigate');
}
