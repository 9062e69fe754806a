/** Asks whether a job shall be deleted, and deletes it. */
export function DeleteDialog(_: { id: string; onClose: () => void }) {
  return null;
}
