import { useCallback, useState } from 'react';
import { useNavigation } from '../navigation/navigation-context.ts';

/**
 * What stands in the search box. The box leads and the URL follows, which is too slow for a controlled
 * input; where another step has changed the URL's search, the box takes it over.
 */
export function useSearchText(
  search: string,
  onSearch: (search: string) => void,
): [string, (text: string) => void] {
  const { key } = useNavigation().location.state;
  const [text, setText] = useState(search);
  const [seenKey, setSeenKey] = useState(key);
  // A step that the box itself has made is the last of them by the time it is drawn: it changes nothing.
  if (key !== seenKey) {
    setSeenKey(key);
    setText(search);
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
