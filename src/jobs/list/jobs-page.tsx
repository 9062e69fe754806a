import {
  EuiFlexGroup,
  EuiFlexItem,
  EuiPageTemplate,
  EuiScreenReaderLive,
  EuiSpacer,
} from '@elastic/eui';
import { useCallback, useRef } from 'react';
import { RequestError } from '../../elasticsearch/failure.ts';
import { DeleteDialogProvider } from '../actions/delete/delete-dialog-provider.tsx';
import { BulkPanel } from '../bulk/bulk-panel.tsx';
import { useJobs } from '../use-jobs.ts';
import { DocsLink } from './docs-link.tsx';
import { Loading, NoJobs } from './empty-views.tsx';
import { LoadFailure, StaleBanner } from './failure-views.tsx';
import { JobsList } from './jobs-list.tsx';
import { listMessages as say } from './messages.ts';
import { usePrunedSelection } from '../bulk/use-pruned-selection.ts';
import { LinkButton } from '../link-button.tsx';
import { OpenDetails } from './open-details.tsx';
import { RefreshBar } from './refresh-bar.tsx';
import { SearchBox } from './search-box.tsx';
import type { FoundList } from './use-found-rows.ts';
import { useFoundRows } from './use-found-rows.ts';
import { useListView } from './use-list-view.ts';
import { useRefresh } from './use-refresh.ts';
import { useSearchText } from './use-search-text.ts';

/** An element that stays the same is not drawn anew with the page. */
const header = (
  <EuiPageTemplate.Header
    pageTitle={say.title}
    bottomBorder
    paddingSize="l"
    rightSideItems={[
      <LinkButton key="create" to="/create" look="filled" iconType="plusCircle">
        {say.create}
      </LinkButton>,
      <LinkButton key="import" to="/import" iconType="upload">
        {say.import}
      </LinkButton>,
      <DocsLink key="docs" look="button" />,
    ]}
  />
);

/** The page of all rollup jobs, in whichever condition the cluster lets it be. */
export function JobsPage() {
  const jobs = useJobs();
  const [view, changeView] = useListView();
  const search = useCallback(
    (text: string) => {
      changeView({ search: text });
    },
    [changeView],
  );
  const [searchText, changeSearchText] = useSearchText(view.search, search);
  const clearSearch = useCallback(() => {
    changeSearchText('');
  }, [changeSearchText]);
  usePrunedSelection(jobs.data);
  const list = useFoundRows(jobs.data, jobs.dataUpdatedAt, view);
  const { refresh, announcement } = useRefresh(jobs);
  const refreshButton = useRef<HTMLButtonElement>(null);
  const retry = () => {
    // What offers to try again goes away when that succeeds; this button stays.
    refreshButton.current?.focus();
    refresh();
  };
  return (
    <DeleteDialogProvider>
      <EuiPageTemplate panelled={false} restrictWidth={false} grow={false} offset={0}>
        {header}
        <EuiPageTemplate.Section paddingSize="l" grow>
          <EuiFlexGroup alignItems="center" gutterSize="m" wrap>
            <EuiFlexItem css={{ minInlineSize: 240 }}>
              {jobs.data && jobs.data.length > 0 && (
                <SearchBox text={searchText} onText={changeSearchText} />
              )}
            </EuiFlexItem>
            <EuiFlexItem grow={false}>
              <RefreshBar
                updatedAt={jobs.dataUpdatedAt}
                isRefreshing={jobs.isFetching}
                onRefresh={refresh}
                buttonRef={refreshButton}
              />
            </EuiFlexItem>
          </EuiFlexGroup>
          <EuiScreenReaderLive>{announcement}</EuiScreenReaderLive>
          <EuiSpacer size="m" />
          <PageBody
            jobs={jobs}
            list={list}
            retry={retry}
            onView={changeView}
            onClearSearch={clearSearch}
          />
        </EuiPageTemplate.Section>
      </EuiPageTemplate>
      <OpenDetails list={list} view={view} onView={changeView} />
    </DeleteDialogProvider>
  );
}

interface PageBodyProps {
  jobs: ReturnType<typeof useJobs>;
  list: FoundList;
  retry: () => void;
  onView: ReturnType<typeof useListView>[1];
  onClearSearch: () => void;
}

function PageBody({ jobs, retry, ...shown }: PageBodyProps) {
  const { data, error, isFetching } = jobs;
  // Anything that is not a RequestError is a fault of ours, and the error boundary's to show.
  if (error && !(error instanceof RequestError)) throw error;
  const trying = { onRetry: retry, isRetrying: isFetching };
  if (!data) {
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
      <BulkPanel />
      {data.length === 0 ? <NoJobs /> : <JobsList jobs={data} {...shown} />}
    </>
  );
}
