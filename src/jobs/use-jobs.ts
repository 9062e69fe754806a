import { useQuery, useQueryClient } from '@tanstack/react-query';
import { jobKeys, jobsQuery } from './job-queries.ts';
import { pollingInterval } from './polling.ts';

/** Every job, kept fresh while the tab is visible. */
export function useJobs() {
  const client = useQueryClient();
  return useQuery({
    ...jobsQuery(),
    refetchInterval: ({ state }) => {
      const actions = client.getMutationCache().findAll({ mutationKey: jobKeys.actions });
      return pollingInterval({
        jobs: state.data,
        lastActionAt: actions.at(-1)?.state.submittedAt,
        lastReadAt: state.dataUpdatedAt,
        failedAt: state.status === 'error' ? state.errorUpdatedAt : 0,
        now: Date.now(),
      });
    },
  });
}
