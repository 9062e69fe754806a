import { EuiContextMenuItem, EuiContextMenuPanel, EuiFocusTrap } from '@elastic/eui';

/** What only an open popover needs, in a file that is loaded after the first view. */
export const euiParts = { EuiContextMenuItem, EuiContextMenuPanel, EuiFocusTrap };
