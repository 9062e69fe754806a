import type { QueryClient } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';
import { getFieldCaps } from '../../elasticsearch/field-caps-api.ts';
import { hasPrivileges } from '../../elasticsearch/privileges-api.ts';
import { getIndexCaps, getRollupCaps } from '../../elasticsearch/rollup-caps-api.ts';
import type { AskedFigures } from '../../elasticsearch/source-figures-api.ts';
import { getSourceFigures } from '../../elasticsearch/source-figures-api.ts';
import { retryTransient } from '../retry-transient.ts';

/**
 * The keys of what is asked about data that is to be rolled up:
 *
 *     sources
 *     ├── fields › <index pattern>        FieldCaps | null    null: nothing stands behind it
 *     ├── rollup-index › <index>          RollupCaps | null   null: there is no such index
 *     ├── rollup-usage                    RollupCaps          everything that has ever been rolled up
 *     ├── privileges › <pattern, index>   what the user may do with both
 *     └── figures › <pattern, fields>     how many values and documents there are
 */
const keys = {
  all: ['sources'],
  fields: (indexPattern: string) => ['sources', 'fields', indexPattern],
  rollupIndex: (index: string) => ['sources', 'rollup-index', index],
  rollupUsage: ['sources', 'rollup-usage'],
  privileges: (indexPattern: string, rollupIndex: string) => [
    'sources',
    'privileges',
    indexPattern,
    rollupIndex,
  ],
  figures: (asked: AskedFigures) => ['sources', 'figures', asked],
} as const;

/** Answers are good for a while: the form asks again with each change of a name. */
const whileFilledIn = { staleTime: 15_000, retry: retryTransient };

/** Asks once more what has not been answered; where `all` is wanted, also what has. */
export function askAgain(client: QueryClient, { all }: { all: boolean }): void {
  void client.invalidateQueries({
    queryKey: keys.all,
    ...(!all && { predicate: ({ state }) => state.status === 'error' }),
  });
}

/** The fields of the indices that a pattern stands for; `null` where there is none. */
export function fieldsQuery(indexPattern: string) {
  return queryOptions({
    queryKey: keys.fields(indexPattern),
    queryFn: ({ signal }) => getFieldCaps(indexPattern, signal),
    ...whileFilledIn,
  });
}

/** What has been rolled up into an index, by whom; `null` where there is no such index. */
export function rollupIndexQuery(index: string) {
  return queryOptions({
    queryKey: keys.rollupIndex(index),
    queryFn: ({ signal }) => getIndexCaps(index, signal),
    ...whileFilledIn,
  });
}

/** Everything that has been rolled up in the cluster, by index pattern. */
export function rollupUsageQuery() {
  return queryOptions({
    queryKey: keys.rollupUsage,
    queryFn: ({ signal }) => getRollupCaps(signal),
    ...whileFilledIn,
  });
}

/**
 * Whether the user may make jobs, read the data, and write the rollup index; an empty name is left out. Either
 * may be several, separated by commas.
 */
export function privilegesQuery(indexPattern: string, rollupIndex: string) {
  return queryOptions({
    queryKey: keys.privileges(indexPattern, rollupIndex),
    queryFn: ({ signal }) =>
      hasPrivileges(
        {
          cluster: ['manage_rollup'],
          index: [
            ...(indexPattern === ''
              ? []
              : [{ names: indexPattern.split(','), privileges: [...sourcePrivileges] }]),
            ...(rollupIndex === ''
              ? []
              : [{ names: rollupIndex.split(','), privileges: [...targetPrivileges] }]),
          ],
        },
        signal,
      ),
    ...whileFilledIn,
  });
}

/** Field capabilities and searches need the first, and the job runs with its creator's rights. */
export const sourcePrivileges = ['read', 'view_index_metadata'] as const;
/** Making the rollup index and its mapping, and writing to it. */
export const targetPrivileges = ['create_index', 'manage', 'write'] as const;

/** How many documents there are, from when to when, and how many values each field has. */
export function figuresQuery(asked: AskedFigures) {
  return queryOptions({
    queryKey: keys.figures(asked),
    queryFn: ({ signal }) => getSourceFigures(asked, signal),
    ...whileFilledIn,
    staleTime: 300_000,
  });
}
