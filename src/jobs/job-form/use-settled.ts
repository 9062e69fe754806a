import { useEffect, useState } from 'react';

/** How long what is typed must not have changed before the cluster is asked about it, in ms. */
export const typingPause = 300;

/** The value once it has not changed for `ms`: what follows typing, and asks the cluster each time. */
export function useSettled<Value>(value: Value, ms: number): Value {
  const [settled, setSettled] = useState(value);
  // A timer is outside of React.
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [value, ms]);
  return settled;
}
