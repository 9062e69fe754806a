import { createContext, useContext } from 'react';

/** Opens the dialog that asks whether a job shall be deleted. */
export type OpenDeleteDialog = (id: string) => void;

/** The page holds the dialog, as a row may go while it is open. */
export const DeleteDialogContext = createContext<OpenDeleteDialog | null>(null);

/** How to open the dialog. Throws outside of a page that has one. */
export function useDeleteDialog(): OpenDeleteDialog {
  const open = useContext(DeleteDialogContext);
  if (!open) throw new Error('useDeleteDialog needs a DeleteDialogContext above it');
  return open;
}
