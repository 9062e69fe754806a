import { Cron } from 'croner';

interface Schedule {
  cron: Cron;
  next: Remembered;
  last: Remembered;
}

/** The last question and its answer: many jobs of one schedule ask the same one after the other. */
interface Remembered {
  asked: number;
  answer: number | null;
}

const schedules = new Map<string, Schedule | null>();

/**
 * Would Elasticsearch take the expression? It is Quartz: six or seven fields, and exactly one of
 * day-of-month and day-of-week is `?`. Source: `org.elasticsearch.xpack.core.scheduler.Cron`.
 */
export function isQuartzExpression(expression: string): boolean {
  return scheduleOf(expression) !== null;
}

/** The first run after `after` (both ms, UTC); null when there is none or the expression is bad. */
export function nextRunAfter(expression: string, after: number): number | null {
  const schedule = scheduleOf(expression);
  if (!schedule) return null;
  return remembered(
    schedule.next,
    after,
    () => schedule.cron.nextRun(new Date(after))?.getTime() ?? null,
  );
}

/** The last run at or before `now` (both ms, UTC); null when there is none or the expression is bad. */
export function lastRunUntil(expression: string, now: number): number | null {
  const schedule = scheduleOf(expression);
  if (!schedule) return null;
  return remembered(
    schedule.last,
    now,
    () => schedule.cron.previousRuns(1, new Date(now + 1))[0]?.getTime() ?? null,
  );
}

function remembered(memory: Remembered, asked: number, find: () => number | null): number | null {
  if (memory.asked !== asked) Object.assign(memory, { asked, answer: find() });
  return memory.answer;
}

function scheduleOf(expression: string): Schedule | null {
  const known = schedules.get(expression);
  if (known !== undefined) return known;
  const schedule = read(expression);
  schedules.set(expression, schedule);
  return schedule;
}

function read(expression: string): Schedule | null {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 6 && fields.length !== 7) return null;
  const questionMarks = fields.map((field) => field === '?');
  if (questionMarks[3] === questionMarks[5]) return null;
  if (questionMarks.some((mark, index) => mark && index !== 3 && index !== 5)) return null;
  try {
    const cron = new Cron(fields.map(withoutWrap).join(' '), {
      mode: '6-or-7-parts',
      alternativeWeekdays: true,
      sloppyRanges: true,
      timezone: 'UTC',
      paused: true,
    });
    const nothing: Remembered = { asked: Number.NaN, answer: null };
    return { cron, next: { ...nothing }, last: { ...nothing } };
  } catch {
    return null;
  }
}

const lowest = [0, 0, 0, 1, 1, 1, 1970];
const highest = [59, 59, 23, 31, 12, 7, 2199];

/** Quartz lets a range run over the end (`22-2`); croner wants it in two halves. */
function withoutWrap(field: string, index: number): string {
  return field
    .split(',')
    .map((part) => {
      const range = /^(\d+)-(\d+)$/.exec(part);
      if (!range || Number(range[1]) <= Number(range[2])) return part;
      return `${range[1]}-${highest[index]},${lowest[index]}-${range[2]}`;
    })
    .join(',');
}
