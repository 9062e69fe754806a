import type { ChangeStep } from './change-run.ts';

/** All texts of a change where it is told beside its page. */
export const changeRunMessages = {
  unfinished: (oldJob: string, newJob: string, why: string) =>
    `The change of job ${oldJob} to ${newJob} is not finished: ${why}`,
  failed: {
    stop: 'stopping the old job failed',
    create: 'creating the new job failed',
    start: 'starting the new job failed',
  } satisfies Record<ChangeStep, string>,
  notUndone: 'undoing it failed',
  left: 'its page was left in the middle of a step',
  wasStopped: 'The old job is stopped. Once started, it goes on from where it stood.',
  goOn: 'Go on or undo',
  goOnUndoing: 'Go on with the undo',
} as const;
