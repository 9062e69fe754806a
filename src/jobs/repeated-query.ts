import type { QueryFunctionContext } from '@tanstack/react-query';
import { replaceEqualDeep } from '@tanstack/react-query';
import type { ReadAgain } from '../elasticsearch/read-again.ts';
import { sameAsRead } from '../elasticsearch/read-again.ts';

/**
 * What the reading of a query that is read again and again can build upon. A poll takes whatever is newer
 * than what the page shows, and not older than it is to show. What follows a failure, an action or the
 * operator's wish, which invalidate the query, takes nothing from before.
 *
 * @param usual how often it is read, in ms; null for not by itself
 */
export function againAfter<Data>(
  { client, queryKey, signal }: QueryFunctionContext,
  usual: number | null,
): ReadAgain<Data> {
  const state = client.getQueryState<Data>(queryKey);
  if (state?.data === undefined) return { signal };
  const isFresh = state.isInvalidated || state.fetchFailureCount > 0 || usual === null;
  const maxAge = isFresh ? 0 : Math.min(Date.now() - state.dataUpdatedAt, usual);
  return { known: state.data, maxAge, signal };
}

/** The `structuralSharing` of such a query: what is put in the place of an equal answer counts as that answer. */
export function sharedAgain(earlier: unknown, read: unknown): unknown {
  const data: unknown = replaceEqualDeep(earlier, read);
  sameAsRead(read, data);
  return data;
}
