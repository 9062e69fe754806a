import { EuiSpacer } from '@elastic/eui';
import { memo, useCallback, useRef } from 'react';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { BulkPanel } from '../bulk/bulk-panel.tsx';
import { usePrunedSelection } from '../bulk/use-pruned-selection.ts';
import { UnfinishedChanges } from '../change-run/unfinished-changes.tsx';
import { useJobs } from '../use-jobs.ts';
import { Loading, NoJobs } from './empty-views.tsx';
import { LoadFailure, StaleBanner } from './failure-views.tsx';
import { JobsList } from './jobs-list.tsx';
import { OpenDetails } from './open-details.tsx';
import { TopBar } from './top-bar.tsx';
import type { FoundList } from './use-found-rows.ts';
import { useFoundRows } from './use-found-rows.ts';
import { useListView } from './use-list-view.ts';
import { useRefresh } from './use-refresh.ts';
import { useSearchText } from './use-search-text.ts';

/**
 * All rollup jobs, in whichever condition the cluster lets them be. Drawn with each reading, each key and each step:
 * its parts only where they change.
 */
export function AllJobs() {
  const { data, dataUpdatedAt, error, refetch } = useJobs();
  const [view, changeView] = useListView();
  const search = useCallback(
    (text: string) => {
      changeView({ search: text });
    },
    [changeView],
  );
  const [searchText, changeSearchText] = useSearchText(view.search, search);
  usePrunedSelection(data);
  const list = useFoundRows(data, dataUpdatedAt, view);
  const { refresh, isRefreshing, announcement } = useRefresh(refetch);
  const refreshButton = useRef<HTMLButtonElement>(null);
  const retry = useCallback(() => {
    // What offers to try again goes away when that succeeds; this button stays.
    refreshButton.current?.focus();
    refresh();
  }, [refresh]);
  return (
    <>
      <TopBar
        search={data && data.length > 0 ? searchText : null}
        onSearch={changeSearchText}
        isRefreshing={isRefreshing}
        onRefresh={refresh}
        buttonRef={refreshButton}
        announcement={announcement}
      />
      <Condition
        jobs={data}
        error={error}
        isRetrying={isRefreshing}
        onRetry={retry}
        list={list}
        onView={changeView}
        onSearch={changeSearchText}
      />
      <OpenDetails list={list} view={view} onView={changeView} />
    </>
  );
}

interface ConditionProps {
  jobs: ListedJob[] | undefined;
  /** Of the last reading. */
  error: Error | null;
  isRetrying: boolean;
  onRetry: () => void;
  list: FoundList;
  onView: ReturnType<typeof useListView>[1];
  onSearch: (text: string) => void;
}

/** The jobs, or why there are none to be seen. */
const Condition = memo(function Condition(props: ConditionProps) {
  const { jobs, error, isRetrying, onRetry, ...shown } = props;
  // Anything that is not a RequestError is a fault of ours, and the error boundary's to show.
  if (error && !(error instanceof RequestError)) throw error;
  const trying = { onRetry, isRetrying };
  if (!jobs) {
    // Who is not signed in is asked who they are, as soon as the status is in.
    const isAsked = error?.failure.kind === 'signed_out';
    return error && !isAsked ? <LoadFailure failure={error.failure} {...trying} /> : <Loading />;
  }
  return (
    <>
      {error && (
        <>
          <StaleBanner failure={error.failure} {...trying} />
          <EuiSpacer />
        </>
      )}
      <UnfinishedChanges />
      <BulkPanel />
      {jobs.length === 0 ? <NoJobs /> : <JobsList jobs={jobs} {...shown} />}
    </>
  );
});
