import type { UseEuiTheme } from '@elastic/eui';
import { euiFontSize } from '@elastic/eui';
import { css } from '@emotion/react';

/** Of what is around a field and its icons. */
export const controlClasses = {
  search: 'control control--search',
  /** As low as the buttons beside it. */
  select: 'control control--select',
} as const;

/** The look of EUI's fields, of which each is thirty components. For the whole document: see `looks.tsx`. */
export const controlLooks = (theme: UseEuiTheme) => {
  const { euiTheme, highContrastMode } = theme;
  const { border, colors, components, font, size } = euiTheme;
  const { forms } = components;
  /** An icon with what is beside it. */
  const room = (edge: string) => `calc(${edge} + ${size.base} + ${size.s})`;
  return css({
    '.control': {
      position: 'relative',
      display: 'flex',
      alignItems: 'center',
      '> :is(input, select)': {
        inlineSize: '100%',
        border: `${border.width.thin} solid ${highContrastMode ? border.color : forms.border}`,
        borderRadius: border.radius.control,
        backgroundColor: forms.background,
        fontFamily: font.family,
        fontSize: euiFontSize(theme, 's').fontSize,
        color: colors.textParagraph,
        appearance: 'none',
        '&:hover': { borderColor: forms.borderHovered },
        '&:focus': {
          borderColor: 'transparent',
          outline: `${border.width.thick} solid ${forms.borderFocused}`,
          outlineOffset: `-${border.width.thick}`,
        },
        '&::placeholder': {
          color: highContrastMode ? colors.textSubdued : forms.colorDisabled,
          opacity: 1,
        },
        '&::-webkit-search-cancel-button': { appearance: 'none' },
      },
      '> svg': { position: 'absolute', pointerEvents: 'none' },
    },
    '.control--search': {
      '> input': { blockSize: size.xxl, paddingInline: room(size.m) },
      '> svg': { insetInlineStart: size.m },
      '> button': { position: 'absolute', insetInlineEnd: size.s },
    },
    '.control--select': {
      flexShrink: 0,
      '> select': { blockSize: size.xl, paddingInline: `${size.s} ${room(size.s)}` },
      '> svg': { insetInlineEnd: size.s },
    },
  });
};
