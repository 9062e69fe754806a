import type { IntervalChoice } from './problem.ts';

/** An interval that Elasticsearch does not take, read for what it says all the same. */
export interface MeantInterval {
  count: number;
  unit: IntervalUnit;
  /** The nearest that it has; `null` for months and years that have no unit of their own. */
  choice: Required<IntervalChoice> | null;
}

type IntervalUnit = 'ms' | 's' | 'm' | 'h' | 'd' | 'w' | 'M' | 'q' | 'y';

const units: readonly string[] = ['ms', 's', 'm', 'h', 'd', 'w', 'q', 'y'] satisfies IntervalUnit[];

const words: Record<string, IntervalUnit> = {
  second: 's',
  minute: 'm',
  hour: 'h',
  day: 'd',
  week: 'w',
  month: 'M',
  quarter: 'q',
  year: 'y',
};

const monthsIn: Partial<Record<IntervalUnit, number>> = { M: 1, q: 3, y: 12 };
const unitOfMonths: Record<number, string> = { 1: '1M', 3: '1q', 12: '1y' };

/**
 * What was meant by an interval such as `2w`, `3 months` or `1H`; `null` where that is not to be seen. One of
 * a unit is the calendar's, unless `prefersFixed`.
 */
export function meantInterval(text: string, prefersFixed: boolean): MeantInterval | null {
  const [, digits = '', name = ''] = /^(\d{0,6})\s*([a-z]+)$/i.exec(text) ?? [];
  const count = digits === '' ? 1 : Number(digits);
  const unit = unitOf(name);
  if (unit === null || count === 0) return null;
  return { count, unit, choice: nearest(count, unit, prefersFixed) };
}

function unitOf(name: string): IntervalUnit | null {
  if (name === 'M') return 'M';
  const lowerCase = name.toLowerCase();
  if (units.includes(lowerCase)) return lowerCase as IntervalUnit;
  const word = lowerCase.replace(/s$/, '');
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}

function nearest(
  count: number,
  unit: IntervalUnit,
  prefersFixed: boolean,
): Required<IntervalChoice> | null {
  const months = monthsIn[unit];
  if (months !== undefined) {
    const interval = unitOfMonths[count * months];
    return interval === undefined ? null : { interval_kind: 'calendar', interval };
  }
  if (unit === 'w' && count > 1)
    return { interval_kind: 'fixed', interval: `${String(count * 7)}d` };
  const isCalendar = unit === 'w' || (count === 1 && unit !== 'ms' && !prefersFixed);
  return {
    interval_kind: isCalendar ? 'calendar' : 'fixed',
    interval: `${String(count)}${unit}`,
  };
}
