import type { RouterHistory } from '@tanstack/history';
import { startTransition } from 'react';
import { flushSync } from 'react-dom';

export interface NavigateOptions {
  /** In the place of the entry that is shown, which Back then does not come to. */
  replace?: boolean;
  /** Draws the page before anything else is done. Otherwise the old one stays until the next is there. */
  flushSync?: boolean;
}

/** Goes to an address of the console, such as `/create?clone=sensor`. */
export function navigate(
  history: RouterHistory,
  address: string,
  { replace = false, flushSync: isUrgent = false }: NavigateOptions = {},
): void {
  const move = isUrgent ? flushSync : startTransition;
  move(() => {
    if (replace) history.replace(address);
    else history.push(address);
  });
}
