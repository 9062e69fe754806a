import { useEuiTheme } from '@elastic/eui';
import type { ReactNode } from 'react';

interface InlineCodeProps {
  /** Without a ground of its own. */
  plain?: boolean;
  children: ReactNode;
}

/**
 * A word as the machine has it, set as EUI sets it. EUI's own brings the highlighter of code blocks along
 * into the first view, where nothing is highlighted.
 */
export function InlineCode({ plain = false, children }: InlineCodeProps) {
  const { euiTheme } = useEuiTheme();
  return (
    <code
      css={{
        fontFamily: euiTheme.font.familyCode,
        fontSize: '0.9em',
        fontWeight: euiTheme.font.weight.bold,
        color: euiTheme.components.codeInlineColor,
        ...(!plain && {
          padding: '0.2em 0.5em',
          borderRadius: euiTheme.border.radius.inline,
          backgroundColor: euiTheme.components.codeInlineBackground,
        }),
      }}
    >
      {children}
    </code>
  );
}
