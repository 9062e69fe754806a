import { useEuiTheme, useIsWithinMaxBreakpoint } from '@elastic/eui';
import { Global } from '@emotion/react';
import { memo, useMemo } from 'react';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import type { JobRow } from '../job-row.ts';
import { ExportButton } from '../export/export-button.tsx';
import { BulkButtons } from './bulk-buttons.tsx';
import { look } from '../text-looks.ts';
import { bulkMessages as say } from './messages.ts';
import { SelectButtons } from './select-buttons.tsx';
import { countSelected } from './selection.ts';
import { useSelectableIds } from './use-selectable-ids.ts';
import { useSelection } from './use-selection.ts';

interface SelectionBarProps {
  /** Every job there is. */
  jobs: readonly ListedJob[];
  /** The rows that match, on all pages. */
  found: readonly JobRow[];
  /** Those of them on the screen. */
  page: readonly JobRow[];
}

/** Room for its second line too, so that nothing jumps when that comes. */
const besideButtons = {
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  minInlineSize: 160,
  minBlockSize: 40,
} as const;
const aboveButtons = { flexBasis: '100%' };

/** What can be done stands at the other end of the line. */
const restOfLine = { flexGrow: 1 };

/** Focus by keyboard scrolls a row to the edge of the window: not beneath the bar. */
const belowBar = { html: { scrollPaddingBlockStart: 128 } };

/**
 * How much is selected, and what can be done with it. It is there with nothing selected too, so that the
 * table does not jump, and stays in sight while a long page is scrolled.
 */
export const SelectionBar = memo(function SelectionBar(props: SelectionBarProps) {
  const { jobs, found, page } = props;
  const [selection] = useSelection();
  const { euiTheme } = useEuiTheme();
  // Where the table is shown as cards, it has no header with a box in it.
  const hasCards = useIsWithinMaxBreakpoint('s');
  const matching = useSelectableIds(found);
  const shown = useSelectableIds(page);
  const { ids, gone } = selection;
  const selectable = ids.size > 0 ? jobs : none;
  const listed = useMemo(() => byId(selectable), [selectable]);
  const onPage = countSelected(ids, shown);
  const inMatching = countSelected(ids, matching);
  const aside = { otherPages: inMatching - onPage, hidden: ids.size - inMatching, gone };
  return (
    <div
      role="group"
      aria-label={say.barLabel}
      css={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: euiTheme.size.s,
        position: 'sticky',
        insetBlockStart: 0,
        zIndex: euiTheme.levels.header,
        marginBlockStart: euiTheme.size.s,
        padding: euiTheme.size.s,
        borderBlockEnd: euiTheme.border.thin,
        background: euiTheme.colors.backgroundBasePlain,
      }}
    >
      <Global styles={belowBar} />
      <div role="status" className={look.small} style={hasCards ? aboveButtons : besideButtons}>
        <strong>{say.selected(ids.size)}</strong>
        <div>{say.aside(aside)}</div>
      </div>
      <div style={restOfLine}>
        <SelectButtons
          page={shown}
          matching={matching}
          isEverything={found.length === jobs.length}
          hasCards={hasCards}
        />
      </div>
      <BulkButtons listed={listed} ids={ids} />
      <ExportButton ids={ids} />
    </div>
  );
});

/** Looked through only where something is selected. */
const none: readonly ListedJob[] = [];

/** The jobs that can be selected. */
function byId(jobs: readonly ListedJob[]): ReadonlyMap<string, ListedJob> {
  return new Map(jobs.flatMap((job) => (job.kind === 'job' ? [[job.job.config.id, job]] : [])));
}
