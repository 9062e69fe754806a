import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Failure } from '../../elasticsearch/failure.ts';
import { RequestError } from '../../elasticsearch/failure.ts';
import { importVerdict } from '../../rollup/job-file/import-verdict.ts';
import type { JobFileEntry } from '../../rollup/job-file/job-file-entry.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { configsQuery } from '../job-queries.ts';
import type { ImportRow } from './import-row.ts';
import { importRows } from './import-row.ts';
import { namesIn, sourceAnswersQuery, surroundingsOf } from './source-answers.ts';

export type ImportCheck =
  | { kind: 'checking' }
  /** Nobody can say which jobs are there already. */
  | { kind: 'failed'; failure: Failure; retry: () => void; isRetrying: boolean }
  | { kind: 'checked'; rows: readonly ImportRow[]; isComplete: boolean };

/** What would come of each part of a file, as far as the cluster tells. */
export function useImportRows(entries: readonly JobFileEntry[], rules: ServerRules): ImportCheck {
  const names = useMemo(() => namesIn(entries), [entries]);
  const hasJobs = entries.some(({ kind }) => kind === 'job');
  const configs = useQuery({ ...configsQuery(), enabled: hasJobs });
  const sources = useQuery(
    hasJobs
      ? sourceAnswersQuery(names, rules)
      : { queryKey: ['sources', 'nothing'], queryFn: skipToken },
  );
  // What was read before an import says nothing of what it has made.
  const isFresh = configs.isFetchedAfterMount && sources.isFetchedAfterMount;
  const rows = useMemo(() => {
    // Nothing in it is judged then.
    if (!hasJobs) return importRows(entries, () => ({ kind: 'skip' }));
    if (!configs.data || !sources.data || !isFresh) return null;
    const existing = new Map(configs.data.map((job) => [job.id, job.config ?? undefined]));
    const jobIds = new Set(existing.keys());
    const answers = sources.data;
    return importRows(entries, (job) =>
      importVerdict(job, surroundingsOf(job.config, answers, rules, jobIds), existing.get(job.id)),
    );
  }, [hasJobs, entries, rules, configs.data, sources.data, isFresh]);
  if (sources.error) throw sources.error;
  const { error } = configs;
  if (error && !(error instanceof RequestError)) throw error;
  if (rows) return { kind: 'checked', rows, isComplete: sources.data?.isComplete ?? true };
  if (error)
    return {
      kind: 'failed',
      failure: error.failure,
      retry: () => void configs.refetch(),
      isRetrying: configs.isFetching,
    };
  return { kind: 'checking' };
}
