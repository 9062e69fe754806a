import { EuiConfirmModal, EuiSpacer, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { shortened } from '../shortened.ts';
import { panelMessages as say } from './panel-messages.ts';
import type { Plan } from './plan.ts';
import { skippedByReason } from './plan.ts';

/** So many ids are written out of those that are deleted, and of those that are skipped for one reason. */
const named = { deleted: 10, skipped: 5 };

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
      {/* It scrolls in a low window, for which the keyboard has to reach it. */}
      <EuiText size="s" tabIndex={0} css={{ overflowWrap: 'anywhere' }}>
        <p>{say.deleteWhat(eligible.length)}</p>
        <ul>
          {namesIn(eligible, named.deleted).map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <p>{say.deleteStays}</p>
        {skipped.length > 0 && (
          <>
            <EuiSpacer size="s" />
            <p>{say.deleteSkips(skipped.length)}</p>
            <ul>
              {skippedByReason(plan).map(({ reason, ids }) => (
                <li key={reason}>
                  {reason}
                  <br />
                  <strong>{namesIn(ids, named.skipped).join(', ')}</strong>
                </li>
              ))}
            </ul>
          </>
        )}
      </EuiText>
    </EuiConfirmModal>
  );
}

/** The first ids, and how many more there are. */
function namesIn(ids: readonly string[], most: number): string[] {
  const more = ids.length - most;
  return [...ids.slice(0, most).map(shortened), ...(more > 0 ? [say.andMore(more)] : [])];
}
