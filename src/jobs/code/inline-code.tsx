import { useEuiTheme } from '@elastic/eui';
import type { ReactNode } from 'react';
import { look } from '../text-looks.ts';

/**
 * A word as the machine has it, set as EUI sets it. EUI's own brings the highlighter of code blocks along
 * into the first view, where nothing is highlighted.
 */
export function InlineCode({ children }: { children: ReactNode }) {
  const { euiTheme } = useEuiTheme();
  return (
    <code
      className={look.code}
      css={{
        padding: '0.2em 0.5em',
        borderRadius: euiTheme.border.radius.inline,
        backgroundColor: euiTheme.components.codeInlineBackground,
      }}
    >
      {children}
    </code>
  );
}
