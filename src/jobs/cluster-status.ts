import { queryOptions, useQuery } from '@tanstack/react-query';
import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import { getStatus } from '../elasticsearch/gateway-api.ts';
import { untilDue } from './polling.ts';
import { againAfter, sharedAgain } from './repeated-query.ts';

/** How often the status of a cluster that is well is looked up, in ms. */
const usual = 60_000;

/** Which cluster and user the console has; looked up again each minute, and sooner while it is not well. */
export function statusQuery() {
  return queryOptions({
    queryKey: ['status'],
    queryFn: (context) => getStatus(againAfter(context, usual)),
    structuralSharing: sharedAgain,
    refetchInterval: ({ state }) =>
      state.data?.cluster.state === 'ready' ? untilDue(usual, state, Date.now()) : 10_000,
  });
}

/** The newest status: `undefined` until the first one is in, `null` where the gateway gives none. */
export function useStatus(): GatewayStatus | null | undefined {
  const { data, isError } = useQuery(statusQuery());
  return isError ? null : data;
}
