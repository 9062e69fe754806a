import { Cron } from 'croner';
import { monthNames, weekdayNames } from './quartz-names.ts';

/**
 * When a job's schedule is due (all times are ms since 1970). Elasticsearch's `Cron` is Quartz, in UTC:
 * six or seven fields, seconds first, weekdays from 1 = Sunday, and a `?` in exactly one of
 * day-of-month and day-of-week. What it cannot be due by (five fields, an expression that cannot be read,
 * `L-3`, which the library lacks) answers nothing, as a schedule does whose years are over.
 */

/** The next times after `after`, at most `count` of them. */
export function nextRuns(cron: string, after: number, count: number): number[] {
  const schedule = scheduleOf(cron);
  const runs: number[] = [];
  for (let at = after; schedule && runs.length < count;) {
    at = pauseAt(schedule, at).next;
    if (at === Infinity) break;
    runs.push(at);
  }
  return runs;
}

/** The last time at or before `atOrBefore`. */
export function lastRun(cron: string, atOrBefore: number): number | null {
  const schedule = scheduleOf(cron);
  const last = schedule ? lastOf(pauseAt(schedule, atOrBefore), schedule) : -Infinity;
  return last === -Infinity ? null : last;
}

/** How many times there are after `from` up to `to`; counting stops at `atMost`. */
export function runsBetween(cron: string, from: number, to: number, atMost: number): number {
  const schedule = scheduleOf(cron);
  let count = 0;
  for (let at = from; schedule && count < atMost; count += 1) {
    at = pauseAt(schedule, at).next;
    if (at > to) break;
  }
  return count;
}

/** Between one time that a schedule is due and the one after it; infinite where there is none. */
interface Pause {
  /** From here on it is known. */
  from: number;
  next: number;
  /** Whether it is known from its beginning, the last time that the schedule was due. */
  isWhole: boolean;
}

interface Schedule {
  cron: Cron;
  /** The pauses asked for last. */
  pauses: Pause[];
}

const schedules = new Map<string, Schedule | null>();
const mostSchedules = 20_000;
const mostPauses = 6;

function scheduleOf(expression: string): Schedule | null {
  const known = schedules.get(expression);
  if (known !== undefined) return known;
  const cron = read(expression);
  const schedule = cron && { cron, pauses: [] };
  if (schedules.size >= mostSchedules) schedules.clear();
  schedules.set(expression, schedule);
  return schedule;
}

/**
 * The pause that `at` is in. croner needs a tenth of a millisecond for an answer, and much more to see that
 * there is none; ten thousand jobs ask for the same few at each poll.
 */
function pauseAt(schedule: Schedule, at: number): Pause {
  const known = schedule.pauses.find(({ from, next }) => from <= at && at < next);
  if (known) return known;
  if (!isDate(at)) return { from: -Infinity, next: Infinity, isWhole: true };
  const next = schedule.cron.nextRun(new Date(at))?.getTime() ?? Infinity;
  const pause = { from: at, next, isWhole: false };
  schedule.pauses = [pause, ...schedule.pauses.slice(0, mostPauses - 1)];
  return pause;
}

/** Looked for when it is asked for: of a schedule that is seldom due croner takes many times as long to find it. */
function lastOf(pause: Pause, { cron }: Schedule): number {
  if (pause.isWhole) return pause.from;
  // croner looks back from just before the time that it is given.
  pause.from = cron.previousRuns(1, new Date(pause.from + 1))[0]?.getTime() ?? -Infinity;
  pause.isWhole = true;
  return pause.from;
}

function isDate(ms: number): boolean {
  return !Number.isNaN(new Date(ms + 1).getTime());
}

function read(expression: string): Cron | null {
  const fields = expression.trim().toUpperCase().split(/\s+/);
  if (fields.length !== 6 && fields.length !== 7) return null;
  const unset = fields.flatMap((field, index) => (field === '?' ? [index] : []));
  if (unset.length !== 1 || (unset[0] !== dayOfMonth && unset[0] !== dayOfWeek)) return null;
  try {
    return new Cron(fields.map(asCronerReads).join(' '), {
      mode: '6-or-7-parts',
      alternativeWeekdays: true,
      sloppyRanges: true,
      // UTC. By its name croner would ask Intl, which is slow, and slower to be there.
      utcOffset: 0,
      paused: true,
    });
  } catch {
    return null;
  }
}

const dayOfMonth = 3;
const dayOfWeek = 5;

const lowest = [0, 0, 0, 1, 1, 1];
const highest = [59, 59, 23, 31, 12, 7];

/** Two things that only Quartz has: ranges over the end (`22-2`, `FRI-MON`), and `L` for Saturday. */
function asCronerReads(field: string, index: number): string {
  if (index === dayOfWeek && field === 'L') return '7';
  return field
    .split(',')
    .map((part) => withoutWrap(part, index))
    .join(',');
}

function withoutWrap(part: string, index: number): string {
  const range = /^(\w+)-(\w+)(?:\/(\d+))?$/.exec(part);
  const low = lowest[index];
  const high = highest[index];
  if (!range || low === undefined || high === undefined) return part;
  const [from, to] = [range[1], range[2]].map((text) => numberOf(text ?? '', index));
  const step = Number(range[3] ?? 1);
  if (from === undefined || to === undefined || !(from > to) || from > high || step < 1)
    return part;
  const count = high - low + 1;
  const values: number[] = [];
  for (let value = from; value <= to + count; value += step)
    values.push(((value - low) % count) + low);
  return values.join(',');
}

function numberOf(text: string, index: number): number {
  const names = index === dayOfWeek ? weekdayNames : index === 4 ? monthNames : [];
  return names.includes(text) ? names.indexOf(text) + 1 : Number(text);
}
