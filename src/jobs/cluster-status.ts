import { queryOptions, useQuery } from '@tanstack/react-query';
import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import { getStatus } from '../elasticsearch/gateway-api.ts';

/** Which cluster and user the console has; looked up again each minute, and sooner while it is not well. */
export function statusQuery() {
  return queryOptions({
    queryKey: ['status'],
    queryFn: ({ signal }) => getStatus(signal),
    refetchInterval: ({ state }) => (state.data?.cluster.state === 'ready' ? 60_000 : 10_000),
  });
}

/** The newest status: `undefined` until the first one is in, `null` where the gateway gives none. */
export function useStatus(): GatewayStatus | null | undefined {
  const { data, isError } = useQuery(statusQuery());
  return isError ? null : data;
}
