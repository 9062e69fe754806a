import { useCallback, useState } from 'react';
import { useNavigation } from '../navigation/navigation-context.ts';

/**
 * What stands in the search box. The box leads and the URL follows, which is too slow for a controlled
 * input; only Back and Forward put the URL's search into the box.
 */
export function useSearchText(
  search: string,
  onSearch: (search: string) => void,
): [string, (text: string) => void] {
  const { location, isBackOrForward } = useNavigation();
  const { key } = location.state;
  const [text, setText] = useState(search);
  const [seenKey, setSeenKey] = useState(key);
  if (key !== seenKey) {
    setSeenKey(key);
    if (isBackOrForward) setText(search);
  }
  const change = useCallback(
    (typed: string) => {
      setText(typed);
      onSearch(typed);
    },
    [onSearch],
  );
  return [text, change];
}
