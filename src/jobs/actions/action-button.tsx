import type { ComponentType } from 'react';
import { EuiButton, EuiButtonIcon, EuiScreenReaderOnly, EuiToolTip } from '@elastic/eui';

interface ActionButtonProps {
  label: string;
  /** The job's, for a screen reader; null where it cannot be read. */
  id: string | null;
  icon: 'play' | 'stopFill' | 'trash' | ComponentType;
  /** In a row of the table only an icon, but for the action that matters most. */
  display: 'text' | 'icon';
  color?: 'primary' | 'danger';
  /** Why it is disabled; undefined where it is not. */
  obstacle: string | undefined;
  isRunning?: boolean;
  onClick?: () => void;
}

/** A button for one job: disabled with its reason, and still focusable, where something forbids it. */
export function ActionButton(props: ActionButtonProps) {
  const { label, id, icon, display, color = 'primary', obstacle, isRunning = false } = props;
  const mayClick = obstacle === undefined && !isRunning;
  const shared = {
    size: 's',
    color,
    iconType: icon,
    isLoading: isRunning,
    isDisabled: !mayClick,
    hasAriaDisabled: true,
    onClick: () => {
      if (mayClick) props.onClick?.();
    },
  } as const;
  return (
    // Around the button at all times: taking it away would remount the button and lose the focus.
    <EuiToolTip
      content={obstacle ?? (display === 'icon' ? label : undefined)}
      position="top"
      {...(display === 'icon' && obstacle === undefined && { disableScreenReaderOutput: true })}
    >
      {display === 'icon' ? (
        <EuiButtonIcon {...shared} aria-label={id === null ? label : `${label} ${id}`} />
      ) : (
        <EuiButton {...shared}>
          {label}
          <EuiScreenReaderOnly>
            <span> {id}</span>
          </EuiScreenReaderOnly>
        </EuiButton>
      )}
    </EuiToolTip>
  );
}
