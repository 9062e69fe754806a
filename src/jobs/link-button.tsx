import { EuiButton, EuiButtonEmpty } from '@elastic/eui';
import type { MouseEvent } from 'react';
import type { To } from 'react-router';
import { useHref, useLinkClickHandler } from 'react-router';

interface LinkButtonProps {
  to: To;
  children: string;
  /** `filled` for what the page is there for. */
  look?: 'filled' | 'bordered' | 'empty';
  size?: 's' | 'm';
  iconType?: string;
}

/** A link to another page of the console that looks like a button. */
export function LinkButton({
  to,
  children,
  look = 'empty',
  size = 'm',
  iconType,
}: LinkButtonProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler(to);
  const props = {
    href,
    size,
    onClick: (event: MouseEvent<HTMLAnchorElement>) => {
      follow(event);
    },
    ...(iconType !== undefined && { iconType }),
  };
  return look === 'empty' ? (
    <EuiButtonEmpty {...props}>{children}</EuiButtonEmpty>
  ) : (
    <EuiButton {...props} fill={look === 'filled'}>
      {children}
    </EuiButton>
  );
}
