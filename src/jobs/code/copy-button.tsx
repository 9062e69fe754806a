import { EuiButtonEmpty, EuiCopy } from '@elastic/eui';
import { codeMessages as say } from './messages.ts';

interface CopyButtonProps {
  text: string;
  children: string;
  /** For a screen reader, where the visible words do not say of what. */
  label?: string;
  size?: 's' | 'm';
}

/** Puts a text into the clipboard, exactly as it is, and says so. */
export function CopyButton({ text, children, label, size = 's' }: CopyButtonProps) {
  return (
    <EuiCopy textToCopy={text} afterMessage={say.copied}>
      {(copy) => (
        <EuiButtonEmpty
          size={size}
          iconType="copy"
          onClick={copy}
          {...(label !== undefined && { 'aria-label': label })}
        >
          {children}
        </EuiButtonEmpty>
      )}
    </EuiCopy>
  );
}
