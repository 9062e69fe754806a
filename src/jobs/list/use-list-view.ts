import { useCallback, useMemo } from 'react';
import { useSearchParams } from '../navigation/use-search-params.ts';
import type { ListView } from './list-view.ts';
import { changedView, readListView, writeListView } from './list-view.ts';

/** The view as the URL has it. Each change is a step that Back undoes; only typing a search is not. */
export function useListView(): [ListView, (change: Partial<ListView>) => void] {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readListView(params), [params]);
  const change = useCallback(
    (part: Partial<ListView>) => {
      const typing = Object.keys(part).every((key) => key === 'search');
      setParams((current) => writeListView(changedView(readListView(current), part)), {
        replace: typing,
        // A box that was ticked must not show itself unticked until the rows have been found.
        flushSync: !typing,
      });
    },
    [setParams],
  );
  return [view, change];
}
