import {
  EuiFlyout,
  EuiFlyoutBody,
  EuiSkeletonText,
  EuiSpacer,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { useState } from 'react';
import { RequestError } from '../../elasticsearch/failure.ts';
import { UnfinishedChanges } from '../change-run/unfinished-changes.tsx';
import { FailureCallout } from '../failure-callout.tsx';
import type { JobHealth } from '../health/job-health.ts';
import { DetailsFooter } from './details-footer.tsx';
import { DetailsHeader } from './details-header.tsx';
import type { DetailsTab } from './details-tab.ts';
import { DetailsTabs, tabId } from './details-tabs.tsx';
import { JobGone } from './job-gone.tsx';
import { MalformedJob } from './malformed-job.tsx';
import { detailsMessages as say } from './messages.ts';
import type { Neighbours } from './neighbours.ts';
import { TabContent } from './tab-content.tsx';
import { useFocusReturn } from './use-focus-return.ts';
import { useWholeJob } from './use-whole-job.ts';

/** EUI leaves a tenth of a small screen to what is behind, where nothing of it can be made out. */
const wholePhone = { '&&': { maxInlineSize: '100% !important' } };

interface JobDetailsProps {
  id: string;
  tab: DetailsTab;
  /** How the list has seen it to fare; undefined where it is not in there. */
  health: JobHealth | undefined;
  /** The jobs before and after it in the list as it is searched and sorted. */
  neighbours: Neighbours;
  onTab: (tab: DetailsTab) => void;
  onJob: (id: string) => void;
  onClose: () => void;
}

/**
 * Everything about one job, beside the list. The list stays in sight and can be clicked in; the keyboard
 * stays in here until it is closed.
 */
export function JobDetails(props: JobDetailsProps) {
  const { id, tab, health, neighbours, onTab, onJob, onClose } = props;
  const { data: found, error, isFetching, refetch } = useWholeJob(id);
  // Anything that is not a RequestError is a fault of ours, and the error boundary's to show.
  if (error && !(error instanceof RequestError)) throw error;
  const [seenId, setSeenId] = useState<string | null>(null);
  if (found && seenId !== id) setSeenId(id);
  const titleId = useGeneratedHtmlId();
  const panelId = useGeneratedHtmlId();
  useFocusReturn(id);
  const job = found?.kind === 'job' ? found.job : undefined;
  const isLoading = found === undefined && !error;
  const panel = { role: 'tabpanel', id: panelId, 'aria-labelledby': tabId(panelId, tab) };
  return (
    <EuiFlyout
      ownFocus={false}
      size="min(640px, 100vw)"
      css={wholePhone}
      paddingSize="m"
      aria-labelledby={titleId}
      closeButtonProps={{ 'aria-label': say.close }}
      // See useFocusReturn.
      focusTrapProps={{ returnFocus: false }}
      onClose={onClose}
    >
      <DetailsHeader
        id={id}
        titleId={titleId}
        jobState={job?.status.job_state}
        neighbours={neighbours}
        onJob={onJob}
      >
        {(isLoading || job) && <DetailsTabs tab={tab} panelId={panelId} onTab={onTab} />}
      </DetailsHeader>
      <EuiFlyoutBody>
        <UnfinishedChanges job={id} />
        {error && (
          <>
            <FailureCallout
              heading="h3"
              title={found === undefined ? say.failedTitle : say.staleTitle}
              failure={error.failure}
              staleText={found === undefined ? null : say.staleText}
              onRetry={() => void refetch()}
              isRetrying={isFetching}
            />
            <EuiSpacer size="m" />
          </>
        )}
        {isLoading && (
          <div {...panel}>
            <EuiSkeletonText lines={6} contentAriaLabel={say.loading} />
          </div>
        )}
        {found === null && (
          <JobGone
            id={id}
            wasThere={seenId === id}
            next={neighbours.next}
            onJob={onJob}
            onClose={onClose}
          />
        )}
        {found?.kind === 'malformed' && <MalformedJob problem={found.problem} raw={found.raw} />}
        {found?.kind === 'job' && (
          <div {...panel}>
            <TabContent tab={tab} found={found} health={health} />
          </div>
        )}
      </EuiFlyoutBody>
      {job && <DetailsFooter id={id} jobState={job.status.job_state} />}
    </EuiFlyout>
  );
}
