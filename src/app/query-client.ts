import { QueryCache, QueryClient } from '@tanstack/react-query';
import { jobKeys } from '../jobs/job-queries.ts';
import { RequestError } from '../elasticsearch/failure.ts';
import { readAtOf } from '../elasticsearch/read-again.ts';
import { retryDelay } from '../jobs/retry-transient.ts';
import { statusQuery } from '../jobs/cluster-status.ts';

/**
 * The defaults of all queries and mutations. `networkMode: always`, because the browser's idea of
 * being offline says nothing about a gateway on this machine: a paused start would stay busy for ever.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onSuccess: (data, query) => {
        // An answer that was read for another page is older than its arrival.
        const readAt = readAtOf(data);
        if (readAt !== undefined && readAt < query.state.dataUpdatedAt) {
          query.setState({ dataUpdatedAt: readAt });
        }
      },
      onError: (error, { queryKey }) => {
        // Its own failure is no news to it: it would ask without end.
        if (queryKey[0] === statusQuery().queryKey[0]) return;
        // What kept the jobs from being read may be news for the header as well; so is who is let in.
        if (queryKey[0] === jobKeys.all[0] || isAboutSignIn(error)) {
          void client.invalidateQueries(statusQuery());
        }
      },
    }),
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: 5_000, retry: false, retryDelay },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}

function isAboutSignIn(error: Error): boolean {
  if (!(error instanceof RequestError)) return false;
  return error.failure.kind === 'signed_out' || error.failure.kind === 'unauthenticated';
}
