import { EuiEmptyPrompt, EuiLoadingSpinner, EuiPageTemplate } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { FoundJob, RollupJobInFull } from '../../elasticsearch/rollup-job.ts';
import { FailureCallout } from '../failure-callout.tsx';
import { detailsPage } from '../job-page.ts';
import { wholeJobQuery } from '../job-queries.ts';
import { LinkButton } from '../buttons/link-button.tsx';
import { quoted } from '../shortened.ts';
import { jobFormMessages as say } from './messages.ts';

interface JobOnceReadProps {
  /** From the address of the page; empty where it names none. */
  id: string;
  children: (job: RollupJobInFull) => ReactNode;
}

/** Reads the job that a page is about, once, and says so where there is none. */
export function JobOnceRead({ id, children }: JobOnceReadProps) {
  const isNamed = id !== '';
  const query = useQuery({ ...wholeJobQuery(id), enabled: isNamed, staleTime: 0 });
  const { error, isFetching, refetch } = query;
  // What was read for another page may not be true any more.
  const found = query.isFetchedAfterMount ? query.data : undefined;
  // The page begins with what was read first: later readings are of no use to it.
  const [job, setJob] = useState<RollupJobInFull | null>(null);
  if (job === null && found?.kind === 'job') setJob(found.job);
  if (error && !(error instanceof RequestError)) throw error;
  if (job) return children(job);
  return (
    <EuiPageTemplate panelled={false} grow={false} offset={0}>
      <EuiPageTemplate.Section>
        {!isNamed || found === null || found?.kind === 'malformed' ? (
          <NoJob id={id} found={found ?? null} />
        ) : error ? (
          <FailureCallout
            title={say.jobFailed(quoted(id))}
            failure={error.failure}
            staleText={null}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
        ) : (
          <JobLoading />
        )}
      </EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}

/** In place of what is read. */
export function JobLoading() {
  return (
    <EuiEmptyPrompt icon={<EuiLoadingSpinner size="xl" />} title={<h1>{say.jobLoading}</h1>} />
  );
}

/** In place of a job that there is none of, or that the console could not read. */
function NoJob({ id, found }: { id: string; found: FoundJob | null }) {
  const isMalformed = found?.kind === 'malformed';
  return (
    <EuiEmptyPrompt
      iconType={isMalformed ? 'warning' : 'magnify'}
      title={
        <h1>
          {id === ''
            ? say.jobNotNamed
            : isMalformed
              ? say.jobMalformed(quoted(id))
              : say.jobGone(quoted(id))}
        </h1>
      }
      body={
        <p>
          {id === ''
            ? say.jobNotNamedText
            : isMalformed
              ? say.jobMalformedText(found.problem)
              : say.jobGoneText}
        </p>
      }
      css={{ overflowWrap: 'anywhere' }}
      actions={[
        ...(isMalformed
          ? [
              <LinkButton key="details" display="fill" to={detailsPage(id)}>
                {say.toDetails}
              </LinkButton>,
            ]
          : []),
        <LinkButton key="list" display={isMalformed ? 'empty' : 'fill'} to="/">
          {say.toList}
        </LinkButton>,
      ]}
    />
  );
}
