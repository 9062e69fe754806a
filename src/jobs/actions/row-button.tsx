import { EuiLoadingSpinner } from '@elastic/eui';
import type { ComponentType } from 'react';
import { buttonClass } from '../buttons/button-looks.ts';
import { hint } from '../hints/hint.ts';
import { visible } from '../visible.ts';
import { actionIcons } from './action-icons.ts';

/** What a button for one job shows, and what it does. */
export interface ShownButtonProps {
  label: string;
  /** The job's, for a screen reader; null where it cannot be read. */
  id: string | null;
  icon: keyof typeof actionIcons | ComponentType;
  color?: 'primary' | 'danger' | undefined;
  /** Why it is disabled; undefined where it is not. */
  obstacle: string | undefined;
  isRunning: boolean;
  isDisabled: boolean;
  press: () => void;
}

const labelled = buttonClass({ size: 's' });
const icons = {
  primary: buttonClass({ display: 'empty', size: 's', isIcon: true }),
  danger: buttonClass({ display: 'empty', color: 'danger', size: 's', isIcon: true }),
};

/** The button within the actions of a row: plain elements with EUI's look, as there are three in each row. */
export function RowButton({ isLabelled, ...props }: ShownButtonProps & { isLabelled: boolean }) {
  const { label, id, icon, color = 'primary', obstacle, isRunning, isDisabled, press } = props;
  const Icon = typeof icon === 'string' ? actionIcons[icon] : icon;
  return (
    <button
      type="button"
      className={isLabelled ? labelled : icons[color]}
      aria-label={id === null ? label : `${label} ${visible(id)}`}
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
