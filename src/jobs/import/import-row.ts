import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import type { ImportVerdict } from '../../rollup/job-file/import-verdict.ts';
import type { JobFileEntry } from '../../rollup/job-file/job-file-entry.ts';
import type { Problem } from '../../rollup/new-job/problem.ts';
import { creationPlan } from '../bulk/creation-plan.ts';
import type { CreationPlan } from '../bulk/plan.ts';
import { problemInWords } from '../job-form/problem-messages.ts';
import { fieldLabel } from '../job-form/field-label.ts';
import { fileProblemInWords, importMessages as say } from './messages.ts';
import type { RowKind } from './row-kind.ts';
import { rowKinds } from './row-kind.ts';

/** A part of a file as it is shown. */
export interface ImportRow {
  /** Its place in the file; several may stand on one line. */
  key: number;
  line: number;
  id: string | null;
  kind: RowKind;
  /** Sentences. */
  words: readonly string[];
  /** The beginning of what could not be read. */
  excerpt: string | null;
  /** What is sent, of a job that would be created. */
  config: NewJobConfig | null;
}

/** The parts of a file as rows, those that are refused first. */
export function importRows(
  entries: readonly JobFileEntry[],
  verdictOn: (job: Extract<JobFileEntry, { kind: 'job' }>) => ImportVerdict,
): ImportRow[] {
  const rows = entries.map((entry, key): ImportRow => {
    const { line, id } = entry;
    if (entry.kind === 'unreadable') {
      const words = [fileProblemInWords(entry.problem)];
      return { key, line, id, kind: 'refuse', words, excerpt: entry.excerpt, config: null };
    }
    return { key, line, id, excerpt: null, ...judged(verdictOn(entry)) };
  });
  return rowKinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
}

function judged(verdict: ImportVerdict): Pick<ImportRow, 'kind' | 'words' | 'config'> {
  switch (verdict.kind) {
    case 'create':
      return {
        kind: 'create',
        words: verdict.warnings.length > 0 ? verdict.warnings.map(inWords) : [say.wouldBeCreated],
        config: verdict.config,
      };
    case 'skip':
      return { kind: 'skip', words: [say.isThere], config: null };
    case 'refuse':
      return { kind: 'refuse', words: verdict.problems.map(inWords), config: null };
  }
}

function inWords(problem: Problem): string {
  return `${fieldLabel(problem.field)}: ${problemInWords(problem)}`;
}

/**
 * What is sent, and for the account what is not: each name once. What has no name of its own, or that of
 * another part, stands in the rows alone.
 */
export function planOfRows(rows: readonly ImportRow[]): CreationPlan {
  const configs = new Map<string, NewJobConfig>();
  for (const { id, config } of rows) if (id !== null && config) configs.set(id, config);
  const skipped = new Map<string, string>();
  for (const { id, config, words } of rows)
    if (id !== null && !config && !configs.has(id) && !skipped.has(id))
      skipped.set(id, [say.notSent, ...words].join(' '));
  return creationPlan(
    configs,
    [...skipped].map(([id, reason]) => ({ id, reason })),
  );
}
