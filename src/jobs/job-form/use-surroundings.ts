import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { idOf } from '../../elasticsearch/rollup-job-summary.ts';
import type { JobDraft } from '../../rollup/new-job/job-draft.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import type { Surroundings } from '../../rollup/new-job/surroundings.ts';
import type { Attempt } from '../attempt.ts';
import { useJobs } from '../use-jobs.ts';
import { askable, factsOf, isUsed } from './source-facts.ts';
import { fieldsQuery, rollupIndexQuery, rollupUsageQuery } from './source-queries.ts';
import { typingPause, useSettled } from './use-settled.ts';
import { whyUnread } from './why-unread.ts';

export interface KnownSurroundings {
  surroundings: Surroundings;
  /** The names that the cluster has been asked about; empty where there is none to ask about. */
  asked: { pattern: string; index: string };
  /** Something that the draft is judged by is being read. */
  isChecking: boolean;
  isReadingFields: boolean;
  /** What has been asked, and not been answered yet. */
  pending: readonly SurroundingsCheck[];
  /** What could not be read, and why. */
  failures: readonly UnreadCheck[];
  /** Whether anything has ever been rolled up in this cluster; null where that is not known. */
  isRollupUsed: boolean | null;
}

/** Something that could not be read, with the reason in words. */
export interface UnreadCheck {
  check: SurroundingsCheck;
  why: string;
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
  const isTyping: Partial<Record<SurroundingsCheck, boolean>> = {
    fields: !isPatternSettled,
    source_caps: !isPatternSettled,
    rollup_index: !isIndexSettled,
  };
  const pending = read.flatMap(([check, { isLoading }]) =>
    isLoading || isTyping[check] ? [check] : [],
  );
  return {
    surroundings,
    asked: { pattern: askable(pattern) ? pattern : '', index: askable(index) ? index : '' },
    pending,
    isChecking: pending.length > 0,
    isReadingFields: askable(typedPattern) && (!isPatternSettled || fields.isLoading),
    failures: read.flatMap(([check, { error }]) =>
      error ? [{ check, why: whyUnread(error, attemptOf[check]) }] : [],
    ),
    isRollupUsed: isUsed(jobs.data?.length, usage.data),
  };
}

const attemptOf: Record<SurroundingsCheck, Attempt> = {
  fields: 'read the data',
  rollup_index: 'read the data',
  source_caps: 'read the data',
  usage: 'see rollup jobs',
  jobs: 'see rollup jobs',
};

/** A place for what is not asked. */
const queryKey = ['sources', 'nothing'];
