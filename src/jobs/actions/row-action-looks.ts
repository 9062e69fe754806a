import type { UseEuiTheme } from '@elastic/eui';
import { euiButtonColor, euiButtonEmptyColor, euiButtonSizeMap, euiFontSize } from '@elastic/eui';
import { css } from '@emotion/react';

const all = 'rowActions';
const button = 'rowAction';
const labelled = 'rowAction--labelled';
const danger = 'rowAction--danger';

/** What the actions of a row are in, and each of them: an icon of its colour, or one with a label. */
export const rowActionClasses = {
  all,
  primary: button,
  danger: `${button} ${danger}`,
  labelled: `${button} ${labelled}`,
} as const;

/**
 * The look of EUI's small buttons, for the whole document: see `looks.tsx`. Each of EUI's own is made of twenty
 * components, and a page of the list has sixty of them.
 */
export const rowActionLooks = (theme: UseEuiTheme) => {
  const { euiTheme } = theme;
  const { buttons } = euiTheme.components;
  const { height, padding, radius } = euiButtonSizeMap(theme).s;
  const { color: disabled } = euiButtonColor(theme, 'disabled');
  return css({
    [`.${all}`]: { display: 'flex', alignItems: 'center', gap: euiTheme.size.s },
    [`.${button}`]: {
      position: 'relative',
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      gap: euiTheme.size.xs,
      blockSize: height,
      inlineSize: height,
      borderRadius: radius,
      ...euiFontSize(theme, 's'),
      fontWeight: euiTheme.font.weight.medium,
      whiteSpace: 'nowrap',
      fill: 'currentColor',
      ...iconColors(euiButtonEmptyColor(theme, 'primary'), buttons.backgroundEmptyPrimaryActive),
    },
    [`.${labelled}`]: {
      inlineSize: 'auto',
      paddingInline: padding,
      '&, &:hover, &:active': euiButtonColor(theme, 'primary'),
      '&:hover': { backgroundImage: layer(buttons.backgroundPrimaryHover) },
      '&:active': { backgroundImage: layer(buttons.backgroundPrimaryActive) },
    },
    [`.${danger}`]: iconColors(
      euiButtonEmptyColor(theme, 'danger'),
      buttons.backgroundEmptyDangerActive,
    ),
    [`.${button}[aria-disabled='true']`]: {
      color: disabled,
      background: 'none',
      cursor: 'not-allowed',
      [`&.${labelled}`]: euiButtonColor(theme, 'disabled'),
    },
    // With the colours of the system there is none behind what is pointed at.
    '@media (forced-colors: active)': {
      [`.${button}:hover:not([aria-disabled='true'])::after`]: {
        content: '""',
        position: 'absolute',
        inset: euiTheme.border.width.thin,
        border: `${euiTheme.border.width.thick} solid`,
        borderRadius: euiTheme.border.radius.inline,
      },
    },
  });
};

/** A colour that lets through what lies below it, over the button's own. */
const layer = (color: string) => `linear-gradient(${color} 0 0)`;

/** EUI's buttons that are icons have a colour behind them only when they are pointed at or pressed. */
function iconColors(
  { color, backgroundColor }: { color: string; backgroundColor: string },
  pressed: string,
) {
  return { color, '&:hover': { backgroundColor }, '&:active': { backgroundColor: pressed } };
}
