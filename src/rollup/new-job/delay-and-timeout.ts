import { intervalOf, type Interval } from '../interval.ts';
import { parseTimeValue } from '../time-value.ts';
import type { JobDraft } from './job-draft.ts';
import { errorAt, warningAt, type Problem } from './problem.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { timeValueOf } from './time-value-text.ts';

/** What is wrong with the latency buffer. */
export function delayProblems(draft: JobDraft, rules: ServerRules): Problem[] {
  const delay = draft.delay.trim();
  // `TimeValue` takes a bare 0 too.
  if (delay === '' || delay === '0') return [];
  const parsed = timeValueIn(delay);
  if (!parsed) return [notATimeValue('delay', delay)];
  const interval = fixedIntervalOf(draft, rules);
  if (!interval || parsed.ms % interval.ms === 0) return [];
  const suggestion = timeValueOf(Math.ceil(parsed.ms / interval.ms) * interval.ms);
  return [warningAt('delay', { code: 'delay_not_multiple', interval: interval.text, suggestion })];
}

/** What is wrong with the timeout; with one of nothing, no job would ever be there in time. */
export function timeoutProblems({ timeout }: JobDraft): Problem[] {
  const text = timeout.trim();
  if (text === '') return [];
  return (timeValueIn(text)?.ms ?? 0) > 0 ? [] : [notATimeValue('timeout', text)];
}

/** Elasticsearch reads a `long`; nobody waits for longer than a number here is exact. */
function timeValueIn(text: string) {
  const parsed = parseTimeValue(text);
  return parsed && Number.isSafeInteger(parsed.count) && parsed.ms <= Number.MAX_SAFE_INTEGER
    ? parsed
    : null;
}

function fixedIntervalOf(
  draft: JobDraft,
  rules: ServerRules,
): Extract<Interval, { kind: 'fixed' }> | null {
  const key = rules.typedIntervals ? (`${draft.interval_kind}_interval` as const) : 'interval';
  const interval = intervalOf({ [key]: draft.interval.trim() });
  return interval.kind === 'fixed' && interval.ms >= 1 ? interval : null;
}

/** Time values end at the day; Kibana's help text names the others all the same. */
const daysIn: Record<string, number> = { w: 7, M: 30, q: 90, y: 365 };

function dayLikeTimeValue(count: number, unit: string): string | null {
  const days = daysIn[unit === 'M' ? unit : unit.toLowerCase()];
  return days === undefined || count === 0 ? null : `${String(count * days)}d`;
}

function notATimeValue(field: 'delay' | 'timeout', text: string): Problem {
  const [, count = '', unit = ''] = /^(\d{1,6})\s*([a-z]+)$/i.exec(text) ?? [];
  const joined = (parseTimeValue(`${count}${unit}`)?.ms ?? 0) > 0 ? `${count}${unit}` : null;
  const suggestion = joined ?? dayLikeTimeValue(Number(count), unit);
  return errorAt(field, { code: 'not_a_time_value', suggestion });
}
