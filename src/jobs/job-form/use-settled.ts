import { useEffect, useState } from 'react';

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
