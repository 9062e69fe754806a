import { createBrowserHistory, parseHref } from '@tanstack/history';
import type { RouterHistory } from '@tanstack/history';
import { basePath } from '../../elasticsearch/base-path.ts';

/** The browser's history, with addresses as they are below the base path. */
export function createConsoleHistory(): RouterHistory {
  return createBrowserHistory({
    createHref: (address) => basePath + address,
    parseLocation: () => {
      const { pathname, search, hash } = window.location;
      const below = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : pathname;
      return parseHref(`${below || '/'}${search}${hash}`, historyState());
    },
  });
}

/** Whatever this history has written into the entry; it gives one of its own to an entry without. */
function historyState(): Parameters<typeof parseHref>[1] {
  return (window.history.state as Parameters<typeof parseHref>[1] | null) ?? undefined;
}
