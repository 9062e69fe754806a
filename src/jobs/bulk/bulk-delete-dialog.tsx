import { EuiConfirmModal, EuiSpacer, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { shortened } from '../shortened.ts';
import { DoomedNames } from './doomed-names.tsx';
import { panelMessages as say } from './panel-messages.ts';
import type { Plan } from './plan.ts';
import { skippedByReason } from './plan.ts';

/** So many ids are written out of those that are skipped for one reason: the account will name all of them. */
const mostSkipped = 5;

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
      <EuiText
        size="s"
        role="group"
        aria-labelledby={titleId}
        tabIndex={0}
        css={{ overflowWrap: 'anywhere' }}
      >
        <DoomedNames ids={eligible} />
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
                  <strong>{skippedNames(ids).join(', ')}</strong>
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
function skippedNames(ids: readonly string[]): string[] {
  const more = ids.length - mostSkipped;
  return [...ids.slice(0, mostSkipped).map(shortened), ...(more > 0 ? [say.andMore(more)] : [])];
}
