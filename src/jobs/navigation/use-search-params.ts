import { useCallback, useMemo } from 'react';
import type { NavigateOptions } from './navigate.ts';
import { navigate } from './navigate.ts';
import { useHistory, useNavigation } from './navigation-context.ts';

type Change = (current: URLSearchParams) => URLSearchParams;

/** The query of the address, and how to change it: from what the address has by then. */
export function useSearchParams(): [
  URLSearchParams,
  (change: Change, options?: NavigateOptions) => void,
] {
  const history = useHistory();
  const { location } = useNavigation();
  const params = useMemo(() => new URLSearchParams(location.search), [location.search]);
  const setParams = useCallback(
    (change: Change, options?: NavigateOptions) => {
      const { pathname, search, href } = history.location;
      // A page that is being left changes nothing of the one that is on its way.
      if (pathname !== location.pathname) return;
      const query = change(new URLSearchParams(search)).toString();
      const address = query === '' ? pathname : `${pathname}?${query}`;
      if (address !== href) navigate(history, address, options);
    },
    [history, location.pathname],
  );
  return [params, setParams];
}
