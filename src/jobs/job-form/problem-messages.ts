import { correctionOf } from '../../rollup/new-job/correction.ts';
import type {
  CronPart,
  FieldUse,
  IntervalGiven,
  IntervalTrouble,
  Problem,
  ProblemDetail,
  TypeInIndices,
} from '../../rollup/new-job/problem.ts';
import { allOf, anyOf, numberText } from '../english.ts';
import { visible } from '../visible.ts';

const cronParts: Record<CronPart, string> = {
  seconds: 'seconds (0 to 59)',
  minutes: 'minutes (0 to 59)',
  hours: 'hours (0 to 23)',
  day_of_month: 'the day of the month (1 to 31, L, W or ?)',
  month: 'the month (1 to 12, or JAN to DEC)',
  day_of_week: 'the day of the week (1 to 7 from Sunday, SUN to SAT, L, # or ?)',
  year: 'the year',
};

const uses: Record<FieldUse, string> = {
  date: 'A date histogram needs a date',
  terms: 'Terms take numbers, keywords and texts with fielddata, and nothing else',
  histogram: 'A histogram takes numbers only',
  metrics: 'Metrics are for numbers and, from 6.5 on, for dates',
};

const intervals: Record<IntervalGiven, Record<IntervalTrouble, string>> = {
  fixed: {
    calendar_unit:
      'A fixed interval goes up to days: weeks, months, quarters and years are units of the calendar.',
    multiple: 'A fixed interval is one whole number and one unit.',
    zero: 'The interval must be at least 1ms.',
    unreadable: 'Write a whole number with ms, s, m, h or d, such as 60m.',
  },
  calendar: {
    calendar_unit: 'A calendar interval is one of a unit: 1m, 1h, 1d, 1w, 1M, 1q or 1y.',
    multiple:
      'A calendar interval is one of a unit (1m, 1h, 1d, 1w, 1M, 1q or 1y), never several. What is longer needs a fixed interval, in days at most.',
    zero: 'A calendar interval is one of a unit: 1m, 1h, 1d, 1w, 1M, 1q or 1y.',
    unreadable: 'Write one unit of the calendar: 1m, 1h, 1d, 1w, 1M, 1q or 1y.',
  },
  either: {
    calendar_unit: 'Only one of a calendar’s unit can be an interval.',
    multiple:
      'Of weeks, months, quarters and years there is only one at a time: 1w, 1M, 1q or 1y. What is longer must be in days.',
    zero: 'The interval must be at least 1ms.',
    unreadable: 'Write a unit of the calendar (1h, 1d, 1w, 1M) or a fixed length such as 90m.',
  },
};

/** What is wrong and what to do, for the operator. */
export function problemInWords(problem: ProblemDetail): string {
  return visible(inWords(problem));
}

