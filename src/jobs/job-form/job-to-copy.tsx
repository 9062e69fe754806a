import { EuiButton, EuiEmptyPrompt, EuiLoadingSpinner, EuiPageTemplate } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Link } from 'react-router';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { RollupJobInFull } from '../../elasticsearch/rollup-job.ts';
import { idOf } from '../../elasticsearch/rollup-job-summary.ts';
import { FailureCallout } from '../failure-callout.tsx';
import { wholeJobQuery } from '../job-queries.ts';
import { quoted } from '../shortened.ts';
import { useJobs } from '../use-jobs.ts';
import { jobFormMessages as say } from './messages.ts';
import { rollupUsageQuery } from './source-queries.ts';

interface JobToCopyProps {
  id: string;
  /** Shown once the job is read; `taken` are the names that no new job can have. */
  children: (job: RollupJobInFull, taken: ReadonlySet<string>) => ReactNode;
}

/** Reads the job that a new one is made from, once, and says so where there is none. */
export function JobToCopy({ id, children }: JobToCopyProps) {
  const { data: found, error, isFetching, refetch } = useQuery(wholeJobQuery(id));
  const taken = useTakenNames();
  // The form begins with what was read first: later readings are of no use to it.
  const [job, setJob] = useState<RollupJobInFull | null>(null);
  if (job === null && found?.kind === 'job' && taken) setJob(found.job);
  if (error && !(error instanceof RequestError)) throw error;
  if (job && taken) return children(job, taken);
  return (
    <EuiPageTemplate panelled={false} offset={0}>
      <EuiPageTemplate.Section>
        {error && found === undefined ? (
          <FailureCallout
            title={say.copyFailed}
            failure={error.failure}
            staleText={null}
            onRetry={() => void refetch()}
            isRetrying={isFetching}
          />
        ) : found === null || found?.kind === 'malformed' ? (
          <EuiEmptyPrompt
            iconType="warning"
            title={<h1>{found === null ? say.copyGone(quoted(id)) : say.copyMalformed}</h1>}
            body={<p>{found === null ? say.copyGoneText : found.problem}</p>}
            actions={
              <Link to="/">
                <EuiButton fill element="span">
                  {say.toList}
                </EuiButton>
              </Link>
            }
          />
        ) : (
          <EuiEmptyPrompt
            icon={<EuiLoadingSpinner size="xl" />}
            title={<h1>{say.copyLoading}</h1>}
          />
        )}
      </EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}

/**
 * The names of all jobs, and of deleted ones whose data is still there; undefined until they are known.
 * Where the latter cannot be read, the form finds out later.
 */
function useTakenNames(): ReadonlySet<string> | undefined {
  const jobs = useJobs();
  const usage = useQuery(rollupUsageQuery());
  if (jobs.isLoading || usage.isLoading) return undefined;
  return new Set([
    ...(jobs.data ?? []).flatMap((job) => idOf(job) ?? []),
    ...Object.values(usage.data ?? {}).flatMap(({ rollup_jobs }) =>
      rollup_jobs.map(({ job_id }) => job_id),
    ),
  ]);
}
