import type { UseEuiTheme } from '@elastic/eui';
import { euiScreenReaderOnly } from '@elastic/eui';
import { css } from '@emotion/react';
import type { ReactNode } from 'react';
import { hint } from '../hints/hint.ts';

/** In which of the theme's colours the dot is. */
export type DotColor = 'primary' | 'success' | 'warning' | 'danger' | 'accent' | 'subdued';

interface DotProps {
  color: DotColor;
  children: ReactNode;
  title?: string;
  /** What it says when it is pointed at; a screen reader says it behind the word. */
  hint?: string;
}

/**
 * A word with a dot of its colour before it: EuiHealth to the eye, of which the list shows two in each row, and
 * each of which is made of twenty components.
 */
export function Dot({ color, children, title, hint: hinted }: DotProps) {
  return (
    <div
      className={`${dot} ${dot}--${color}`}
      title={title}
      {...(hinted !== undefined && hint(hinted))}
    >
      {children}
      {hinted !== undefined && <span className={unseen}>: {hinted}</span>}
    </div>
  );
}

const dot = 'jobDot';
const unseen = 'jobDot__unseen';

/** What it looks like, for the whole document: see `looks.tsx`. */
export const dotLooks = ({ euiTheme }: UseEuiTheme) => {
  const { colors, size } = euiTheme;
  return css(
    {
      [`.${dot}`]: {
        position: 'relative',
        display: 'flex',
        alignItems: 'center',
        gap: size.xs,
        '&::before': {
          content: '""',
          flexShrink: 0,
          margin: size.xs,
          inlineSize: size.s,
          blockSize: size.s,
          borderRadius: '50%',
          forcedColorAdjust: 'none',
        },
      },
    },
    colored({
      primary: colors.textPrimary,
      success: colors.textSuccess,
      warning: colors.textWarning,
      danger: colors.textDanger,
      accent: colors.textAccent,
      subdued: colors.textSubdued,
    }),
    `.${unseen} { ${euiScreenReaderOnly()} }`,
  );
};

function colored(colors: Record<DotColor, string>) {
  return Object.entries(colors).map(([name, backgroundColor]) => ({
    [`.${dot}--${name}::before`]: { backgroundColor },
  }));
}
