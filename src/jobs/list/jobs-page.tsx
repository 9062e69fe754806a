import {
  EuiButtonEmpty,
  EuiFieldSearch,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPageTemplate,
  EuiSpacer,
} from '@elastic/eui';
import { RequestError } from '../../elasticsearch/failure.ts';
import { DeleteDialogProvider } from '../actions/delete/delete-dialog-provider.tsx';
import { useJobs } from '../use-jobs.ts';
import { Loading, NoJobs, rollupDocs } from './empty-views.tsx';
import { LoadFailure, StaleBanner } from './failure-views.tsx';
import { JobsList } from './jobs-list.tsx';
import { listMessages as say } from './messages.ts';
import { RefreshBar } from './refresh-bar.tsx';
import { useListView } from './use-list-view.ts';
import { useSearchText } from './use-search-text.ts';

/** EUI's button that clears the box is smaller than the 24 px that WCAG 2.2 asks for. */
const searchBoxStyle = {
  minWidth: 240,
  '.euiFormControlLayoutClearButton': { inlineSize: 24, blockSize: 24, borderWidth: 12 },
};

/** The page of all rollup jobs, in whichever condition the cluster lets it be. */
export function JobsPage() {
  const jobs = useJobs();
  const [view, changeView] = useListView();
  const [searchText, changeSearchText] = useSearchText(view.search, (search) => {
    changeView({ search });
  });
  const refresh = () => {
    void jobs.refetch();
  };
  return (
    <DeleteDialogProvider>
      <EuiPageTemplate panelled={false} restrictWidth={false} offset={0}>
        <EuiPageTemplate.Header
          pageTitle={say.title}
          bottomBorder
          paddingSize="l"
          rightSideItems={[
            <EuiButtonEmpty key="docs" href={rollupDocs} target="_blank" iconType="help">
              {say.docs}
            </EuiButtonEmpty>,
          ]}
        />
        <EuiPageTemplate.Section paddingSize="l" grow>
          <EuiFlexGroup alignItems="center" gutterSize="m" wrap>
            <EuiFlexItem css={searchBoxStyle}>
              {jobs.data && jobs.data.length > 0 && (
                <EuiFieldSearch
                  fullWidth
                  aria-label={say.searchLabel}
                  placeholder={say.searchPlaceholder}
                  value={searchText}
                  onChange={({ target }) => {
                    changeSearchText(target.value);
                  }}
                />
              )}
            </EuiFlexItem>
            <EuiFlexItem grow={false}>
              <RefreshBar
                updatedAt={jobs.dataUpdatedAt}
                isRefreshing={jobs.isFetching}
                onRefresh={refresh}
              />
            </EuiFlexItem>
          </EuiFlexGroup>
          <EuiSpacer size="m" />
          <PageBody
            jobs={jobs}
            refresh={refresh}
            view={view}
            onView={changeView}
            onClearSearch={() => {
              changeSearchText('');
            }}
          />
        </EuiPageTemplate.Section>
      </EuiPageTemplate>
    </DeleteDialogProvider>
  );
}

interface PageBodyProps {
  jobs: ReturnType<typeof useJobs>;
  refresh: () => void;
  view: ReturnType<typeof useListView>[0];
  onView: ReturnType<typeof useListView>[1];
  onClearSearch: () => void;
}

function PageBody({ jobs, refresh, ...list }: PageBodyProps) {
  const { data, error, isFetching } = jobs;
  // Anything that is not a RequestError is a fault of ours, and the error boundary's to show.
  if (error && !(error instanceof RequestError)) throw error;
  const retry = { onRetry: refresh, isRetrying: isFetching };
  if (!data) return error ? <LoadFailure failure={error.failure} {...retry} /> : <Loading />;
  return (
    <>
      {error && (
        <>
          <StaleBanner failure={error.failure} {...retry} />
          <EuiSpacer />
        </>
      )}
      {data.length === 0 ? <NoJobs /> : <JobsList jobs={data} {...list} />}
    </>
  );
}
