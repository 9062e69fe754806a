import { EuiIcon, EuiLoadingSpinner } from '@elastic/eui';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { forwardRef } from 'react';
import type { ButtonLook } from './button-looks.ts';
import { buttonClass, buttonLabelClass } from './button-looks.ts';

type ButtonProps = Omit<ButtonLook, 'isIcon'> &
  Omit<ComponentPropsWithoutRef<'button'>, 'color' | 'className' | 'disabled' | 'type'> & {
    iconType?: string;
    /** Before the label by default. */
    iconSide?: 'left' | 'right';
    /** What it began is under way: it turns, and does nothing when it is pressed. */
    isLoading?: boolean;
    /** Does nothing when it is pressed, and can be focused all the same. */
    isDisabled?: boolean;
  };

/**
 * A button with the look of EUI's, in plain elements: the list has a dozen before anything is opened, and of EUI's
 * own the first one alone takes a twentieth of the time to the rows.
 */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const { display, color, size, iconType, iconSide, isLoading = false, ...rest } = props;
  const { isDisabled = false, onClick, children, ...attributes } = rest;
  const isIdle = isDisabled || isLoading;
  return (
    <button
      {...attributes}
      ref={ref}
      type="button"
      className={buttonClass({ display, color, size, isIcon: children === undefined })}
      aria-disabled={isIdle || undefined}
      onClick={isIdle ? undefined : onClick}
    >
      <ButtonContent iconType={iconType} iconSide={iconSide} isLoading={isLoading}>
        {children}
      </ButtonContent>
    </button>
  );
});

interface ButtonContentProps {
  iconType: string | undefined;
  iconSide?: 'left' | 'right' | undefined;
  isLoading?: boolean;
  /** Without it there is the icon alone, and the button needs a name. */
  children: ReactNode;
}

/** What stands in a button, or in a link that looks like one. */
export function ButtonContent(props: ButtonContentProps) {
  const { iconType, iconSide = 'left', isLoading = false, children } = props;
  const icon = isLoading ? (
    <EuiLoadingSpinner size="m" color={{ border: 'currentcolor' }} />
  ) : (
    iconType !== undefined && <EuiIcon type={iconType} color="inherit" aria-hidden />
  );
  return (
    <>
      {iconSide === 'left' && icon}
      {children !== undefined && <span className={buttonLabelClass}>{children}</span>}
      {iconSide === 'right' && icon}
    </>
  );
}
