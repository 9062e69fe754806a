import type { Interval } from '../../rollup/interval.ts';
import { parseTimeValue } from '../../rollup/time-value.ts';
import { fieldMessages as say } from './messages.ts';

/** `7d` as `7 days`; a text that is no time value as it is. */
export function timeValueInWords(text: string): string {
  const value = parseTimeValue(text);
  if (!value) return text;
  const [one, many] = say.timeUnit[value.unit];
  return `${say.number(value.count)} ${value.count === 1 ? one : many}`;
}

/** Whether an interval is fixed or of the calendar; null for what is neither. */
export function intervalKindInWords({ kind }: Interval): string | null {
  return kind === 'fixed' || kind === 'calendar' ? say.intervalKinds[kind] : null;
}

/** An interval's length in words, without its kind. */
export function intervalInWords(interval: Interval): string {
  switch (interval.kind) {
    case 'fixed':
      return timeValueInWords(interval.text);
    case 'calendar':
      return say.calendarUnit[interval.unit];
    case 'unreadable':
      return interval.text;
    case 'missing':
      return say.none;
  }
}
