import { zoneOffsets, type OffsetAt } from './zone-offsets.ts';

/** A time zone as the arithmetic of buckets needs it. All times are ms since 1970, UTC. */
export interface TimeZone {
  offsetAt: OffsetAt;
  /** The last moment in (after, until] at which clocks were put forward or back. */
  lastChange(after: number, until: number): number | null;
}

const minute = 60_000;
const week = 7 * 86_400_000;

const zones = new Map<string, TimeZone | null>();
const mostZones = 2000;

/**
 * A job's `time_zone` (`java.time.ZoneId`: a name of the IANA's, `Z`, `UTC`, or an offset such as
 * `+05:30`); UTC without one, `null` for one that is not known here.
 */
export function timeZoneOf(text: string | undefined): TimeZone | null {
  const name = text ?? 'UTC';
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = fixedZone(name) ?? namedZone(name);
  if (zones.size >= mostZones) zones.clear();
  zones.set(name, zone);
  return zone;
}

function fixedZone(name: string): TimeZone | null {
  if (/^(?:Z|UTC|GMT|UT)$/.test(name)) return always(0);
  const match = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?([0-5]\d))?(?::?([0-5]\d))?$/.exec(name);
  if (!match || Number(match[2]) > 18) return null;
  const [hours, minutes, seconds] = [match[2], match[3], match[4]].map((part) => Number(part ?? 0));
  const offset = ((hours ?? 0) * 60 + (minutes ?? 0)) * minute + (seconds ?? 0) * 1000;
  return always(match[1] === '-' ? -offset : offset);
}

function always(offset: number): TimeZone {
  return { offsetAt: () => offset, lastChange: () => null };
}

/** A week of a zone: one offset, or two and the moment between them. */
interface ZoneWeek {
  before: number;
  after: number;
  changeAt: number | null;
}

const mostWeeks = 2000;

/**
 * A zone by name. An offset takes microseconds to be found, and ten thousand jobs ask at each poll, so
 * whole weeks are kept. No zone has changed its clocks twice in one week since the seventies.
 */
function namedZone(name: string): TimeZone | null {
  const offsets = zoneOffsets(name);
  if (!offsets) return null;
  const weeks = new Map<number, ZoneWeek>();

  const weekOf = (index: number): ZoneWeek => {
    const known = weeks.get(index);
    if (known) return known;
    const found = readWeek(offsets, index * week);
    if (weeks.size >= mostWeeks) weeks.clear();
    weeks.set(index, found);
    return found;
  };

  return {
    offsetAt: (ms) => {
      const { before, after, changeAt } = weekOf(Math.floor(ms / week));
      return changeAt !== null && ms >= changeAt ? after : before;
    },
    lastChange: (after, until) => {
      for (let index = Math.floor(until / week); index >= Math.floor(after / week); index -= 1) {
        const { changeAt } = weekOf(index);
        if (changeAt !== null && changeAt > after && changeAt <= until) return changeAt;
      }
      return null;
    },
  };
}

function readWeek(offsetAt: OffsetAt, start: number): ZoneWeek {
  const before = offsetAt(start);
  const after = offsetAt(start + week);
  if (before === after || Number.isNaN(before - after)) return { before, after, changeAt: null };
  let earlier = start;
  let later = start + week;
  while (later - earlier > 1) {
    const middle = Math.floor((earlier + later) / 2);
    if (offsetAt(middle) === before) earlier = middle;
    else later = middle;
  }
  return { before, after, changeAt: later };
}
