import type { StopObstacle } from '../../../rollup/job-state.ts';

/** All texts of stopping a job. `job` is its id, shortened for display. */
export const stopMessages = {
  button: 'Stop',
  obstacle: {
    stopped: 'Already stopped.',
    stopping: 'Already stopping: the job finishes the page it is working on.',
    aborting: 'The job is aborting: it is being removed and cannot be stopped.',
  } satisfies Record<StopObstacle, string>,

  stopped: (job: string) => `Job ${job} stopped`,
  stoppedText: 'It keeps its position, and goes on from there when it is started again.',
  // True before it has stopped and after: the list is read while this is still to be seen.
  stopping: (job: string) => `Job ${job} was asked to stop`,
  stoppingText: 'It stops once the page it is working on is done.',
  alreadyStopped: (job: string) => `Job ${job} was already stopped`,
  alreadyStoppedText: 'Someone or something else stopped it first. Nothing was changed.',
  stoppedBut: (job: string) => `Job ${job} was stopped, but…`,
  notStopped: (job: string) => `Job ${job} was not stopped`,
  notStoppedText: 'Elasticsearch took the request but answered “stopped: false”, without a reason.',
  failed: (job: string) => `Job ${job} could not be stopped`,
  wrongState: (state: string) => `The job is ${state}, and can no longer be stopped.`,
  unclear: (job: string) => `Not known whether job ${job} stopped`,
  confirmedStopped: (job: string) => `Job ${job} is stopped after all`,
  confirmedStopping: (job: string) => `Job ${job} is stopping after all`,
  confirmedNotStopped: (job: string) => `Job ${job} has not stopped so far`,
} as const;
