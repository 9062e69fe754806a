import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { idOf } from '../../elasticsearch/rollup-job-summary.ts';
import type { RollupCaps } from '../../elasticsearch/wire-types.ts';
import type { JobDraft } from '../../rollup/new-job/job-draft.ts';
import type { ServerRules } from '../../rollup/new-job/server-rules.ts';
import type { RollupIndexFacts, Surroundings } from '../../rollup/new-job/surroundings.ts';
import { useJobs } from '../use-jobs.ts';
import { fieldsQuery, rollupIndexQuery, rollupUsageQuery } from './source-queries.ts';
import { useSettled } from './use-settled.ts';

/** How long a name must not have changed before the cluster is asked about it, in ms. */
const typingPause = 300;

export interface KnownSurroundings {
  surroundings: Surroundings;
  /** Something that the draft is judged by is being read. */
  isChecking: boolean;
  isReadingFields: boolean;
  /** What could not be read, and why. */
  failures: readonly { check: SurroundingsCheck; error: Error }[];
  /** Whether anything has ever been rolled up in this cluster; null where that is not known. */
  isRollupUsed: boolean | null;
}

export type SurroundingsCheck = 'fields' | 'rollup_index' | 'source_caps' | 'usage' | 'jobs';

/** Reads what a draft is judged by, as its names change. */
export function useSurroundings(draft: JobDraft, rules: ServerRules): KnownSurroundings {
  const typedPattern = draft.index_pattern.trim();
  const typedIndex = draft.rollup_index.trim();
  const pattern = useSettled(typedPattern, typingPause);
  const index = useSettled(typedIndex, typingPause);
  const jobs = useJobs();
  const usage = useQuery(rollupUsageQuery());
  const fields = useQuery(
    askable(pattern) ? fieldsQuery(pattern) : { queryKey, queryFn: skipToken },
  );
  const sourceCaps = useQuery(
    rules.indexCaps && askable(pattern)
      ? rollupIndexQuery(pattern)
      : { queryKey, queryFn: skipToken },
  );
  const indexCaps = useQuery(
    rules.indexCaps && askable(index) ? rollupIndexQuery(index) : { queryKey, queryFn: skipToken },
  );

  // An answer to an earlier name says nothing of this one.
  const isPatternSettled = pattern === typedPattern;
  const isIndexSettled = index === typedIndex;
  const surroundings = useMemo<Surroundings>(
    () => ({
      rules,
      fields:
        isPatternSettled && askable(pattern)
          ? fields.data === null
            ? 'no_index'
            : (fields.data ?? null)
          : null,
      jobIds: jobs.data ? new Set(jobs.data.map(idOf).filter((id) => id !== null)) : null,
      rollupIndex:
        isIndexSettled && askable(index) ? factsOf(index, rules, indexCaps.data, usage.data) : null,
      rolledUpSources: isPatternSettled && sourceCaps.data ? Object.keys(sourceCaps.data) : null,
    }),
    [
      rules,
      isPatternSettled,
      isIndexSettled,
      pattern,
      index,
      fields.data,
      jobs.data,
      indexCaps.data,
      usage.data,
      sourceCaps.data,
    ],
  );
  const read = [
    ['fields', fields],
    ['rollup_index', indexCaps],
    ['source_caps', sourceCaps],
    ['usage', usage],
    ['jobs', jobs],
  ] as const;
  return {
    surroundings,
    isChecking: !isPatternSettled || !isIndexSettled || read.some(([, { isLoading }]) => isLoading),
    isReadingFields: askable(typedPattern) && (!isPatternSettled || fields.isLoading),
    failures: read.flatMap(([check, { error }]) => (error ? [{ check, error }] : [])),
    isRollupUsed: isUsed(jobs.data?.length, usage.data),
  };
}

/** A place for what is not asked. */
const queryKey = ['sources', 'nothing'];

/** Nothing is asked of all indices at once, nor of a name that cannot be one (the gateway refuses it). */
function askable(name: string): boolean {
  return (
    name.replaceAll('*', '') !== '' &&
    !/[\s/\\?#"<>|]/.test(name) &&
    name.split(',').every((part) => part !== '' && !part.startsWith('_') && !/^\.{1,2}$/.test(part))
  );
}

function factsOf(
  index: string,
  { indexCaps }: ServerRules,
  ofIndex: RollupCaps | null | undefined,
  usage: RollupCaps | undefined,
): RollupIndexFacts | null {
  if (indexCaps) {
    if (ofIndex === undefined) return null;
    if (ofIndex === null) return { kind: 'free' };
    return rollupFacts(Object.values(ofIndex), index) ?? { kind: 'not_rollup' };
  }
  // Up to 6.3 nothing says of an index without jobs whether it is there.
  return usage ? rollupFacts(Object.values(usage), index) : null;
}

function rollupFacts(caps: RollupCaps[string][], index: string): RollupIndexFacts | null {
  const jobIds = caps
    .flatMap(({ rollup_jobs }) => rollup_jobs)
    .filter(({ rollup_index }) => rollup_index === index)
    .map(({ job_id }) => job_id);
  return jobIds.length > 0 ? { kind: 'rollup', jobIds } : null;
}

function isUsed(jobs: number | undefined, usage: RollupCaps | undefined): boolean | null {
  if (jobs !== undefined && jobs > 0) return true;
  if (usage !== undefined && Object.keys(usage).length > 0) return true;
  return jobs === undefined || usage === undefined ? null : false;
}
