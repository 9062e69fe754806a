import { delayProblems, timeoutProblems } from './delay-and-timeout.ts';
import { dateFieldProblems, histogramProblems, termsProblems } from './groups.ts';
import { indexPatternProblems } from './index-pattern.ts';
import { intervalProblems } from './interval-problems.ts';
import type { JobDraft } from './job-draft.ts';
import { idProblems } from './job-id.ts';
import { metricsProblems } from './metrics.ts';
import { pageSizeProblems } from './page-size.ts';
import type { Problem } from './problem.ts';
import { rollupIndexProblems } from './rollup-index.ts';
import { cronProblems } from './schedule.ts';
import type { Surroundings } from './surroundings.ts';
import { timeZoneProblems } from './time-zone-problems.ts';

/**
 * Everything that is to be said about a draft, in the order of the form. What has not been read of the
 * cluster gives no problem.
 *
 * @param now in ms since 1970, UTC: a schedule may be over, and clocks are put forward and back
 */
export function problemsOf(
  draft: JobDraft,
  surroundings: Surroundings,
  now: number = Date.now(),
): Problem[] {
  const { rules } = surroundings;
  return [
    ...idProblems(draft, surroundings),
    ...indexPatternProblems(draft, surroundings),
    ...rollupIndexProblems(draft, surroundings),
    ...cronProblems(draft, now),
    ...pageSizeProblems(draft),
    ...delayProblems(draft, rules),
    ...timeoutProblems(draft),
    ...dateFieldProblems(draft, surroundings),
    ...intervalProblems(draft, rules, now),
    ...timeZoneProblems(draft),
    ...termsProblems(draft, surroundings),
    ...histogramProblems(draft, surroundings),
    ...metricsProblems(draft, surroundings),
  ];
}
