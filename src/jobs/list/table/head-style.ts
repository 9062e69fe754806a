import type { UseEuiTheme } from '@elastic/eui';
import { euiFontSize } from '@elastic/eui';

/** What stands in the head of the table. */
export const headClasses = {
  content: 'jobsHead__content',
  number: 'jobsHead__number',
  help: 'jobsHead__help',
  question: 'jobsHead__question',
  sortable: 'jobsHead__sortable',
  actions: 'jobsHead__actions',
} as const;

/** The look of EUI's head of a table. A long name over short values must not widen its column. */
export const headStyles = (theme: UseEuiTheme) => {
  const { euiTheme } = theme;
  const { content, number, help, question, sortable } = headClasses;
  const { size, components, colors, font } = euiTheme;
  return {
    'thead th': {
      ...euiFontSize(theme, 'xs'),
      padding: size.s,
      fontWeight: font.weight.semiBold,
      color: colors.textHeading,
      textAlign: 'start',
      verticalAlign: 'middle',
    },
    [`.${content}`]: {
      position: 'relative',
      display: 'flex',
      alignItems: 'center',
      gap: size.xs,
      inlineSize: '100%',
      fontWeight: 'inherit',
      lineHeight: 'inherit',
      textAlign: 'start',
    },
    [`.${content} svg`]: { flexShrink: 0, fill: 'currentColor' },
    [`.${content} .${question}`]: { fill: colors.textSubdued },
    [`.${content} .${sortable}`]: { fill: components.tableCellSortableIconColor },
    [`button.${content}:is(:hover, :focus)`]: {
      color: colors.textPrimary,
      textDecoration: 'underline',
      [`.${sortable}`]: { fill: 'currentColor' },
    },
    [`.${number} .${content}`]: { justifyContent: 'flex-end', textAlign: 'end' },
    [`.${help}`]: { position: 'relative', display: 'flex' },
  } as const;
};
