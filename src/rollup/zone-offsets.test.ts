import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { zoneOffsets } from './zone-offsets.ts';

const zones = [
  'Europe/Berlin',
  'europe/london',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Etc/GMT+12',
  'EST5EDT',
];
const anyTime = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2037, 0) });

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What is answered where the browser has Temporal, and where it has not. */
function withAndWithout<Answer>(ask: () => Answer): [Answer, Answer] {
  vi.stubGlobal('Temporal', Temporal);
  const having = ask();
  vi.stubGlobal('Temporal', undefined);
  return [having, ask()];
}

describe('the offsets of a zone, with Temporal and without', () => {
  it('are the same at any time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anyTime, (zone, at) => {
        const [having, lacking] = withAndWithout(() => zoneOffsets(zone)?.(at));
        expect(having).toBeTypeOf('number');
        expect(having).toBe(lacking);
      }),
    );
  });

  it.each(['Europe/Atlantis', 'x+02:00', 'x+02', 'T00+02', '+19:00', '+02:00', '2026-01-01', ''])(
    'are not known for “%s”',
    (name) => {
      expect(withAndWithout(() => zoneOffsets(name))).toEqual([null, null]);
    },
  );

  it('are no number where the calendar ends', () => {
    expect(withAndWithout(() => zoneOffsets('Europe/Berlin')?.(9e15))).toEqual([NaN, NaN]);
  });
});
