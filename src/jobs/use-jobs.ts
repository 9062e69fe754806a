import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { actionsUnderWay } from './actions/actions-under-way.ts';
import type { BetweenStates } from './between-states.ts';
import { newestBetweenStates, seenBetweenStates } from './between-states.ts';
import { jobsQuery } from './job-queries.ts';
import { pollingInterval } from './polling.ts';
import { refreshInterval } from './preferences/refresh-interval.ts';
import { useRemembered } from './preferences/use-remembered.ts';

/** Every job, kept fresh while the tab is visible, as often as the operator has chosen. */
export function useJobs() {
  const client = useQueryClient();
  const [usual] = useRemembered(refreshInterval);
  const betweenStates = useRef<BetweenStates>(new Map());
  return useQuery({
    ...jobsQuery(),
    refetchInterval: ({ state }) => {
      betweenStates.current = seenBetweenStates(
        betweenStates.current,
        state.data ?? [],
        state.dataUpdatedAt,
      );
      return pollingInterval({
        usual,
        lastActionAt: actionsUnderWay(client).lastBegunAt,
        betweenStatesSince: newestBetweenStates(betweenStates.current),
        lastReadAt: state.dataUpdatedAt,
        failedAt: state.status === 'error' ? state.errorUpdatedAt : 0,
        now: Date.now(),
      });
    },
  });
}
