import { EuiConfirmModal, EuiSpacer, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { Fragment } from 'react';
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
      <EuiText size="s" css={{ overflowWrap: 'anywhere' }}>
        <p>{say.deleteWhat(eligible.length)}</p>
        <Names ids={eligible} most={named.deleted} />
        <p>{say.deleteStays}</p>
        {skipped.length > 0 && (
          <>
            <EuiSpacer size="s" />
            <p>{say.deleteSkips(skipped.length)}</p>
            {skippedByReason(plan).map(({ reason, ids }) => (
              <Fragment key={reason}>
                <p>{reason}</p>
                <Names ids={ids} most={named.skipped} />
              </Fragment>
            ))}
          </>
        )}
      </EuiText>
    </EuiConfirmModal>
  );
}

function Names({ ids, most }: { ids: readonly string[]; most: number }) {
  const more = ids.length - most;
  return (
    <ul>
      {ids.slice(0, most).map((id) => (
        <li key={id}>{shortened(id)}</li>
      ))}
      {more > 0 && <li>{say.andMore(more)}</li>}
    </ul>
  );
}
