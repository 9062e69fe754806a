import type { JobDraft } from './job-draft.ts';
import type { IntervalChoice, Problem } from './problem.ts';

/** The change of the draft that mends a problem, where it is clear what was meant. */
export function correctionOf(problem: Problem): Partial<JobDraft> | null {
  switch (problem.code) {
    case 'cron_field_count':
    case 'cron_days':
    case 'cron_part':
    case 'not_a_time_value':
    case 'delay_not_multiple':
    case 'time_zone_unknown':
      return problem.suggestion === null ? null : { [problem.field]: problem.suggestion };
    case 'interval':
    case 'fixed_interval_with_dst':
      return problem.suggestion && intervalChange(problem.suggestion);
    case 'time_zone_replaced':
      return { time_zone: problem.replacement };
    case 'index_name_upper_case':
      return { rollup_index: problem.lowerCase };
    case 'histogram_interval_without_fields':
      return { histogram_interval: '' };
    default:
      return null;
  }
}

function intervalChange({ interval_kind, interval }: IntervalChoice): Partial<JobDraft> {
  return interval_kind === undefined ? { interval } : { interval_kind, interval };
}
