import { EuiSpacer, EuiText } from '@elastic/eui';
import { useDeferredValue, useMemo } from 'react';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { arrangeRows, pageOf } from './arrange-rows.ts';
import { NoMatch } from './empty-views.tsx';
import { jobRows } from './job-row.ts';
import { JobsTable } from './jobs-table.tsx';
import type { ListView } from './list-view.ts';
import { listMessages as say } from './messages.ts';

interface JobsListProps {
  jobs: ListedJob[];
  view: ListView;
  onView: (change: Partial<ListView>) => void;
  onClearSearch: () => void;
}

/** The jobs that the view asks for: all of them in memory, one page of them on the screen. */
export function JobsList({ jobs, view, onView, onClearSearch }: JobsListProps) {
  const { sort, direction } = view;
  // Typing stays quick with thousands of jobs: the table follows when there is time.
  const search = useDeferredValue(view.search);
  const rows = useMemo(() => jobRows(jobs), [jobs]);
  const found = useMemo(
    () => arrangeRows(rows, { search, sort, direction }),
    [rows, search, sort, direction],
  );
  const shown = pageOf(found, view);
  return (
    <>
      <EuiText size="s" color="subdued" role="status">
        {say.matching(found.length, rows.length)}
      </EuiText>
      <EuiSpacer size="s" />
      {found.length === 0 ? (
        <NoMatch search={search} onClear={onClearSearch} />
      ) : (
        <JobsTable
          rows={shown.rows}
          total={found.length}
          view={{ ...view, page: shown.page }}
          onView={onView}
        />
      )}
    </>
  );
}
