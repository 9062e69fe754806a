import type { UseEuiTheme } from '@elastic/eui';
import { euiFontSize } from '@elastic/eui';
import { css } from '@emotion/react';

/**
 * Looks of the list's text: by a class, which costs a row nothing. EuiText brings fifty rules for the headings, lists and
 * tables that a text may have.
 */
export const look = {
  small: 'jobText--small',
  subdued: 'jobText--subdued',
  /** Of a second line: subdued, and smaller. */
  note: 'jobText--note',
  code: 'jobText--code',
  /** As EUI has it, of which each is five components. */
  link: 'jobText--link',
} as const;

/** What the classes look like, for the whole document: see `looks.tsx`. */
export const textLooks = (theme: UseEuiTheme) => {
  const { euiTheme } = theme;
  return css({
    [`:is(.${look.subdued}, .${look.note})`]: { color: euiTheme.colors.textSubdued },
    [`.${look.small}`]: euiFontSize(theme, 's'),
    [`.${look.note}`]: { fontSize: euiFontSize(theme, 'xs').fontSize },
    [`.${look.code}`]: {
      fontFamily: euiTheme.font.familyCode,
      fontSize: '0.9em',
      fontWeight: euiTheme.font.weight.bold,
      color: euiTheme.components.codeInlineColor,
    },
    [`.${look.link}`]: {
      '&, &:hover, &:focus': { color: euiTheme.colors.textPrimary },
      fontWeight: euiTheme.font.weight.medium,
      textDecoration: 'underline dotted',
      textDecorationThickness: 'from-font',
      userSelect: 'text',
      '&:hover, &:focus': { textDecoration: 'underline solid' },
      '&:focus': { textDecorationThickness: euiTheme.border.width.thick },
    },
  });
};
