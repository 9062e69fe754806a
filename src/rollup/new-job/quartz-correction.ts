import { cronParts, isQuartzPart } from './quartz-parts.ts';

/** What other crons call by a name. */
const nicknames: Record<string, string> = {
  '@hourly': '0 0 * * * ?',
  '@daily': '0 0 0 * * ?',
  '@midnight': '0 0 0 * * ?',
  '@weekly': '0 0 0 ? * 1',
  '@monthly': '0 0 0 1 * ?',
  '@yearly': '0 0 0 1 1 ?',
  '@annually': '0 0 0 1 1 ?',
};

/**
 * The Quartz expression for one of Unix: a second in front, weekdays from 1 = Sunday, and a `?` for the
 * days that are not asked for. `null` where it is none, or asks for days of both kinds: Unix takes those
 * that are either, which one Quartz expression cannot say.
 */
export function quartzFromUnix(fields: readonly string[]): string | null {
  const [first = '', ...others] = fields;
  if (others.length === 0) return nicknames[first.toLowerCase()] ?? null;
  if (fields.length !== 5) return null;
  const [minutes = '', hours = '', dayOfMonth = '', month = '', dayOfWeek = ''] = fields;
  return withOneUnset(['0', minutes, hours, dayOfMonth, month, fromUnixWeekdays(dayOfWeek)]);
}

/** The expression with a `?` in the right one of its two fields for days; `null` where both say which. */
export function withOneUnset(fields: readonly string[]): string | null {
  const [seconds = '', minutes = '', hours = '', dayOfMonth = '', month = '', dayOfWeek = ''] =
    fields;
  const days = isAny(dayOfWeek)
    ? [isAny(dayOfMonth) ? '*' : dayOfMonth, month, '?']
    : isAny(dayOfMonth)
      ? ['?', month, dayOfWeek]
      : null;
  return days && ifReadable([seconds, minutes, hours, ...days, ...fields.slice(6)]);
}

/** The expression with weekdays that were counted from 0, where that makes it one that can be read. */
export function withQuartzWeekdays(fields: readonly string[]): string | null {
  const weekdays = fields[5] ?? '';
  if (!/(?:^|[,-])0/.test(weekdays)) return null;
  return ifReadable(fields.with(5, fromUnixWeekdays(weekdays)));
}

const isAny = (field: string) => field === '*' || field === '?';

/** Weekdays from 0 (or 7) = Sunday told in those from 1 = Sunday; steps stay, names too. */
function fromUnixWeekdays(field: string): string {
  return field
    .split(',')
    .map((item) => {
      const [values = '', ...step] = item.split('/');
      const told = values.replace(/\d+/g, (day) =>
        Number(day) <= 7 ? String((Number(day) % 7) + 1) : day,
      );
      return [told, ...step].join('/');
    })
    .join(',');
}

function ifReadable(fields: readonly string[]): string | null {
  const isReadable = fields.every((text, index) => {
    const part = cronParts[index];
    return part !== undefined && isQuartzPart(part, text);
  });
  return isReadable ? fields.join(' ') : null;
}
