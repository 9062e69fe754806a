import type { UseEuiTheme } from '@elastic/eui';
import { scheduleClasses } from '../../fields/schedule-cell.tsx';
import { headClasses, headStyles } from './head-style.ts';

export const rowClasses = {
  row: 'jobRow',
  number: 'jobRow__number',
  clamped: 'jobRow__clamped',
  actions: 'jobRow__actions',
} as const;

/** The cell of a row's box, and of the box above them. */
export const boxCell = { inlineSize: 40 } as const;
/** What is left of it where columns are many, so that what comes after it in sight has a place. */
const boxSize = 32;
/** In sight, however far the table is scrolled to the side: which job it is, with its box, and what can be done. */
const startCells = '& :is(thead > tr, tbody > .jobRow) > :nth-child(-n + 2)';
/** The whole way down to the box: it would be looked for in all cells of all rows otherwise. */
const selected = ':has(> td > :checked)';

/** Together with a number of lines. What is cut off is there for a screen reader. */
const clamped = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  // Not hidden, which could be scrolled, as by a search in the page.
  overflow: 'clip',
} as const;

/** The look of EUI's rows and cells, said once for the whole table. */
export const rowStyles = (theme: UseEuiTheme) => {
  const { euiTheme } = theme;
  const { components } = euiTheme;
  const background = euiTheme.colors.backgroundBasePlain;
  const edge = {
    content: '""',
    position: 'absolute',
    insetBlock: 0,
    inlineSize: euiTheme.border.width.thin,
    backgroundColor: euiTheme.border.color,
  } as const;
  return {
    ...headStyles(theme),
    [`&[data-density='compact'] :is(thead th, .${rowClasses.row} > *)`]: {
      padding: euiTheme.size.xs,
    },
    [startCells]: {
      position: 'sticky',
      insetInlineStart: 0,
      zIndex: 1,
      minInlineSize: boxSize,
      background: 'inherit',
    },
    [`${startCells}:nth-child(2)`]: {
      insetInlineStart: boxSize,
      '@container EuiTable scroll-state(scrollable: left)': {
        '&::after': { ...edge, insetInlineEnd: 0 },
      },
    },
    // What is focused by keyboard is not left below them.
    '.euiTable__wrapper': { scrollPaddingInline: '300px 170px' },
    'thead > tr': { background },
    // No variable: of a row that is selected or pointed at, only the cells that stay in sight are styled anew.
    [`.${rowClasses.row}`]: {
      background,
      // A colour that lets through what lies below it.
      '&:hover': {
        background: `linear-gradient(${components.tableRowBackgroundHover} 0 0), ${background}`,
      },
      [`&${selected}`]: { background: components.tableRowBackgroundSelected },
      [`&${selected}:hover`]: { background: components.tableRowBackgroundSelectedHover },
      '& > *': {
        borderBlock: euiTheme.border.thin,
        color: euiTheme.colors.textParagraph,
        fontWeight: euiTheme.font.weight.regular,
        textAlign: 'start',
        verticalAlign: 'middle',
        padding: euiTheme.size.s,
        overflowWrap: 'break-word',
        wordBreak: 'break-word',
        fontVariantNumeric: 'tabular-nums',
      },
      '& > .jobRow__number': { textAlign: 'end', whiteSpace: 'nowrap' },
      // In the middle of its line, whether there is a tooltip around it or not.
      '.euiHealth': { display: 'block' },
      '.jobRow__clamped': {
        ...clamped,
        // Room for the ring of a link that is focused, which would be cut off.
        marginInline: `-${euiTheme.size.xs}`,
        paddingInline: euiTheme.size.xs,
      },
      [`.${scheduleClasses.all}`]: { position: 'relative' },
      [`.${scheduleClasses.words}`]: { ...clamped, WebkitLineClamp: 2 },
      [`.${scheduleClasses.problem}`]: { ...clamped, WebkitLineClamp: 3 },
      [`.${scheduleClasses.cron}`]: { ...clamped, WebkitLineClamp: 1, wordBreak: 'break-all' },
      '.jobRow__actions': { lineHeight: 1 },
    },
    [`.${rowClasses.actions}, .${headClasses.actions}`]: {
      position: 'sticky',
      insetInlineEnd: 0,
      // No wider than what stands in it.
      inlineSize: 1,
      background: 'inherit',
      '@container EuiTable scroll-state(scrollable: right)': {
        '&::before': { ...edge, insetInlineStart: 0 },
      },
    },
  } as const;
};
