import { queryOptions, useQuery } from '@tanstack/react-query';
import { getStatus } from '../elasticsearch/gateway-api.ts';

/** Which cluster and user the console has; looked up again each minute. */
export function statusQuery() {
  return queryOptions({
    queryKey: ['status'],
    queryFn: ({ signal }) => getStatus(signal),
    refetchInterval: 60_000,
  });
}

/** The newest status; `undefined` until the first one is in. */
export function useStatus() {
  return useQuery(statusQuery()).data;
}
