import type { DeleteObstacle } from '../../../rollup/job-state.ts';
import type { BeforeDelete } from './before-delete.ts';

/** All texts of deleting a job. `job` is its id, shortened for display. */
export const deleteMessages = {
  button: 'Delete',
  show: 'Show deletion',
  obstacle: {
    aborting: 'The job is aborting: it is being removed already.',
    must_stop: 'The job is running. Stop it first.',
    must_wait: 'The job is stopping. Delete it once it has stopped.',
  } satisfies Record<DeleteObstacle, string>,

  question: (job: string) => `Delete rollup job ${job}?`,
  dataStays: {
    before: 'The job goes; what it has rolled up stays in ',
    after: ', and can still be searched there.',
  },
  nameIsBurnt:
    'The name cannot be used again for a job with that rollup index, because the index remembers it.',
  first: {
    must_stop: (state: string) =>
      `The job is ${state}. The console stops it first, waits until it has finished the page it is working on, and deletes it then.`,
    must_wait: () =>
      'The job is stopping already. The console waits until it has finished the page it is working on, and deletes it then.',
  } satisfies Record<BeforeDelete, (state: string) => string>,
  nothingThere: 'The job is no longer in the list: there is nothing left to delete.',
  cancel: 'Cancel',
  confirm: {
    now: 'Delete',
    must_stop: 'Stop, wait and delete',
    must_wait: 'Wait and delete',
  } satisfies Record<BeforeDelete | 'now', string>,
  again: {
    now: 'Try again',
    must_stop: 'Stop, wait and try again',
    must_wait: 'Wait and try again',
  } satisfies Record<BeforeDelete | 'now', string>,
  working: 'Working…',
  waiting: 'Waiting until the job has finished its page and stopped.',
  elapsed: (seconds: number) => `Waiting for ${String(seconds)} s.`,
  stopWaiting: 'Stop waiting',
  deletingNow: 'Deleting the job…',
  goesOn: (job: string) => `Job ${job} is still to be deleted`,
  waitingElsewhere:
    'It is being stopped, and is deleted once it has finished its page, as long as the console stays open in this tab.',
  cancelled: (job: string) => `Job ${job} was not deleted`,
  cancelledText:
    'You ended the waiting. The job was asked to stop, which is not taken back: start it again if it shall go on.',
  stopRefused:
    'It could not be stopped first: Elasticsearch answered “stopped: false”, without a reason.',
  runningAgain: (state: string) =>
    `It was stopped, but is ${state} again: someone or something else started it meanwhile.`,

  deleted: (job: string) => `Job ${job} deleted`,
  deletedText:
    'What it has rolled up stays in its rollup index. A new job of this name needs another rollup index.',
  deleting: (job: string) => `Job ${job} is being removed`,
  deletedBut: (job: string) => `Job ${job} was deleted, but…`,
  alreadyGone: (job: string) => `Job ${job} was already deleted`,
  alreadyGoneText: 'Someone or something else deleted it first, or no node has it at the moment.',
  notAcknowledged: (job: string) => `Job ${job} was not deleted`,
  notAcknowledgedText:
    'Elasticsearch took the request but answered “acknowledged: false”, without a reason. The job may not be assigned to a node.',
  failed: (job: string) => `Job ${job} could not be deleted`,
  wrongState: (state: string) => `The job is ${state}. It can be deleted only once it has stopped.`,
  unclear: (job: string) => `Not known whether job ${job} was deleted`,
  confirmedDeleted: (job: string) => `Job ${job} is deleted after all`,
  confirmedDeleting: (job: string) => `Job ${job} is being removed after all`,
  confirmedNotDeleted: (job: string) => `Job ${job} has not been deleted so far`,
} as const;
