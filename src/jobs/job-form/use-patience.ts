import { useEffect, useState } from 'react';

/** Whether something is still to be waited for, which is not for longer than `ms` at a time. */
export function usePatience(isUnderWay: boolean, ms: number): boolean {
  const [isOver, setIsOver] = useState(false);
  // A timer is outside of React.
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setTimeout(() => {
      setIsOver(true);
    }, ms);
    return () => {
      clearTimeout(timer);
      setIsOver(false);
    };
  }, [isUnderWay, ms]);
  return isUnderWay && !isOver;
}
