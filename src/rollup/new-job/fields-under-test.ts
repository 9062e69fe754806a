import { capsUnderTest } from './draft-under-test.ts';

/** For tests: a field of many a kind, and some that differ between the two indices. */
export const mixedCaps = capsUnderTest(
  {
    timestamp: 'date',
    nanos: 'date_nanos',
    node: 'keyword',
    load: 'double',
    bytes: 'long',
    big: 'unsigned_long',
    ip: 'ip',
    ok: 'boolean',
    place: 'geo_point',
  },
  {
    comment: { text: { aggregatable: false } },
    tag: { text: { aggregatable: true } },
    half: { keyword: { aggregatable: false, non_aggregatable_indices: ['sensor-2'] } },
    both: {
      keyword: { aggregatable: true, indices: ['sensor-1'] },
      long: { aggregatable: true, indices: ['sensor-2'] },
    },
    number: {
      long: { aggregatable: true, indices: ['sensor-1'] },
      double: { aggregatable: true, indices: ['sensor-2'] },
    },
    dates: {
      date: { aggregatable: true, indices: ['sensor-1'] },
      date_nanos: { aggregatable: true, indices: ['sensor-2'] },
    },
    newer: {
      long: { aggregatable: true, indices: ['sensor-2'] },
      unmapped: { aggregatable: false, indices: ['sensor-1'] },
    },
    partly: {
      long: { aggregatable: true, indices: ['sensor-1'] },
      integer: { aggregatable: true, indices: [] },
    },
  },
);
