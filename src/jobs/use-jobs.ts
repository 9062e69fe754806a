import { useQuery, useQueryClient } from '@tanstack/react-query';
import { actionsUnderWay } from './actions/actions-under-way.ts';
import { jobsQuery } from './job-queries.ts';
import { pollingInterval } from './polling.ts';

/** Every job, kept fresh while the tab is visible. */
export function useJobs() {
  const client = useQueryClient();
  return useQuery({
    ...jobsQuery(),
    refetchInterval: ({ state }) => {
      return pollingInterval({
        jobs: state.data,
        lastActionAt: actionsUnderWay(client).lastBegunAt,
        lastReadAt: state.dataUpdatedAt,
        failedAt: state.status === 'error' ? state.errorUpdatedAt : 0,
        now: Date.now(),
      });
    },
  });
}
