import type { ComponentType } from 'react';
import { EuiButton, EuiLoadingSpinner, EuiScreenReaderOnly, EuiToolTip } from '@elastic/eui';
import { hint } from '../hints/hint.ts';
import { actionIcons } from './action-icons.ts';
import { rowActionClasses } from './row-action-looks.ts';

interface ActionButtonProps {
  label: string;
  /** The job's, for a screen reader; null where it cannot be read. */
  id: string | null;
  icon: keyof typeof actionIcons | ComponentType;
  /** `button` anywhere; within the actions of a row `row`, or `icon` for all but the one that matters most. */
  display: 'button' | 'row' | 'icon';
  color?: 'primary' | 'danger' | undefined;
  /** Why it is disabled; undefined where it is not. */
  obstacle: string | undefined;
  isRunning?: boolean;
  onClick?: () => void;
}

/** A button for one job: disabled with its reason, and still focusable, where something forbids it. */
export function ActionButton({ display, onClick, ...props }: ActionButtonProps) {
  const { obstacle, isRunning = false } = props;
  const isDisabled = obstacle !== undefined || isRunning;
  const press = () => {
    if (!isDisabled) onClick?.();
  };
  const shown = { ...props, isRunning, isDisabled, press };
  return display === 'button' ? (
    <PlainButton {...shown} />
  ) : (
    <RowButton {...shown} isLabelled={display === 'row'} />
  );
}

interface ShownButtonProps extends Omit<ActionButtonProps, 'display' | 'onClick'> {
  isRunning: boolean;
  isDisabled: boolean;
  press: () => void;
}

function PlainButton(props: ShownButtonProps) {
  const { label, id, icon, color = 'primary', obstacle, isRunning, isDisabled, press } = props;
  return (
    // Around the button at all times: taking it away would remount the button and lose the focus.
    <EuiToolTip content={obstacle} position="top">
      <EuiButton
        size="s"
        color={color}
        iconType={icon}
        isLoading={isRunning}
        isDisabled={isDisabled}
        hasAriaDisabled
        onClick={press}
      >
        {label}
        <EuiScreenReaderOnly>
          <span> {id}</span>
        </EuiScreenReaderOnly>
      </EuiButton>
    </EuiToolTip>
  );
}

function RowButton({ isLabelled, ...props }: ShownButtonProps & { isLabelled: boolean }) {
  const { label, id, icon, color, obstacle, isRunning, isDisabled, press } = props;
  const { button, labelled, danger } = rowActionClasses;
  const look = isLabelled ? labelled : color === 'danger' ? danger : '';
  const Icon = typeof icon === 'string' ? actionIcons[icon] : icon;
  return (
    <button
      type="button"
      className={`${button} ${look}`}
      aria-label={id === null ? label : `${label} ${id}`}
      aria-description={obstacle}
      aria-disabled={isDisabled}
      onClick={press}
      {...hint(obstacle ?? (isLabelled ? '' : label))}
    >
      {isRunning ? (
        <EuiLoadingSpinner size="m" color={{ border: 'currentcolor' }} />
      ) : (
        <Icon aria-hidden />
      )}
      {isLabelled && label}
    </button>
  );
}
