import type { DeleteObstacle } from '../../../rollup/job-state.ts';

/** All texts of deleting a job. `job` is its id, shortened for display. */
export const deleteMessages = {
  button: 'Delete',
  obstacle: {
    aborting: 'The job is aborting: it is being removed already.',
    must_stop: 'The job is running: it has to be stopped first.',
  } satisfies Record<DeleteObstacle, string>,

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