function inWords(problem: ProblemDetail): string {
  switch (problem.code) {
    case 'required':
      return 'This is needed.';
    case 'id_means_all':
      return `Elasticsearch takes “${problem.id}” for all jobs, so this one could never be read by itself. Choose another name.`;
    case 'id_too_long':
      return `The name has ${bytes(problem.bytes)}. Beyond ${bytes(problem.most)} no rolled-up document can be stored: its ID begins with the name.`;
    case 'id_in_use':
      return `There is a job “${problem.id}” already. Choose another name.`;
    case 'id_burnt':
      return `“${problem.rollup_index}” remembers a job “${problem.id}” that has been deleted, so the name is used up there. Choose another name, or another rollup index.`;
    case 'id_needs_escaping':
      return `In URLs, ${quotedCharacters(problem.characters)} must be escaped. The console does so; scripts of others may not.`;
    case 'pattern_matches_all':
      return `“${problem.part}” stands for all indices, the rollup index too. Choose a narrower pattern.`;
    case 'pattern_list':
      return 'Before 8.2 Elasticsearch takes one name or one pattern here, no list. Make a job for each.';
    case 'pattern_empty_part':
      return 'There is nothing between two commas, or after the last. Take the comma away.';
    case 'pattern_whitespace':
      return 'No index has a space in its name. Take it away; parts are separated by a comma alone.';
    case 'pattern_matches_rollup_index':
      return `“${problem.part}” takes in the rollup index “${problem.rollup_index}” as well, and an exclusion does not help. Narrow the pattern, or rename the rollup index.`;
    case 'pattern_without_index':
      return `No index that you may see stands behind “${problem.index_pattern}”. Check each name in it.`;
    case 'pattern_with_rollup_indices':
      return `The pattern takes in rolled-up data: ${names(problem.indices)}. It cannot be rolled up again: narrow the pattern.`;
    case 'index_name_upper_case':
      return 'Names of indices are in lower case.';
    case 'index_name_characters':
      return `Names of indices cannot have ${quotedCharacters(problem.characters)}.`;
    case 'index_name_start':
      return `Names of indices cannot begin with “${problem.character}”.`;
    case 'index_name_dots':
      return `No index can be called “${problem.name}”.`;
    case 'index_name_too_long':
      return `The name has ${bytes(problem.bytes)}; names of indices have ${bytes(problem.most)} at most.`;
    case 'rollup_index_same_as_pattern':
      return `The rolled-up data cannot go into “${problem.part}”, where it comes from. Choose another index.`;
    case 'rollup_index_has_other_data':
      return `There is an index “${problem.rollup_index}”, and it holds other data. Choose a new name, or an index that jobs roll up into.`;
    case 'cron_field_count':
      return fieldCount(problem.count, problem.suggestion);
    case 'cron_days':
      return cronDays(problem.unset, problem.suggestion);
    case 'cron_part':
      return `“${problem.text}” cannot be read as ${cronParts[problem.part]}. Elasticsearch would acknowledge the job and lose it.`;
    case 'cron_never_runs':
      return 'This never comes, or is over for good: the job would never run.';
    case 'cron_not_foreseen':
      return 'Elasticsearch takes this. The console cannot foretell its runs.';
    case 'not_a_whole_number':
      return 'Write a whole number above 0.';
    case 'number_too_large':
      return `This can be ${numberText(problem.most)} at most.`;
    case 'page_size_large':
      return `A page of more than ${numberText(problem.advised)} may have more buckets than a search gives (search.max_buckets). Every run would fail then.`;
    case 'histogram_interval_without_fields':
      return 'An interval goes with fields. Add a field, or leave it empty.';
    case 'not_a_time_value':
      return 'Write a whole number with nanos, micros, ms, s, m, h or d, such as 6h or 7d. There are no weeks, months and years here.';
    case 'delay_not_multiple':
      return `This is no multiple of the interval ${problem.interval}. Whole buckets are rolled up, so data may wait for up to one interval longer than it says.`;
    case 'interval':
      return intervals[problem.given][problem.trouble];
    case 'fixed_interval_with_dst':
      return `In ${problem.time_zone} clocks are put forward and back, so 24 hours are not always a day. Choose a calendar interval if whole days are meant.`;
    case 'time_zone_unknown':
      return 'This is no known time zone. Use a name such as Europe/Berlin, UTC, or an offset such as +02:00.';
    case 'time_zone_replaced':
      return `“${problem.time_zone}” is an old name. Its zone is called ${problem.replacement} today.`;
    case 'field_missing':
      return `No index of the pattern has a field “${problem.name}”.`;
    case 'field_type':
      return `“${problem.name}” is of type ${allOf(problem.types)}. ${uses[problem.use]}.`;
    case 'field_conflict':
      return `“${problem.name}” has types that do not go together: ${typesInIndices(problem.types)}. ${uses[problem.use]}, of one kind in all indices. Narrow the index pattern, or choose another field.`;
    case 'field_not_aggregatable':
      return `“${problem.name}” cannot be aggregated ${problem.indices.length > 0 ? `in ${names(problem.indices)}` : 'in any index'}. For a text, choose its keyword field.`;
    case 'field_missing_somewhere':
      return `“${problem.name}” is missing in ${names(problem.indices)}: what is there is rolled up without it.`;
    case 'field_twice':
      return `“${problem.name}” is chosen twice. Every run would fail: take one away.`;
    case 'metrics_missing':
      return `Choose at least one metric for “${problem.name}”, or remove the field.`;
    case 'metric_twice':
      return `“${problem.name}” has ${problem.metric} twice. Every run would fail: take one away.`;
    case 'metrics_unsupported':
      return `“${problem.name}” cannot have ${anyOf(problem.metrics)}, only ${allOf(problem.supported)}.`;
  }
}

/** What the correction of a problem does, for its button; `null` where there is none. */
export function correctionInWords(problem: Problem): string | null {
  const change = correctionOf(problem);
  if (!change) return null;
  if (change.interval_kind !== undefined)
    return `Use the ${change.interval_kind} interval ${change.interval ?? ''}`;
  const [value] = Object.values(change).filter((each) => typeof each === 'string');
  return value ? `Use ${value}` : 'Leave it empty';
}

function fieldCount(fields: number, suggestion: string | null): string {
  const why = `Elasticsearch’s cron has six or seven fields, seconds first; this has ${numberText(fields)}.`;
  const fate = 'It would acknowledge the job and lose it.';
  if (fields !== 5) return `${why} ${fate}`;
  return suggestion === null
    ? `${why} ${fate} In Unix cron two kinds of days mean either of them, which takes two jobs here.`
    : `${why} ${fate}`;
}

function cronDays(unset: 'none' | 'both', suggestion: string | null): string {
  if (unset === 'both')
    return 'Only one of day of month and day of week can be ?. Put * in the other.';
  return suggestion === null
    ? 'Days of the month and of the week cannot both be chosen. Put ? in one of them.'
    : 'One of day of month and day of week must be ?, the one that is not asked for.';
}

function typesInIndices(types: readonly TypeInIndices[]): string {
  return allOf(
    types.map(({ type, indices }) => (indices.length > 0 ? `${type} in ${names(indices)}` : type)),
  );
}

/** Some of them: a pattern may stand for hundreds of indices. */
function names(indices: readonly string[]): string {
  const others = indices.length - mostNames;
  return others > 1
    ? allOf([...indices.slice(0, mostNames), `${numberText(others)} others`])
    : allOf(indices);
}

const mostNames = 5;

function bytes(n: number): string {
  return `${numberText(n)} bytes`;
}

function quotedCharacters(characters: readonly string[]): string {
  return anyOf(
    characters.map((character) => (/\s/.test(character) ? 'a space' : `“${character}”`)),
  );
}
