import * as v from 'valibot';
import type { JobHistory } from '../../rollup/job-history.ts';
import { counters } from '../../rollup/job-history.ts';
import { keepInTab, keptInTab } from '../tab-storage.ts';
import type { Histories } from './histories.ts';

const name = 'histories';

/** Of more there is no room in a tab's storage, and no time when the page is left. */
const most = 2_000;

const number = v.number();
const positionSchema = v.nullable(number);
const counterSchema = v.exactOptional(number);

const readingSchema = v.object({
  at: number,
  job_state: v.string(),
  position: positionSchema,
  stats: v.object({
    pages_processed: number,
    documents_processed: number,
    rollups_indexed: number,
    trigger_count: number,
    search_failures: counterSchema,
    index_failures: counterSchema,
  }),
});

const between = { from: number, to: number };

const historySchema = v.object({
  latest: readingSchema,
  runningSince: positionSchema,
  atRest: v.nullable(readingSchema),
  lastMove: v.object({ at: number, trigger_count: number }),
  waitingSince: positionSchema,
  failures: v.nullable(v.object({ ...between, search_failures: number, index_failures: number })),
  reset: v.nullable(
    v.object({ ...between, counter: v.picklist(counters), before: number, after: number }),
  ),
  advance: v.nullable(v.object({ ...between, before: positionSchema, after: number })),
  emptyRun: v.nullable(v.object(between)),
});

const historiesSchema = v.array(v.tuple([v.string(), historySchema]));

/** In ms: longer than the longest pause between two readings. */
const gap = 600_000;

/**
 * What the readings before a reload told of each running job, for the readings after it to be compared with.
 * Nothing where the clock has been put back since: what is read now would count as older. After a gap a job
 * may have been stopped in between, and is not held to have missed the runs of that time.
 */
export function keptHistories(): ReadonlyMap<string, JobHistory> {
  const now = Date.now();
  const kept = keptInTab(name, historiesSchema) ?? [];
  if (kept.some(([, { latest }]) => latest.at > now)) return new Map();
  return new Map(
    kept.map(([id, history]) => [
      id,
      now - history.latest.at > gap ? { ...history, waitingSince: null } : history,
    ]),
  );
}

/** Keeps them through a reload, of too many those of jobs in trouble first. */
export function keepHistories(histories: Histories): void {
  const running = [...histories.entries()].filter(([, { runningSince }]) => runningSince !== null);
  const worstFirst =
    running.length > most
      ? running.sort(([, a], [, b]) => Number(b.failures !== null) - Number(a.failures !== null))
      : running;
  keepInTab(name, worstFirst.slice(0, most));
}
