import type { DraftField } from './job-draft.ts';

/**
 * Something about a field of a draft. An error is what Elasticsearch would refuse, or what would leave a
 * job that cannot work; a warning is for the operator to weigh.
 */
export type Problem = { field: DraftField; severity: 'error' | 'warning' } & ProblemDetail;

/** What it is, with what its words need; the words stand in `jobs/job-form/problem-messages.ts`. */
export type ProblemDetail =
  | { code: 'required' }
  | NameProblem
  | CronProblem
  | NumberProblem
  | TimeProblem
  | FieldProblem
  | MetricProblem;

type NameProblem =
  /** An id that reading a single job takes for all of them. */
  | { code: 'id_means_all'; id: string }
  | { code: 'id_too_long'; bytes: number; most: number }
  | { code: 'id_in_use'; id: string }
  /** The rollup index remembers the id of a deleted job. */
  | { code: 'id_burnt'; id: string; rollup_index: string }
  /** Whoever writes a URL with the id must escape these characters. */
  | { code: 'id_needs_escaping'; characters: readonly string[] }
  /** `part` is the pattern, or the one of a list, that every index matches. */
  | { code: 'pattern_matches_all'; part: string }
  /** A comma list before 8.2. */
  | { code: 'pattern_list' }
  | { code: 'pattern_empty_part' }
  | { code: 'pattern_whitespace' }
  | { code: 'pattern_matches_rollup_index'; part: string; rollup_index: string }
  | { code: 'pattern_without_index'; index_pattern: string }
  | { code: 'pattern_with_rollup_indices'; indices: readonly string[] }
  | { code: 'index_name_upper_case'; lowerCase: string }
  | { code: 'index_name_characters'; characters: readonly string[] }
  | { code: 'index_name_start'; character: string }
  | { code: 'index_name_dots'; name: string }
  | { code: 'index_name_too_long'; bytes: number; most: number }
  | { code: 'rollup_index_same_as_pattern'; part: string }
  | { code: 'rollup_index_has_other_data'; rollup_index: string };

/** The seven fields of a Quartz expression, in their order. */
export type CronPart =
  'seconds' | 'minutes' | 'hours' | 'day_of_month' | 'month' | 'day_of_week' | 'year';

/** `suggestion` is a whole expression, where it is clear what was meant. */
type CronProblem =
  | { code: 'cron_field_count'; count: number; suggestion: string | null }
  /** A `?` must stand in one of the two fields for days, and not in both. */
  | { code: 'cron_days'; unset: 'none' | 'both'; suggestion: string | null }
  | { code: 'cron_part'; part: CronPart; text: string; suggestion: string | null }
  | { code: 'cron_never_runs' }
  /** Elasticsearch runs it, but the library that foretells runs does not know it. */
  | { code: 'cron_not_foreseen' };

type NumberProblem =
  | { code: 'not_a_whole_number' }
  | { code: 'number_too_large'; most: number }
  | { code: 'page_size_large'; advised: number }
  | { code: 'histogram_interval_without_fields' };

/** An interval as the form has it; before 7.2 the kind is not asked for. */
export interface IntervalChoice {
  interval_kind?: 'fixed' | 'calendar';
  interval: string;
}

/** The kind that was chosen; `either` where it is not asked for. */
export type IntervalGiven = 'fixed' | 'calendar' | 'either';

export type IntervalTrouble =
  /** A unit of the calendar where a fixed length is asked for. */
  | 'calendar_unit'
  /** Several of a unit where there is only one of each. */
  | 'multiple'
  /** Less than a millisecond. */
  | 'zero'
  | 'unreadable';

type TimeProblem =
  | { code: 'not_a_time_value'; suggestion: string | null }
  | { code: 'delay_not_multiple'; interval: string; suggestion: string }
  | {
      code: 'interval';
      given: IntervalGiven;
      trouble: IntervalTrouble;
      suggestion: IntervalChoice | null;
    }
  /** Days of that length are not the days of a zone whose clocks are put forward and back. */
  | { code: 'fixed_interval_with_dst'; time_zone: string; suggestion: IntervalChoice | null }
  | { code: 'time_zone_unknown'; suggestion: string | null }
  | { code: 'time_zone_replaced'; time_zone: string; replacement: string };

/** What a field is wanted for. */
export type FieldUse = 'date' | 'terms' | 'histogram' | 'metrics';

/** A type of a field, and the indices in which it has it; none are named where all have it. */
export interface TypeInIndices {
  type: string;
  indices: readonly string[];
}

/** What is wrong with one field for a use. */
export type FieldProblem =
  | { code: 'field_missing'; name: string }
  | { code: 'field_type'; name: string; use: FieldUse; types: readonly string[] }
  | { code: 'field_conflict'; name: string; use: FieldUse; types: readonly TypeInIndices[] }
  /** `indices`: in which; none are named where it is so in all. */
  | { code: 'field_not_aggregatable'; name: string; indices: readonly string[] }
  | { code: 'field_missing_somewhere'; name: string; indices: readonly string[] }
  | { code: 'field_twice'; name: string };

type MetricProblem =
  | { code: 'metrics_missing'; name: string }
  | { code: 'metric_twice'; name: string; metric: string }
  | {
      code: 'metrics_unsupported';
      name: string;
      metrics: readonly string[];
      supported: readonly string[];
    };

/** What Elasticsearch would refuse, or what would leave a job that cannot work. */
export function errorAt(field: DraftField, detail: ProblemDetail): Problem {
  return { field, severity: 'error', ...detail };
}

/** What is for the operator to weigh. */
export function warningAt(field: DraftField, detail: ProblemDetail): Problem {
  return { field, severity: 'warning', ...detail };
}
