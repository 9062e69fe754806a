import { EuiLoadingSpinner } from '@elastic/eui';
import { canDelete } from '../../../rollup/job-state.ts';
import { ActionButton } from '../action-button.tsx';
import { useActionOn } from '../actions-under-way.ts';
import { obstacleOf } from '../busy.ts';
import { useDeleteDialog } from './delete-dialog-context.ts';
import { deleteMessages as say } from './messages.ts';

interface DeleteButtonProps {
  id: string;
  jobState: string;
  display: 'button' | 'icon';
  /** For where it stands alone: which job of several it is for. */
  label?: string;
}

/** Asks whether the job shall be deleted; for one that runs the dialog offers to stop it first. */
export function DeleteButton({ id, jobState, display, label = say.button }: DeleteButtonProps) {
  const openDialog = useDeleteDialog();
  const underWay = useActionOn(id);
  // Its dialog may have gone with its page, and with it the way to end the waiting.
  const hasDialog = underWay?.step === 'in_dialog' && underWay.action === 'delete';
  const isRunning = underWay?.step === 'sent' && underWay.action === 'delete';
  const going = canDelete(jobState) === 'aborting' ? say.obstacle.aborting : undefined;
  return (
    <ActionButton
      label={hasDialog ? say.show : label}
      id={id}
      icon={hasDialog ? EuiLoadingSpinner : 'trash'}
      color="danger"
      display={display}
      obstacle={hasDialog || isRunning ? undefined : (obstacleOf(underWay) ?? going)}
      isRunning={isRunning}
      onClick={() => {
        openDialog(id);
      }}
    />
  );
}
