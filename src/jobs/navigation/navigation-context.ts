import type { HistoryLocation, RouterHistory } from '@tanstack/history';
import { createContext, useContext } from 'react';

export interface Navigation {
  history: RouterHistory;
  /** Where the page is. While the next one is loaded, the history is ahead of it. */
  location: HistoryLocation;
  /** Whether the browser's buttons led here, or the first address. */
  isBackOrForward: boolean;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('There is no NavigationProvider around this component');
  return navigation;
}
