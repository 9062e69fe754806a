import { EuiButton, EuiButtonEmpty } from '@elastic/eui';
import { useLink } from './navigation/use-link.ts';

interface LinkButtonProps {
  /** An address of the console. */
  to: string;
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
  const props = {
    ...useLink(to),
    size,
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
