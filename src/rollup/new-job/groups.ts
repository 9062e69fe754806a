import { chosenFieldProblems } from './chosen-fields.ts';
import type { JobDraft } from './job-draft.ts';
import { wholeNumberProblem } from './page-size.ts';
import { errorAt, type Problem } from './problem.ts';
import type { Surroundings } from './surroundings.ts';

/** What is wrong with the field of the date histogram. */
export function dateFieldProblems(draft: JobDraft, surroundings: Surroundings): Problem[] {
  return chosenFieldProblems('date_field', 'date', [draft.date_field.trim()], surroundings);
}

/** What is wrong with the fields of the terms group. */
export function termsProblems(draft: JobDraft, surroundings: Surroundings): Problem[] {
  return chosenFieldProblems('terms_fields', 'terms', draft.terms_fields, surroundings);
}

/** What is wrong with the histogram group: its interval is a `long`, and goes with fields. */
export function histogramProblems(draft: JobDraft, surroundings: Surroundings): Problem[] {
  const { histogram_fields, histogram_interval } = draft;
  const interval =
    histogram_fields.length > 0
      ? wholeNumberProblem(histogram_interval, Number.MAX_SAFE_INTEGER)
      : histogram_interval.trim() === ''
        ? null
        : ({ code: 'histogram_interval_without_fields' } as const);
  return [
    ...chosenFieldProblems('histogram_fields', 'histogram', histogram_fields, surroundings),
    ...(interval ? [errorAt('histogram_interval', interval)] : []),
  ];
}
