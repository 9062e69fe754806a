import type { UseEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';

export const boxClass = 'selectionBox';

/** The mark of what is selected, and of what is in part, in hundredths of the box. */
const tick = 'polygon(17% 50%, 25% 41%, 41% 57%, 75% 22%, 84% 30%, 41% 74%)';
const dash = 'inset(42% 22%)';

/**
 * The browser's own box with the look of EUI's, which lays five components and an icon below a box that is not
 * seen. Around its 16 px there are 32 px to hit. For the whole document: see `looks.tsx`.
 */
export const boxLooks = ({ euiTheme }: UseEuiTheme) => {
  const { colors, components, size } = euiTheme;
  const { forms } = components;
  const marked = { backgroundColor: colors.primary, borderColor: colors.primary };
  const mark = (clipPath: string) => ({ '&::before': { clipPath } });
  return css({
    [`.${boxClass}`]: {
      position: 'relative',
      display: 'block',
      flexShrink: 0,
      inlineSize: size.base,
      blockSize: size.base,
      border: `${euiTheme.border.width.thin} solid ${forms.controlBorder}`,
      borderRadius: euiTheme.border.radius.inline,
      backgroundColor: forms.controlBackgroundUnselected,
      appearance: 'none',
      cursor: 'pointer',
      '&::before': {
        content: '""',
        position: 'absolute',
        inset: 0,
        backgroundColor: colors.textInverse,
        clipPath: 'inset(50%)',
      },
      '&::after': { content: '""', position: 'absolute', inset: -8 },
      '&:checked': { ...marked, ...mark(tick) },
      '&:indeterminate': { ...marked, ...mark(dash) },
      '&:focus': { borderColor: colors.primary },
      '&:focus-visible': {
        outline: `${euiTheme.focus.width} solid ${colors.primary}`,
        outlineOffset: euiTheme.focus.width,
      },
      '&:disabled': {
        borderColor: forms.controlBorderDisabled,
        backgroundColor: forms.controlBackgroundDisabled,
        cursor: 'not-allowed',
      },
      // With the colours of the system, its own box is the one that is seen.
      '@media (forced-colors: active)': { appearance: 'auto', '&::before': { content: 'none' } },
    },
  });
};
