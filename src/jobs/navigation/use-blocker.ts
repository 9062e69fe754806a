import { startTransition, useEffect, useState } from 'react';
import { useHistory } from './navigation-context.ts';

/** A step to another page that was held back. */
interface Blocked {
  proceed: () => void;
  stay: () => void;
}

/**
 * Holds back what leads to another page while it is on, the browser's buttons too. Closing or reloading the
 * tab is the browser's to ask about.
 */
export function useBlocker(isOn: boolean): Blocked | null {
  const history = useHistory();
  const [proceed, setProceed] = useState<(() => void) | null>(null);
  // The history is outside of React.
  useEffect(() => {
    if (!isOn) return undefined;
    return history.block({
      blockerFn: ({ currentLocation, nextLocation, action }) => {
        if (currentLocation.pathname === nextLocation.pathname) return false;
        const { href, state } = nextLocation;
        setProceed(() => () => {
          const anyway = { ignoreBlocker: true };
          if (action === 'PUSH') history.push(href, undefined, anyway);
          else if (action === 'REPLACE') history.replace(href, undefined, anyway);
          else history.go(state.__TSR_index - currentLocation.state.__TSR_index, anyway);
        });
        return true;
      },
    });
  }, [isOn, history]);
  if (!proceed) return null;
  return {
    proceed: () => {
      setProceed(null);
      startTransition(proceed);
    },
    stay: () => {
      setProceed(null);
    },
  };
}
