import { useEffect } from 'react';
import { loadTheRest } from '../jobs/loaded-later.ts';

/** In ms from the status on: the rows are read together with it, and painted by then. */
const afterStatus = 1_000;

/** Loads soon after the first view what is no part of it: then it opens at once, even with the server gone. */
export function useTheRest(isStatusIn: boolean): void {
  // An effect, because loading is outside of React.
  useEffect(() => {
    if (!isStatusIn) return undefined;
    const timer = setTimeout(() => void loadTheRest(), afterStatus);
    return () => {
      clearTimeout(timer);
    };
  }, [isStatusIn]);
}
