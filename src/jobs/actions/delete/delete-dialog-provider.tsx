import type { ReactNode } from 'react';
import { useState } from 'react';
import { closes, loadedLater } from '../../loaded-later.ts';
import { DeleteDialogContext } from './delete-dialog-context.ts';

const DeleteDialog = loadedLater(
  async () => (await import('./delete-dialog.tsx')).DeleteDialog,
  closes,
);

/** Holds the dialog that deletes a job for everything below it. */
export function DeleteDialogProvider({ children }: { children: ReactNode }) {
  const [id, setId] = useState<string | null>(null);
  return (
    <DeleteDialogContext.Provider value={setId}>
      {children}
      {id !== null && (
        <DeleteDialog
          key={id}
          id={id}
          onClose={() => {
            setId(null);
          }}
        />
      )}
    </DeleteDialogContext.Provider>
  );
}
