import { queryOptions } from '@tanstack/react-query';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { FieldCaps, RollupCaps } from '../../elasticsearch/wire-types.ts';
import type { JobFileEntry } from '../../rollup/job-file/job-file-entry.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import type { Surroundings } from '../../rollup/new-job/surroundings.ts';
import { askable, factsOf } from '../job-form/source-facts.ts';
import { fieldsQuery, rollupIndexQuery, rollupUsageQuery } from '../job-form/source-queries.ts';

/** What the cluster knows of the names in a file. A name that is not in a map could not be asked about. */
export interface SourceAnswers {
  fields: ReadonlyMap<string, FieldCaps | null>;
  /** By rollup index, and by index pattern. */
  caps: ReadonlyMap<string, RollupCaps | null>;
  usage: RollupCaps | undefined;
  /** Whether every question was answered. */
  isComplete: boolean;
}

/** The names that the jobs of a file are checked by, each once. */
export interface NamesInFile {
  patterns: readonly string[];
  rollupIndices: readonly string[];
}

export function namesIn(entries: readonly JobFileEntry[]): NamesInFile {
  const configs = entries.flatMap((entry) => (entry.kind === 'job' ? [entry.config] : []));
  const each = (names: string[]) => [...new Set(names.map((name) => name.trim()))].filter(askable);
  return {
    patterns: each(configs.map(({ index_pattern }) => index_pattern)),
    rollupIndices: each(configs.map(({ rollup_index }) => rollup_index)),
  };
}

/** As many questions at once as a browser has connections to one server (HTTP/1.1). */
const atOnce = 6;

/** Asks about every name; what cannot be read is left out, as the server decides in the end. */
export function sourceAnswersQuery({ patterns, rollupIndices }: NamesInFile, rules: ServerRules) {
  return queryOptions({
    queryKey: ['sources', 'import', rules, patterns, rollupIndices],
    // Each of its questions has an age of its own.
    staleTime: 0,
    retry: false,
    queryFn: async ({ client, signal }): Promise<SourceAnswers> => {
      const fields = new Map<string, FieldCaps | null>();
      const caps = new Map<string, RollupCaps | null>();
      let usage: RollupCaps | undefined;
      const ofIndices = rules.indexCaps ? [...new Set([...patterns, ...rollupIndices])] : [];
      const questions = [
        async () => {
          usage = await client.query(rollupUsageQuery());
        },
        ...patterns.map((name) => async () => {
          fields.set(name, await client.query(fieldsQuery(name)));
        }),
        ...ofIndices.map((name) => async () => {
          caps.set(name, await client.query(rollupIndexQuery(name)));
        }),
      ];
      const isComplete = await askAll(questions, signal);
      return { fields, caps, usage, isComplete };
    },
  });
}

/** Whether all were answered. What is no failure of a request is a fault of ours, and thrown on. */
async function askAll(
  questions: readonly (() => Promise<void>)[],
  signal: AbortSignal,
): Promise<boolean> {
  let next = 0;
  let isComplete = true;
  const askInTurn = async () => {
    for (let ask = questions[next++]; ask && !signal.aborted; ask = questions[next++]) {
      try {
        await ask();
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        isComplete = false;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askInTurn));
  return isComplete;
}

/** What one job of the file is judged by. */
export function surroundingsOf(
  { index_pattern, rollup_index }: { index_pattern: string; rollup_index: string },
  { fields, caps, usage }: SourceAnswers,
  rules: ServerRules,
  jobIds: ReadonlySet<string>,
): Surroundings {
  const [pattern, index] = [index_pattern.trim(), rollup_index.trim()];
  const found = fields.get(pattern);
  const sources = caps.get(pattern);
  return {
    rules,
    fields: found === null ? 'no_index' : (found ?? null),
    jobIds,
    rollupIndex: askable(index) ? factsOf(index, rules, caps.get(index), usage) : null,
    rolledUpSources: sources ? Object.keys(sources) : null,
  };
}
