import type { RouterHistory } from '@tanstack/history';
import type { ReactNode } from 'react';
import { startTransition, useLayoutEffect, useState } from 'react';
import { HistoryContext, NavigationContext } from './navigation-context.ts';

interface NavigationProviderProps {
  history: RouterHistory;
  children: ReactNode;
}

/** Tells the components where the history stands. */
export function NavigationProvider({ history, children }: NavigationProviderProps) {
  const [place, setPlace] = useState({ location: history.location, isBackOrForward: true });
  // The history is outside of React, and may be told something by the effects of what is within.
  useLayoutEffect(
    () =>
      history.subscribe(({ location, action }) => {
        const isBackOrForward = action.type !== 'PUSH' && action.type !== 'REPLACE';
        const move = () => {
          setPlace({ location, isBackOrForward });
        };
        // Who navigates says how urgent that is; the browser's buttons can wait for a page to be loaded.
        if (isBackOrForward) startTransition(move);
        else move();
      }),
    [history],
  );
  return (
    <HistoryContext.Provider value={history}>
      <NavigationContext.Provider value={place}>{children}</NavigationContext.Provider>
    </HistoryContext.Provider>
  );
}
