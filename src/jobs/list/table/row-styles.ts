import type { UseEuiTheme } from '@elastic/eui';

/** What stands in a row. EUI's table itself gives its contents their padding, by their class. */
export const rowClasses = {
  row: 'jobRow',
  content: 'euiTableCellContent',
  number: 'euiTableCellContent jobRow__number',
  clamped: 'jobRow__clamped',
  actions: 'jobRow__actions',
} as const;

/** The look of EUI's rows and cells, said once for the whole table. */
export const rowStyles = ({ euiTheme }: UseEuiTheme) =>
  ({
    [`.${rowClasses.row}`]: {
      '&:hover': { backgroundColor: euiTheme.components.tableRowBackgroundHover },
      '& > *': {
        borderBlock: euiTheme.border.thin,
        color: euiTheme.colors.textParagraph,
        fontWeight: euiTheme.font.weight.regular,
        textAlign: 'start',
        verticalAlign: 'middle',
      },
      '.euiTableCellContent': {
        display: 'flex',
        alignItems: 'center',
        overflowWrap: 'break-word',
        wordBreak: 'break-word',
      },
      '.jobRow__number': { justifyContent: 'flex-end', textAlign: 'end' },
      '.jobRow__clamped': {
        display: '-webkit-box',
        WebkitBoxOrient: 'vertical',
        overflow: 'hidden',
      },
      // In sight, however far the table is scrolled to the side.
      '.jobRow__actions': {
        position: 'sticky',
        insetInlineEnd: 0,
        backgroundColor: euiTheme.colors.backgroundBasePlain,
        lineHeight: 1,
        '@container EuiTable scroll-state(scrollable: right)': {
          '&::before': {
            content: '""',
            position: 'absolute',
            insetInlineStart: 0,
            insetBlock: 0,
            inlineSize: euiTheme.border.width.thin,
            backgroundColor: euiTheme.border.color,
          },
        },
      },
    },
  }) as const;
