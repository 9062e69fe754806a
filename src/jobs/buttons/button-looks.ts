import type { UseEuiTheme } from '@elastic/eui';
import {
  euiButtonColor,
  euiButtonEmptyColor,
  euiButtonFillColor,
  euiButtonSizeMap,
  euiFontSize,
} from '@elastic/eui';
import { css } from '@emotion/react';

/** As EUI names them, and only what the console has of them. */
export interface ButtonLook {
  display?: 'base' | 'fill' | 'empty' | undefined;
  color?: 'primary' | 'text' | 'danger' | undefined;
  size?: 'xs' | 's' | 'm' | undefined;
  /** No more than its icon. */
  isIcon?: boolean | undefined;
}

const button = 'button';
/** Of what holds some of them, side by side. */
export const buttonsClass = 'buttons';
/** Of the text beside an icon. */
export const buttonLabelClass = 'button__label';

export function buttonClass(look: ButtonLook): string {
  const { display = 'base', color = 'primary', size = 'm', isIcon = false } = look;
  const names = [`${display}-${color}`, size, ...(isIcon ? ['icon'] : [])];
  return [button, ...names.map((name) => `${button}--${name}`)].join(' ');
}

/**
 * The looks of EUI's buttons, for the whole document: see `looks.tsx`. The first of EUI's own makes thirty looks of
 * which ten are seen, and each is made of twenty components.
 */
export const buttonLooks = (theme: UseEuiTheme) => {
  const { euiTheme } = theme;
  const { buttons } = euiTheme.components;
  const { xs, s, m } = euiButtonSizeMap(theme);
  const base = (color: 'primary' | 'text' | 'danger', over: string, pressed: string) => ({
    [`.${button}--base-${color}`]: {
      ...(color === 'text' && { border: euiTheme.border.thin }),
      '&, &:hover, &:active': euiButtonColor(theme, color),
      '&:hover': { backgroundImage: layer(over) },
      '&:active': { backgroundImage: layer(pressed) },
      // In a bar as in a row: there are many.
      [`.${buttonLabelClass}`]: { paddingInline: 0 },
    },
  });
  const empty = (color: 'primary' | 'text' | 'danger', pressed: string) => {
    const { color: text, backgroundColor } = euiButtonEmptyColor(theme, color);
    return {
      [`.${button}--empty-${color}`]: {
        color: text,
        '&:hover': { color: text, backgroundColor },
        '&:active': { backgroundColor: pressed },
      },
    };
  };
  const { color: disabled } = euiButtonColor(theme, 'disabled');
  return css({
    [`.${buttonsClass}`]: { display: 'flex', alignItems: 'center', gap: euiTheme.size.s },
    [`.${button}`]: {
      position: 'relative',
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      gap: euiTheme.size.xs,
      maxInlineSize: '100%',
      borderRadius: s.radius,
      ...euiFontSize(theme, 's'),
      fontWeight: euiTheme.font.weight.medium,
      whiteSpace: 'nowrap',
      fill: 'currentColor',
    },
    [`.${button}--xs`]: {
      blockSize: xs.height,
      paddingInline: xs.padding,
      ...euiFontSize(theme, 'xs'),
    },
    [`.${button}--s`]: { blockSize: s.height, paddingInline: s.padding },
    [`.${button}--m`]: { blockSize: m.height, paddingInline: m.padding },
    [`.${button}--icon`]: { aspectRatio: '1', paddingInline: 0 },
    [`.${buttonLabelClass}`]: {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      paddingInline: euiTheme.size.xs,
    },
    ...base('primary', buttons.backgroundPrimaryHover, buttons.backgroundPrimaryActive),
    ...base('danger', buttons.backgroundDangerHover, buttons.backgroundDangerActive),
    ...base('text', buttons.backgroundTextHover, buttons.backgroundTextActive),
    [`.${button}--fill-primary`]: {
      '&, &:hover, &:active': euiButtonFillColor(theme, 'primary'),
      outlineColor: euiTheme.colors.textHeading,
      '&:hover': { backgroundColor: buttons.backgroundFilledPrimaryHover },
      '&:active': { backgroundColor: buttons.backgroundFilledPrimaryActive },
    },
    ...empty('primary', buttons.backgroundEmptyPrimaryActive),
    ...empty('danger', buttons.backgroundEmptyDangerActive),
    ...empty('text', buttons.backgroundEmptyTextActive),
    [`.${button}[aria-disabled='true']`]: {
      color: disabled,
      borderColor: 'transparent',
      background: 'none',
      cursor: 'not-allowed',
      [`&:not([class*='${button}--empty'])`]: euiButtonColor(theme, 'disabled'),
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
