import { canDelete } from '../../../rollup/job-state.ts';
import { ActionButton } from '../action-button.tsx';
import { useActionOn } from '../actions-under-way.ts';
import { obstacleOf } from '../busy.ts';
import { useDeleteDialog } from './delete-dialog-context.ts';
import { deleteMessages as say } from './messages.ts';

interface DeleteButtonProps {
  id: string;
  jobState: string;
  display: 'text' | 'icon';
  /** For where it stands alone: which job of several it is for. */
  label?: string;
}

/** Asks whether the job shall be deleted; for one that runs the dialog offers to stop it first. */
export function DeleteButton({ id, jobState, display, label = say.button }: DeleteButtonProps) {
  const openDialog = useDeleteDialog();
  const busy = obstacleOf(useActionOn(id));
  const isGoing = canDelete(jobState) === 'aborting';
  return (
    <ActionButton
      label={label}
      id={id}
      icon="trash"
      color="danger"
      display={display}
      obstacle={busy ?? (isGoing ? say.obstacle.aborting : undefined)}
      onClick={() => {
        openDialog(id);
      }}
    />
  );
}
