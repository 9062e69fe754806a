import { useSearchParams } from 'react-router';
import type { ListView } from './list-view.ts';
import { readListView, writeListView } from './list-view.ts';

/**
 * The view as the URL has it. A change of page or order is a step that Back undoes; typing in the
 * search box is not. A new search starts at page 1.
 */
export function useListView(): [ListView, (change: Partial<ListView>) => void] {
  const [params, setParams] = useSearchParams();
  const change = (part: Partial<ListView>) => {
    const searching = part.search !== undefined;
    setParams(
      (current) =>
        writeListView({ ...readListView(current), ...(searching ? { page: 1 } : {}), ...part }),
      { replace: searching },
    );
  };
  return [readListView(params), change];
}
