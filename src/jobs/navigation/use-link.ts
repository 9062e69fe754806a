import type { MouseEvent } from 'react';
import { navigate } from './navigate.ts';
import { useHistory } from './navigation-context.ts';

/** What makes a link of an element: it is followed in place, or opens in a tab of its own as any link. */
export function useLink(address: string): { href: string; onClick: (event: MouseEvent) => void } {
  const history = useHistory();
  return {
    href: history.createHref(address),
    onClick: (event) => {
      if (event.button !== 0 || isModified(event)) return;
      event.preventDefault();
      navigate(history, address, { replace: history.location.href === address });
    },
  };
}

function isModified({ metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  return metaKey || altKey || ctrlKey || shiftKey;
}
