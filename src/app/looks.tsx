import type { UseEuiTheme } from '@elastic/eui';
import { useEuiMemoizedStyles } from '@elastic/eui';
import { css, Global } from '@emotion/react';
import { boxLooks } from '../jobs/bulk/box-looks.ts';
import { buttonLooks } from '../jobs/buttons/button-looks.ts';
import { dotLooks } from '../jobs/fields/dot.tsx';
import { lineLooks } from '../jobs/line-looks.ts';
import { controlLooks } from '../jobs/list/control-looks.ts';
import { textLooks } from '../jobs/text-looks.ts';

const looks = (theme: UseEuiTheme) =>
  css([
    lineLooks(theme),
    textLooks(theme),
    dotLooks(theme),
    boxLooks(theme),
    buttonLooks(theme),
    controlLooks(theme),
    disabledLooks,
  ]);

/**
 * With the colours of the system, a browser greys what is `disabled`. Ours can be focused and say why they do
 * nothing now: they are so by ARIA, which it leaves as it is.
 */
const disabledLooks = css({
  '@media (forced-colors: active)': {
    "button[aria-disabled='true']": {
      color: 'GrayText !important',
      borderColor: 'GrayText !important',
    },
  },
});

/**
 * Styles of what the first view has, by classes: a style of its own takes an element three components of Emotion's,
 * which for all that stands in a page of rows is as much to draw as the rest of it.
 */
export function Looks() {
  return <Global styles={useEuiMemoizedStyles(looks)} />;
}
