import type { JobDraft } from './job-draft.ts';
import { errorAt, type Problem, type ProblemDetail } from './problem.ts';
import type { Surroundings } from './surroundings.ts';

/** What is wrong with the name of the rollup index, or with the index that has it. */
export function rollupIndexProblems(draft: JobDraft, { rollupIndex }: Surroundings): Problem[] {
  const rollup_index = draft.rollup_index.trim();
  const wrong =
    nameProblem(rollup_index) ??
    samenessProblem(rollup_index, draft.index_pattern.trim()) ??
    (rollupIndex?.kind === 'not_rollup'
      ? ({ code: 'rollup_index_has_other_data', rollup_index } as const)
      : null);
  return wrong ? [errorAt('rollup_index', wrong)] : [];
}

const mostBytes = 255;

/** `MetadataCreateIndexService.validateIndexOrAliasName`. */
function nameProblem(name: string): ProblemDetail | null {
  if (name === '') return { code: 'required' };
  const characters = [...new Set(name)].filter((character) => /[\\/*?"<>|,#:\s]/.test(character));
  if (characters.length > 0) return { code: 'index_name_characters', characters };
  if (/^[_+-]/.test(name)) return { code: 'index_name_start', character: name.charAt(0) };
  if (name === '.' || name === '..') return { code: 'index_name_dots', name };
  const lowerCase = name.toLowerCase();
  if (name !== lowerCase) return { code: 'index_name_upper_case', lowerCase };
  const bytes = new TextEncoder().encode(name).length;
  return bytes > mostBytes ? { code: 'index_name_too_long', bytes, most: mostBytes } : null;
}

/** A wildcard that takes the rollup index in is a problem of the pattern; its very name is one of this. */
function samenessProblem(name: string, pattern: string): ProblemDetail | null {
  const part = pattern.split(',').find((each) => each === name);
  return part === undefined ? null : { code: 'rollup_index_same_as_pattern', part };
}
