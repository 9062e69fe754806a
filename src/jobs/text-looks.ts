import type { UseEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';

/** Looks of text that every row of the list has several times: by a class, which costs a row nothing. */
export const look = { subdued: 'textSubdued', code: 'textCode' } as const;

/** What the classes look like, for the whole document: see `looks.tsx`. */
export const textLooks = ({ euiTheme }: UseEuiTheme) =>
  css({
    [`.${look.subdued}`]: { color: euiTheme.colors.textSubdued },
    [`.${look.code}`]: {
      fontFamily: euiTheme.font.familyCode,
      fontSize: '0.9em',
      fontWeight: euiTheme.font.weight.bold,
      color: euiTheme.components.codeInlineColor,
    },
  });
