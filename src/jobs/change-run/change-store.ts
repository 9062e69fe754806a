import * as v from 'valibot';
import { jobConfigSchema } from '../../elasticsearch/rollup-job.ts';
import { forgetInTab, keepInTab, keptInTab } from '../tab-storage.ts';
import type { ChangeRun } from './change-run.ts';
import { phaseOf } from './change-run.ts';
import { keptAs, lookForKept } from './kept-changes.ts';

const stepSchema = v.object({
  state: v.picklist([
    'waiting',
    'running',
    'done',
    'skipped',
    'failed',
    'undoing',
    'undone',
    'not_undone',
    'nothing_to_undo',
  ]),
  words: v.array(v.string()),
  effect: v.exactOptional(v.picklist(['done', 'nothing', 'unknown'])),
});

const runSchema = v.object({
  oldId: v.string(),
  newId: v.string(),
  wasRunning: v.boolean(),
  config: v.object({
    ...v.omit(jobConfigSchema, ['id']).entries,
    page_size: v.number(),
    metrics: v.exactOptional(jobConfigSchema.entries.metrics.wrapped),
  }),
  steps: v.object({ stop: stepSchema, create: stepSchema, start: stepSchema }),
});

/** The change of the job that this tab has begun; `null` where there is none that can be read. */
export function storedChange(oldId: string): ChangeRun | null {
  return keptInTab(keptAs(oldId), runSchema);
}

/** Keeps it through reloads. */
export function storeChange(run: ChangeRun): void {
  keepInTab(keptAs(run.oldId), run);
  lookForKept();
}

export function forgetChange(oldId: string): void {
  forgetInTab(keptAs(oldId));
  lookForKept();
}

/** The changes that go on by themselves, on whatever page. */
const goingOn = new Set<string>();

/** Has the change of a job count as one that goes on, until the function that it returns is called. */
export function countAsGoingOn(oldId: string): () => void {
  goingOn.add(oldId);
  return () => {
    goingOn.delete(oldId);
    lookForKept();
  };
}

/** The change of the job where it waits for the operator; `null` where it goes on by itself, or is over. */
export function unfinishedChange(oldId: string): ChangeRun | null {
  const run = goingOn.has(oldId) ? null : storedChange(oldId);
  return run && ['done', 'undone'].includes(phaseOf(run)) ? null : run;
}
