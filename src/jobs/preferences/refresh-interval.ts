import * as v from 'valibot';
import { remembered } from './remembered.ts';

/** How often the list can be read by itself, in ms; `null` is never. */
export const refreshIntervals = [null, 5_000, 10_000, 30_000, 60_000, 300_000] as const;

export type RefreshInterval = (typeof refreshIntervals)[number];

/** How often the operator wants the list to be read by itself. */
export const refreshInterval = remembered<RefreshInterval>(
  'refresh-interval',
  v.nullable(v.picklist(refreshIntervals.filter((interval) => interval !== null))),
  30_000,
);
