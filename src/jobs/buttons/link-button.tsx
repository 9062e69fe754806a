import { useLink } from '../navigation/use-link.ts';
import { ButtonContent } from './button.tsx';
import { buttonClass } from './button-looks.ts';

interface LinkButtonProps {
  /** An address of the console. */
  to: string;
  children: string;
  /** `fill` for what the page is there for. */
  display?: 'fill' | 'empty';
  size?: 's' | 'm';
  iconType?: string;
}

/** A link to another page of the console that looks like a button. */
export function LinkButton({ to, children, display = 'empty', size, iconType }: LinkButtonProps) {
  return (
    <a {...useLink(to)} className={buttonClass({ display, size })}>
      <ButtonContent iconType={iconType}>{children}</ButtonContent>
    </a>
  );
}
