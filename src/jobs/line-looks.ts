import type { UseEuiTheme } from '@elastic/eui';
import { css } from '@emotion/react';

/** Of what stands side by side, and below one another where there is no room for that. */
export const line = {
  all: 'line',
  /** Of the last in it: at the end of the line, however much is before it. */
  end: 'line__end',
} as const;

/** For the whole document: see `looks.tsx`. Of EUI's flexible boxes each is four components, and so is each item. */
export const lineLooks = ({ euiTheme }: UseEuiTheme) =>
  css({
    [`.${line.all}`]: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: euiTheme.size.base,
    },
    [`.${line.end}`]: { marginInlineStart: 'auto' },
  });
