import { QueryClient } from '@tanstack/react-query';

/**
 * The defaults of all queries and mutations. `networkMode: always`, because the browser's idea of
 * being offline says nothing about a gateway on this machine: a paused start would stay busy for ever.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: 5_000, retry: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
