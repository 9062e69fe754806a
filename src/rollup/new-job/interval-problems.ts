import { intervalOf, type Interval } from '../interval.ts';
import { timeZoneOf } from '../time-zone.ts';
import { meantInterval } from './interval-meant.ts';
import type { JobDraft } from './job-draft.ts';
import {
  errorAt,
  warningAt,
  type IntervalChoice,
  type IntervalGiven,
  type Problem,
} from './problem.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';

/**
 * What is wrong with the interval, by its kind (`DateHistogramGroupConfig`). Before 7.2 it may be of either
 * kind, and Elasticsearch finds out which.
 *
 * @param now in ms since 1970, UTC
 */
export function intervalProblems(draft: JobDraft, rules: ServerRules, now: number): Problem[] {
  const text = draft.interval.trim();
  if (text === '') return [errorAt('interval', { code: 'required' })];
  const given = rules.typedIntervals ? draft.interval_kind : 'either';
  const interval = readAs(given, text);
  if (interval.kind === 'calendar') return [];
  if (interval.kind !== 'fixed' || interval.ms > Number.MAX_SAFE_INTEGER)
    return [unreadable(given, text)];
  if (interval.ms < 1)
    return [errorAt('interval', { code: 'interval', given, trouble: 'zero', suggestion: null })];
  return dstProblems(interval.ms, given, draft.time_zone.trim(), now);
}

function readAs(given: IntervalGiven, text: string): Interval {
  if (given === 'either') return intervalOf({ interval: text });
  return intervalOf(given === 'fixed' ? { fixed_interval: text } : { calendar_interval: text });
}

function unreadable(given: IntervalGiven, text: string): Problem {
  const meant = meantInterval(text, given === 'fixed');
  const isOfCalendar = meant !== null && ['w', 'M', 'q', 'y'].includes(meant.unit);
  const isMultiple = meant !== null && meant.count > 1 && (isOfCalendar || given === 'calendar');
  const trouble =
    given === 'fixed' && isOfCalendar
      ? 'calendar_unit'
      : isMultiple && given !== 'fixed'
        ? 'multiple'
        : 'unreadable';
  const suggestion = meant?.choice ? choiceFor(given, meant.choice) : null;
  return errorAt('interval', { code: 'interval', given, trouble, suggestion });
}

const day = 86_400_000;
const sameAsDays: Record<number, string> = { [day]: '1d', [7 * day]: '1w' };

/**
 * Days of 24 hours are not those of a zone whose clocks are put forward and back, and a fixed week begins
 * on a Thursday, as 1970 did.
 */
function dstProblems(ms: number, given: IntervalGiven, time_zone: string, now: number): Problem[] {
  const changes = timeZoneOf(time_zone || undefined)?.lastChange(now, now + 366 * day) ?? null;
  if (ms < day || changes === null) return [];
  const interval = sameAsDays[ms];
  const suggestion =
    interval === undefined ? null : choiceFor(given, { interval_kind: 'calendar', interval });
  return [warningAt('interval', { code: 'fixed_interval_with_dst', time_zone, suggestion })];
}

/** Where the kind is not asked for, it is not set either. */
function choiceFor(given: IntervalGiven, choice: Required<IntervalChoice>): IntervalChoice {
  return given === 'either' ? { interval: choice.interval } : choice;
}
