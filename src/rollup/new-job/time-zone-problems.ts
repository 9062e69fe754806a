import { timeZoneOf } from '../time-zone.ts';
import type { JobDraft } from './job-draft.ts';
import { errorAt, warningAt, type Problem } from './problem.ts';
import { replacedTimeZones } from './replaced-time-zones.ts';

/** What is wrong with the time zone (`java.time.ZoneId`); without one Elasticsearch takes UTC. */
export function timeZoneProblems(draft: JobDraft): Problem[] {
  const time_zone = draft.time_zone.trim();
  if (time_zone === '') return [];
  const replacement = replacedTimeZones.get(time_zone);
  if (replacement !== undefined)
    return [warningAt('time_zone', { code: 'time_zone_replaced', time_zone, replacement })];
  const suggestion = /^\w*[+-]\d/.test(time_zone) ? offsetFor(time_zone) : nameFor(time_zone);
  return suggestion === time_zone
    ? []
    : [errorAt('time_zone', { code: 'time_zone_unknown', suggestion })];
}

/** An offset as `ZoneOffset.of` takes it: `5:30` is none, `05:30` is. */
function offsetFor(text: string): string | null {
  const match = /^(UTC|GMT|UT|)([+-])(\d{1,2})(?::([0-5]\d)(?::([0-5]\d))?)?$/.exec(text);
  const compact = /^(?:UTC|GMT|UT|)[+-]\d{4}(?:\d{2})?$/.test(text);
  if (!timeZoneOf(text)) return nameFor(text);
  if (compact) return text;
  if (!match) return null;
  const [, prefix = '', sign = '', hours = '', minutes] = match;
  return hours.length === 2 || minutes === undefined
    ? text
    : `${prefix}${sign}0${text.slice(text.indexOf(hours))}`;
}

/** The name in its own case, which a browser does not look at and Java does; `null` for no zone. */
function nameFor(text: string): string | null {
  if (!timeZoneOf(text)) return null;
  if (/^(?:Z|UTC|GMT|UT)$/.test(text)) return text;
  const known = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  const replaced = [...replacedTimeZones].flat();
  const inCase = [known, ...replaced].find((name) => name.toLowerCase() === text.toLowerCase());
  if (inCase !== undefined) return inCase;
  // A zone by another name than the browser's own: each of its words has a capital.
  return text.split('/').every((word) => /^[A-Z]/.test(word)) ? text : known;
}
