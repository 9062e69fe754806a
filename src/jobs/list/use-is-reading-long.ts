import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { jobKeys } from '../job-queries.ts';

/** In ms. */
const moment = 500;

/**
 * Whether the list is being read, and has been for a moment. Most readings are over before that, and a button that
 * changes for the blink of an eye with each of them only distracts.
 */
export function useIsReadingLong(): boolean {
  const isReading = useIsFetching({ queryKey: jobKeys.list, exact: true }) > 0;
  const [isLong, setIsLong] = useState(false);
  // An effect, because the passing of time comes from outside of React.
  useEffect(() => {
    if (!isReading) return;
    const timer = setTimeout(() => {
      setIsLong(true);
    }, moment);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isReading]);
  return isLong;
}
