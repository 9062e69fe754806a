import { tzOffset } from '@date-fns/tz/tzOffset';

/** What of Temporal is asked. TypeScript does not know it yet. */
interface TemporalApi {
  Instant: {
    /** @throws RangeError where the calendar ends */
    fromEpochMilliseconds(ms: number): {
      /** @throws RangeError for a zone that is not known */
      toZonedDateTimeISO(zone: string): { timeZoneId: string; offsetNanoseconds: number };
    };
  };
}

/** What local time is ahead of UTC at a moment (ms since 1970), in ms; NaN where there is no calendar. */
export type OffsetAt = (ms: number) => number;

/**
 * The offsets of a zone of the IANA's by its name, in small letters or large ones; `null` for one that is not known
 * here. Temporal says them at once. Where there is none `Intl` is asked, which takes as long to be there as a tenth of
 * the first view.
 */
export function zoneOffsets(name: string): OffsetAt | null {
  // Both would take an offset for a zone, and one of more hours than Elasticsearch does.
  if (!/^[a-z]/i.test(name)) return null;
  const { Temporal } = globalThis as { Temporal?: TemporalApi };
  return Temporal ? fromTemporal(Temporal, name) : fromIntl(name);
}

function fromTemporal({ Instant }: TemporalApi, name: string): OffsetAt | null {
  const localAt = (ms: number) => Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name);
  try {
    // A time such as `T00+02` is taken for the zone in it.
    if (localAt(0).timeZoneId.toLowerCase() !== name.toLowerCase()) return null;
  } catch {
    return null;
  }
  return (ms) => {
    try {
      return localAt(ms).offsetNanoseconds / 1_000_000;
    } catch {
      return NaN;
    }
  };
}

function fromIntl(name: string): OffsetAt | null {
  try {
    // `tzOffset` would find an offset in `x+02` too.
    new Intl.DateTimeFormat('en-US', { timeZone: name });
  } catch {
    return null;
  }
  return (ms) => Math.round(tzOffset(name, new Date(ms)) * 60_000);
}
