import { createBrowserHistory, parseHref } from '@tanstack/history';
import type { RouterHistory } from '@tanstack/history';
import { basePath } from '../../elasticsearch/base-path.ts';

/** The browser's history, with addresses as they are below the base path. */
export function createConsoleHistory(): RouterHistory {
  // Whatever an older console has left in the entry, which this one could not count on from.
  if (!Number.isFinite(historyState()?.__TSR_index)) window.history.replaceState(null, '');
  return createBrowserHistory({
    createHref: (address) => basePath + address,
    parseLocation: () => {
      const { pathname, search, hash } = window.location;
      const below = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : pathname;
      return parseHref(`${below || '/'}${search}${hash}`, historyState());
    },
  });
}

/** What this history has written into the entry. */
function historyState(): Parameters<typeof parseHref>[1] {
  return (window.history.state as Parameters<typeof parseHref>[1] | null) ?? undefined;
}
