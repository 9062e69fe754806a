import { EuiConfirmModal, EuiSpacer, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { shortened } from '../shortened.ts';
import { panelMessages as say } from './panel-messages.ts';
import type { Plan } from './plan.ts';
import { skipReasons } from './plan.ts';

/** So many ids are written out. */
const named = 10;

interface BulkDeleteDialogProps {
  /** What was so when the dialog was opened: what it says is what is sent. */
  plan: Plan;
  onCancel: () => void;
  onConfirm: () => void;
}

/** Says which jobs will be deleted, which not, and what stays, and asks. */
export function BulkDeleteDialog({ plan, onCancel, onConfirm }: BulkDeleteDialogProps) {
  const titleId = useGeneratedHtmlId();
  const { eligible, skipped } = plan;
  const more = eligible.length - named;
  return (
    <EuiConfirmModal
      aria-labelledby={titleId}
      titleProps={{ id: titleId }}
      title={say.deleteTitle(eligible.length)}
      buttonColor="danger"
      defaultFocusedButton="cancel"
      cancelButtonText={say.cancel}
      confirmButtonText={say.deleteConfirm(eligible.length)}
      // The bar puts the focus back itself, or on the panel of the run.
      focusTrapProps={{ returnFocus: false }}
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
      <EuiText size="s" css={{ overflowWrap: 'anywhere' }}>
        <p>{say.deleteWhat(eligible.length)}</p>
        <ul>
          {eligible.slice(0, named).map((id) => (
            <li key={id}>{shortened(id)}</li>
          ))}
          {more > 0 && <li>{say.andMore(more)}</li>}
        </ul>
        <p>{say.deleteStays}</p>
        {skipped.length > 0 && (
          <>
            <EuiSpacer size="s" />
            <p>{say.deleteSkips(skipped.length)}</p>
            <ul>
              {skipReasons(plan).map(({ reason, count }) => (
                <li key={reason}>{say.skipReason(count, reason)}</li>
              ))}
            </ul>
          </>
        )}
      </EuiText>
    </EuiConfirmModal>
  );
}
