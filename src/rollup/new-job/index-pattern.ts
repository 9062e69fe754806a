import type { JobDraft } from './job-draft.ts';
import { matchesPattern } from './matches-pattern.ts';
import { errorAt, type Problem, type ProblemDetail } from './problem.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What is wrong with the index pattern. Its names and wildcards are compared with the rollup index as
 * `RollupJobConfig` does, each part of a list by itself: an exclusion (`-name`) does not help.
 */
export function indexPatternProblems(draft: JobDraft, surroundings: Surroundings): Problem[] {
  const pattern = draft.index_pattern.trim();
  const wrong =
    patternProblem(pattern, draft.rollup_index.trim(), surroundings.rules) ??
    sourceProblem(pattern, surroundings);
  return wrong ? [errorAt('index_pattern', wrong)] : [];
}

function patternProblem(
  pattern: string,
  rollup_index: string,
  rules: ServerRules,
): ProblemDetail | null {
  if (pattern === '') return { code: 'required' };
  if (/\s/.test(pattern)) return { code: 'pattern_whitespace' };
  if (pattern.includes(',') && !rules.patternLists) return { code: 'pattern_list' };
  const parts = pattern.split(',');
  if (parts.includes('')) return { code: 'pattern_empty_part' };
  const all = parts.find(matchesAll);
  if (all !== undefined) return { code: 'pattern_matches_all', part: all };
  const part = parts.find((each) => each.includes('*') && matchesPattern(each, rollup_index));
  return part === undefined ? null : { code: 'pattern_matches_rollup_index', part, rollup_index };
}

function sourceProblem(
  index_pattern: string,
  { fields, rolledUpSources }: Surroundings,
): ProblemDetail | null {
  if (fields === 'no_index') return { code: 'pattern_without_index', index_pattern };
  return rolledUpSources !== null && rolledUpSources.length > 0
    ? { code: 'pattern_with_rollup_indices', indices: rolledUpSources }
    : null;
}

/** `RollupJobConfig` looks for `*` only; `_all` would take the rollup index in just the same. */
function matchesAll(part: string): boolean {
  return part === '_all' || /^\*+$/.test(part);
}
