import { jobIdOf } from './draft-config.ts';
import type { JobDraft } from './job-draft.ts';
import { errorAt, warningAt, type Problem } from './problem.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A document's `_id` has at most 512 bytes (`IndexRequest`), and that of a rolled-up one is the job's id,
 * a `$` and 22 characters (`RollupIDGenerator.Murmur3`): with a longer id every bulk request fails.
 */
const mostBytes = 489;

/** What is wrong with the id. Elasticsearch itself takes any that is not empty. */
export function idProblems(draft: JobDraft, surroundings: Surroundings): Problem[] {
  const id = jobIdOf(draft);
  if (id === '') return [errorAt('id', { code: 'required' })];
  // `GET _rollup/job/_all` means every job (`TransportGetRollupJobAction`).
  if (id === '_all' || id === '*') return [errorAt('id', { code: 'id_means_all', id })];
  const bytes = new TextEncoder().encode(id).length;
  if (bytes > mostBytes) return [errorAt('id', { code: 'id_too_long', bytes, most: mostBytes })];
  return takenProblem(id, draft, surroundings) ?? awkwardProblems(id);
}

function takenProblem(
  id: string,
  draft: JobDraft,
  { jobIds, rollupIndex }: Surroundings,
): Problem[] | null {
  if (jobIds?.has(id)) return [errorAt('id', { code: 'id_in_use', id })];
  const isRemembered = rollupIndex?.kind === 'rollup' && rollupIndex.jobIds.includes(id);
  if (!isRemembered) return null;
  return [errorAt('id', { code: 'id_burnt', id, rollup_index: draft.rollup_index.trim() })];
}

function awkwardProblems(id: string): Problem[] {
  const characters =
    id === '.' || id === '..'
      ? ['.']
      : [...new Set(id)].filter((character) => !/[\w.~!'()*-]/.test(character));
  return characters.length > 0 ? [warningAt('id', { code: 'id_needs_escaping', characters })] : [];
}
