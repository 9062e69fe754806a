import { useQuery } from '@tanstack/react-query';
import type { ListedJob } from '../elasticsearch/rollup-job-summary.ts';
import { jobsQuery } from './job-queries.ts';
import { usePolling } from './use-polling.ts';

const allOf = (jobs: ListedJob[]) => jobs;

/** Every job, kept fresh while the tab is visible, as often as the operator has chosen. */
export function useJobs() {
  return useQuery({ ...jobsQuery(), refetchInterval: usePolling(allOf) });
}
