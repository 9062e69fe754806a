import type { DateHistogramGroup } from '../../elasticsearch/wire-types.ts';
import { intervalOf, type CalendarUnit } from '../interval.ts';
import { timeZoneOf } from '../time-zone.ts';
import type { LostFeature } from './lost-feature.ts';

/** The nearest fixed interval of each unit. A week of seven days begins on a Thursday, as 1970 did. */
const nearestFixed: Record<CalendarUnit, { text: string; isExact: boolean }> = {
  second: { text: '1s', isExact: true },
  minute: { text: '1m', isExact: true },
  hour: { text: '1h', isExact: true },
  day: { text: '24h', isExact: true },
  week: { text: '7d', isExact: false },
  month: { text: '30d', isExact: false },
  quarter: { text: '90d', isExact: false },
  year: { text: '365d', isExact: false },
};

const day = 86_400_000;

/** What `fixed_interval` of the downsample action comes nearest to the job's interval. */
export interface NearestInterval {
  fixed_interval: string;
  /** How old an index grows before the next one begins: it holds an interval at least. */
  max_age: string;
  lost: LostFeature[];
}

/** Null where the interval cannot be read. */
export function nearestInterval(group: DateHistogramGroup): NearestInterval | null {
  const interval = intervalOf(group);
  if (!('ms' in interval) || interval.ms < 1) return null;
  const max_age = `${String(Math.max(1, Math.ceil(interval.ms / day)))}d`;
  const lost = timeZoneLost(group);
  if (interval.kind === 'fixed') return { fixed_interval: interval.text, max_age, lost };
  const { text: fixed_interval, isExact } = nearestFixed[interval.unit];
  const { unit, text } = interval;
  return {
    fixed_interval,
    max_age,
    lost: [{ kind: 'calendar_interval', unit, interval: text, fixed_interval, isExact }, ...lost],
  };
}

/** An offset of nothing, or another name of UTC, is UTC. */
function timeZoneLost({ time_zone = 'UTC' }: DateHistogramGroup): LostFeature[] {
  const isOffset = /^(?:Z|UTC|GMT|UT|(?:UTC|GMT|UT)?[+-].*)$/.test(time_zone);
  if (isOffset && timeZoneOf(time_zone)?.offsetAt(0) === 0) return [];
  if (/^Etc\/(?:UTC|GMT|UCT|Zulu|Universal)$/.test(time_zone)) return [];
  return [{ kind: 'time_zone', time_zone }];
}
