import type { UseEuiTheme } from '@elastic/eui';
import { euiFontSize } from '@elastic/eui';
import { css } from '@emotion/react';

/** Looks of text that every row of the list has several times: by a class, which costs a row nothing. */
export const look = {
  subdued: 'jobText--subdued',
  /** Of a second line: subdued, and smaller. */
  note: 'jobText--note',
  code: 'jobText--code',
} as const;

/** What the classes look like, for the whole document: see `looks.tsx`. */
export const textLooks = (theme: UseEuiTheme) => {
  const { euiTheme } = theme;
  const { fontSize } = euiFontSize(theme, 'xs');
  return css({
    [`:is(.${look.subdued}, .${look.note})`]: { color: euiTheme.colors.textSubdued },
    [`.${look.note}`]: { fontSize },
    [`.${look.code}`]: {
      fontFamily: euiTheme.font.familyCode,
      fontSize: '0.9em',
      fontWeight: euiTheme.font.weight.bold,
      color: euiTheme.components.codeInlineColor,
    },
  });
};
