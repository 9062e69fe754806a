import type { Ref } from 'react';
import { memo, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { naturalOrder } from '../../rollup/natural-order.ts';
import { Button } from '../buttons/button.tsx';
import { hint } from '../hints/hint.ts';
import { loadedLater } from '../loaded-later.ts';
import { useBulkActions, useBulkPhase } from './bulk-actions.ts';
import { bulkMessages as say } from './messages.ts';
import type { ActionPlan } from './plan.ts';
import { planOf } from './plan.ts';

const BulkDeleteDialog = loadedLater(
  async () => (await import('./bulk-delete-dialog.tsx')).BulkDeleteDialog,
  {
    close: ({ onCancel }) => {
      onCancel();
    },
  },
);

interface BulkButtonsProps {
  listed: ReadonlyMap<string, ListedJob>;
  ids: ReadonlySet<string>;
}

/** Start, stop and delete what is selected. Deleting asks first, as it cannot be undone. */
export const BulkButtons = memo(function BulkButtons({ listed, ids }: BulkButtonsProps) {
  const actions = useBulkActions();
  const [asked, ask] = useState<ActionPlan | null>(null);
  const deleteButton = useRef<HTMLButtonElement>(null);
  const plans = useMemo(() => {
    const inOrder = [...ids].sort(naturalOrder);
    return {
      start: planOf('start', inOrder, listed),
      stop: planOf('stop', inOrder, listed),
      delete: planOf('delete', inOrder, listed),
    };
  }, [ids, listed]);
  const closeDialog = () => {
    // At once, as its focus trap would take the focus back while it is there.
    flushSync(() => {
      ask(null);
    });
    deleteButton.current?.focus();
  };
  return (
    <>
      <PlanButton
        plan={plans.start}
        iconType="play"
        onClick={() => void actions.begin(plans.start)}
      />
      <PlanButton
        plan={plans.stop}
        iconType="stopFill"
        onClick={() => void actions.begin(plans.stop)}
      />
      <PlanButton
        plan={plans.delete}
        iconType="trash"
        color="danger"
        buttonRef={deleteButton}
        onClick={() => {
          ask(plans.delete);
        }}
      />
      {asked && (
        <BulkDeleteDialog
          plan={asked}
          onCancel={closeDialog}
          onConfirm={() => {
            closeDialog();
            void actions.begin(asked);
          }}
        />
      )}
    </>
  );
});

interface PlanButtonProps {
  plan: ActionPlan;
  iconType: 'play' | 'stopFill' | 'trash';
  color?: 'primary' | 'danger';
  buttonRef?: Ref<HTMLButtonElement>;
  onClick: () => void;
}

function PlanButton({ plan, iconType, color = 'primary', buttonRef, onClick }: PlanButtonProps) {
  const phase = useBulkPhase();
  const obstacle = whyDisabled(plan, phase === 'running');
  const count = plan.eligible.length;
  const label = `${say.verb[plan.action]}${count > 0 ? ` ${say.number(count)}` : ''}`;
  return (
    <Button
      ref={buttonRef}
      size="s"
      color={color}
      iconType={iconType}
      isDisabled={obstacle !== undefined}
      aria-label={`${label} ${say.ofSelected}`}
      aria-description={obstacle}
      onClick={onClick}
      {...hint(obstacle)}
    >
      {label}
    </Button>
  );
}

function whyDisabled(plan: ActionPlan, isRunning: boolean): string | undefined {
  if (isRunning) return say.isRunning;
  if (plan.eligible.length > 0) return undefined;
  return plan.skipped.length === 0 ? say.selectFirst : say.noneEligible[plan.action];
}
