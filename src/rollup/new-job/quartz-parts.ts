import { monthNames, weekdayNames } from '../quartz-names.ts';
import type { CronPart } from './problem.ts';

/** The fields of a Quartz expression, in their order; the last may be left out. */
export const cronParts = [
  'seconds',
  'minutes',
  'hours',
  'day_of_month',
  'month',
  'day_of_week',
  'year',
] as const satisfies CronPart[];

interface PartRules {
  low: number;
  high: number;
  /** The longest step, as `Cron#storeExpressionVals` has it. */
  longestStep: number;
  names: readonly string[];
}

const rulesOf: Record<CronPart, PartRules> = {
  seconds: { low: 0, high: 59, longestStep: 59, names: [] },
  minutes: { low: 0, high: 59, longestStep: 59, names: [] },
  hours: { low: 0, high: 23, longestStep: 23, names: [] },
  day_of_month: { low: 1, high: 31, longestStep: 31, names: [] },
  month: { low: 1, high: 12, longestStep: 12, names: monthNames },
  day_of_week: { low: 1, high: 7, longestStep: 7, names: weekdayNames },
  year: { low: 1970, high: 2199, longestStep: 229, names: [] },
};

/**
 * Whether Elasticsearch reads a field of an expression as it is meant. Source:
 * `org.elasticsearch.xpack.core.scheduler.Cron`, less what that takes and then leaves out of account, such
 * as the end of `MONDAY` and of `MON-FRI/2`, or a step that is longer than its field.
 */
export function isQuartzPart(part: CronPart, text: string): boolean {
  const field = text.toUpperCase();
  if (part === 'day_of_month' && isSpecialDayOfMonth(field)) return true;
  if (part === 'day_of_week' && isSpecialDayOfWeek(field)) return true;
  return field.split(',').every((item) => isItem(rulesOf[part], item));
}

function isSpecialDayOfMonth(field: string): boolean {
  if (/^(?:\?|L|LW)$/.test(field)) return true;
  const offset = /^L-(\d{1,2})W?$/.exec(field);
  if (offset) return Number(offset[1]) <= 30;
  const nearest = /^(\d{1,2})W$/.exec(field);
  return nearest !== null && isWithin(rulesOf.day_of_month, Number(nearest[1]));
}

function isSpecialDayOfWeek(field: string): boolean {
  if (field === '?' || field === 'L') return true;
  const day = /^(\w+?)(?:L|#[1-5])$/.exec(field)?.[1];
  return day !== undefined && (/^[1-7]$/.test(day) || weekdayNames.includes(day));
}

function isItem(rules: PartRules, item: string): boolean {
  const [, values = '', step] = /^([^/]*)(?:\/(\d+))?$/.exec(item) ?? [];
  if (step !== undefined && !(Number(step) >= 1 && Number(step) <= rules.longestStep)) return false;
  if (values === '*') return true;
  const named = values.split('-');
  if (named.length <= 2 && named.every((name) => rules.names.includes(name)))
    return step === undefined;
  const [, from, to] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(values) ?? [];
  if (from === undefined || !isWithin(rules, Number(from))) return false;
  if (to === undefined) return true;
  // Only years do not run over their end.
  return isWithin(rules, Number(to)) && (rules.low < 1970 || Number(from) <= Number(to));
}

function isWithin({ low, high }: PartRules, value: number): boolean {
  return value >= low && value <= high;
}
