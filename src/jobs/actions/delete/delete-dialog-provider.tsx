import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import { DeleteDialogContext } from './delete-dialog-context.ts';

const DeleteDialog = lazy(async () => ({
  default: (await import('./delete-dialog.tsx')).DeleteDialog,
}));

/** Holds the dialog that deletes a job for everything below it. */
export function DeleteDialogProvider({ children }: { children: ReactNode }) {
  const [id, setId] = useState<string | null>(null);
  return (
    <DeleteDialogContext.Provider value={setId}>
      {children}
      {id !== null && (
        <Suspense>
          <DeleteDialog
            key={id}
            id={id}
            onClose={() => {
              setId(null);
            }}
          />
        </Suspense>
      )}
    </DeleteDialogContext.Provider>
  );
}
