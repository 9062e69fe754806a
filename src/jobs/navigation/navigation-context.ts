import type { HistoryLocation, RouterHistory } from '@tanstack/history';
import { createContext, useContext } from 'react';

interface Navigation {
  /** Where the page is. While the next one is loaded, the history is ahead of it. */
  location: HistoryLocation;
  /** Whether the browser's buttons led here, or the first address. */
  isBackOrForward: boolean;
}

export const NavigationContext = createContext<Navigation | null>(null);
export const HistoryContext = createContext<RouterHistory | null>(null);

/** Where the page is: who asks is drawn anew with each step. */
export function useNavigation(): Navigation {
  return provided(useContext(NavigationContext));
}

/** What leads to another place. It stays the same. */
export function useHistory(): RouterHistory {
  return provided(useContext(HistoryContext));
}

function provided<Value>(value: Value | null): Value {
  if (value === null) throw new Error('There is no NavigationProvider around this component');
  return value;
}
