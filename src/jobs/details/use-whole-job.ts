import { useQuery } from '@tanstack/react-query';
import type { FoundJob } from '../../elasticsearch/rollup-job.ts';
import { wholeJobQuery } from '../job-queries.ts';
import { usePolling } from '../use-polling.ts';

const jobsOf = (found: FoundJob | null) => (found ? [found] : []);

/** One job with everything, kept fresh in the rhythm of the list. */
export function useWholeJob(id: string) {
  return useQuery({ ...wholeJobQuery(id), refetchInterval: usePolling(jobsOf) });
}
