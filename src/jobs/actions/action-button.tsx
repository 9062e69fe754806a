import { EuiButton, EuiScreenReaderOnly, EuiToolTip } from '@elastic/eui';
import { visible } from '../visible.ts';
import type { ShownButtonProps } from './row-button.tsx';
import { RowButton } from './row-button.tsx';

interface ActionButtonProps extends Omit<ShownButtonProps, 'isRunning' | 'isDisabled' | 'press'> {
  /** `button` anywhere; within the actions of a row `row`, or `icon` for all but the one that matters most. */
  display: 'button' | 'row' | 'icon';
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
          <span> {id === null ? null : visible(id)}</span>
        </EuiScreenReaderOnly>
      </EuiButton>
    </EuiToolTip>
  );
}
