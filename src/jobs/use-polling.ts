import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { RequestError, askedToWait } from '../elasticsearch/failure.ts';
import { actionsUnderWay } from './actions/actions-under-way.ts';
import type { BetweenStates, PolledJob } from './between-states.ts';
import { newestBetweenStates, seenBetweenStates } from './between-states.ts';
import { pollingInterval, untilDue } from './polling.ts';
import { refreshInterval } from './preferences/refresh-interval.ts';
import { useRemembered } from './preferences/use-remembered.ts';

interface Polled<Data> {
  state: {
    data: Data | undefined;
    dataUpdatedAt: number;
    status: 'pending' | 'error' | 'success';
    fetchStatus: string;
    errorUpdatedAt: number;
    error: Error | null;
  };
}

/**
 * The `refetchInterval` of a query that reads jobs: as often as the operator has chosen, more often where
 * something is about to happen; see `pollingInterval`.
 */
export function usePolling<Data>(jobsOf: (data: Data) => readonly PolledJob[]) {
  const client = useQueryClient();
  const [usual] = useRemembered(refreshInterval);
  const betweenStates = useRef<BetweenStates>(new Map());
  const seen = useRef<unknown>(undefined);
  return ({ state }: Polled<Data>): number | false => {
    // Asked many times of the same reading, which may be of thousands of jobs.
    if (state.data !== seen.current) {
      seen.current = state.data;
      betweenStates.current = seenBetweenStates(
        betweenStates.current,
        state.data === undefined ? [] : jobsOf(state.data),
        state.dataUpdatedAt,
      );
    }
    const now = Date.now();
    const interval = pollingInterval({
      usual,
      lastActionAt: actionsUnderWay(client).lastBegunAt,
      betweenStatesSince: newestBetweenStates(betweenStates.current),
      lastReadAt: state.dataUpdatedAt,
      failedAt: state.status === 'error' ? state.errorUpdatedAt : 0,
      askedToWait: state.error instanceof RequestError ? askedToWait(state.error.failure) : 0,
      now,
    });
    return interval === false ? false : untilDue(interval, state, now);
  };
}
