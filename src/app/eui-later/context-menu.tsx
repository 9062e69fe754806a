import type { EuiContextMenuItemProps, EuiContextMenuPanelProps } from '@elastic/eui';
import { cloneElement } from 'react';
import { loadedLater } from '../../jobs/loaded-later.ts';

/**
 * EUI's menus, which are closed at first. The build puts them in the place of those in EUI's table too, for
 * the rows a page and for the order on a phone.
 */
export const EuiContextMenuItem = loadedLater<EuiContextMenuItemProps>(
  async () => (await import('./eui-parts.ts')).euiParts.EuiContextMenuItem,
);

const LoadedPanel = loadedLater<EuiContextMenuPanelProps>(
  async () => (await import('./eui-parts.ts')).euiParts.EuiContextMenuPanel,
);

/** EUI's panel does not know the items above as its own, and leaves their role to them. */
export function EuiContextMenuPanel({ items, ...props }: EuiContextMenuPanelProps) {
  return (
    <LoadedPanel
      {...props}
      {...(items && {
        items: items.map((item) =>
          item.type === EuiContextMenuItem ? cloneElement(item, { role: 'menuitem' }) : item,
        ),
      })}
    />
  );
}
