import type { JobDraft } from './job-draft.ts';
import { errorAt, warningAt, type Problem, type ProblemDetail } from './problem.ts';

/** `page_size` is an `int`. */
const mostPageSize = 2_147_483_647;

/** The default of `search.max_buckets` in 7.0; a search with more buckets fails, run after run. */
const advisedPageSize = 10_000;

/** What is wrong with the page size. */
export function pageSizeProblems({ page_size }: JobDraft): Problem[] {
  const wrong = wholeNumberProblem(page_size, mostPageSize);
  if (wrong) return [errorAt('page_size', wrong)];
  return Number(page_size) > advisedPageSize
    ? [warningAt('page_size', { code: 'page_size_large', advised: advisedPageSize })]
    : [];
}

/** A whole number from 1 to `most`, or what is wrong with the text. */
export function wholeNumberProblem(text: string, most: number): ProblemDetail | null {
  const trimmed = text.trim();
  if (trimmed === '') return { code: 'required' };
  if (!/^\d+$/.test(trimmed) || Number(trimmed) === 0) return { code: 'not_a_whole_number' };
  return Number(trimmed) > most ? { code: 'number_too_large', most } : null;
}
