import { monthNames, weekdayNames } from '../quartz-names.ts';

/** The usual schedules, as a person would choose them. Hours, days and weekdays are those of UTC. */
export type CronPlan =
  /** `step` divides 60. */
  | { every: 'minutes'; step: number }
  /** `step` divides 24. */
  | { every: 'hours'; step: number; minute: number }
  | { every: 'day'; hour: number; minute: number }
  /** From 1 = Sunday to 7, ascending. */
  | { every: 'week'; weekdays: readonly number[]; hour: number; minute: number }
  | { every: 'month'; days: readonly number[] | 'last'; hour: number; minute: number }
  | { every: 'year'; month: number; day: number; hour: number; minute: number };

/** The plan as Quartz writes it: seconds first, and a `?` in one of the two fields for days. */
export function cronOf(plan: CronPlan): string {
  switch (plan.every) {
    case 'minutes':
      return `0 ${every(plan.step)} * * * ?`;
    case 'hours':
      return `0 ${String(plan.minute)} ${every(plan.step)} * * ?`;
    case 'day':
      return `${time(plan)} * * ?`;
    case 'week':
      return `${time(plan)} ? * ${ascending(plan.weekdays).join(',')}`;
    case 'month':
      return `${time(plan)} ${plan.days === 'last' ? 'L' : ascending(plan.days).join(',')} * ?`;
    case 'year':
      return `${time(plan)} ${String(plan.day)} ${String(plan.month)} ?`;
  }
}

const time = ({ hour, minute }: { hour: number; minute: number }) =>
  `0 ${String(minute)} ${String(hour)}`;

const every = (step: number) => (step === 1 ? '*' : `0/${String(step)}`);

const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

/**
 * The plan that an expression stands for; null where it is none of the usual ones, or where Elasticsearch
 * would not run it. A list of every n-th minute is no plan: only the step is.
 */
export function planOf(cron: string): CronPlan | null {
  const fields = cron.trim().toUpperCase().split(/\s+/);
  if (fields.length === 7 && fields[6] === '*') fields.pop();
  const [seconds, minutes, hours, day, month, weekday] = fields;
  if (fields.length !== 6 || seconds === undefined || numberOf(seconds, 0, 0) === null) return null;
  if (minutes === undefined || hours === undefined || day === undefined) return null;
  if (month === undefined || weekday === undefined) return null;
  if ((day === '?') === (weekday === '?')) return null;
  const isDaily = isEvery(day) && month === '*' && isEvery(weekday);
  if (isDaily && hours === '*') {
    const step = stepOf(minutes, 60);
    if (step !== null) return { every: 'minutes', step };
  }
  const minute = numberOf(minutes, 0, 59);
  if (minute === null) return null;
  const hourStep = stepOf(hours, 24);
  if (hourStep !== null) return isDaily ? { every: 'hours', step: hourStep, minute } : null;
  const hour = numberOf(hours, 0, 23);
  if (hour === null) return null;
  if (isDaily) return { every: 'day', hour, minute };
  return dayPlanOf({ day, month, weekday }, { hour, minute });
}

function dayPlanOf(
  { day, month, weekday }: { day: string; month: string; weekday: string },
  at: { hour: number; minute: number },
): CronPlan | null {
  if (day === '?') {
    if (month !== '*') return null;
    const weekdays = listOf(weekday, 1, 7, weekdayNames);
    return weekdays && { every: 'week', weekdays, ...at };
  }
  if (month === '*') {
    if (day === 'L') return { every: 'month', days: 'last', ...at };
    const days = listOf(day, 1, 31);
    return days && { every: 'month', days, ...at };
  }
  const [monthNumber, dayNumber] = [numberOf(month, 1, 12, monthNames), numberOf(day, 1, 31)];
  return monthNumber === null || dayNumber === null
    ? null
    : { every: 'year', month: monthNumber, day: dayNumber, ...at };
}

const isEvery = (field: string) => field === '*' || field === '?';

/** `*` is a step of one, `0/15` and `*`-based ones of fifteen; null where it does not divide the whole. */
function stepOf(field: string, whole: number): number | null {
  if (field === '*') return 1;
  const step = Number(/^(?:0|\*)\/(\d{1,2})$/.exec(field)?.[1] ?? Number.NaN);
  return step > 0 && step < whole && whole % step === 0 ? step : null;
}

function numberOf(
  field: string,
  least: number,
  most: number,
  names: readonly string[] = [],
): number | null {
  const named = names.indexOf(field);
  if (named >= 0) return named + 1;
  if (!/^\d{1,2}$/.test(field)) return null;
  const number = Number(field);
  return number >= least && number <= most ? number : null;
}

/** Numbers and ranges of them, separated by commas, ascending. */
function listOf(
  field: string,
  least: number,
  most: number,
  names: readonly string[] = [],
): number[] | null {
  const numbers: number[] = [];
  for (const part of field.split(',')) {
    const ends = part.split('-').map((text) => numberOf(text, least, most, names));
    const [from, to = from] = ends;
    if (
      ends.length > 2 ||
      from === undefined ||
      from === null ||
      to === undefined ||
      to === null ||
      from > to
    )
      return null;
    for (let number = from; number <= to; number += 1) numbers.push(number);
  }
  return ascending(numbers);
}
