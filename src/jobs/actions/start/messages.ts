import type { StartObstacle } from '../../../rollup/job-state.ts';

/** All texts of starting a job. `job` is its id, shortened for display. */
export const startMessages = {
  button: 'Start',
  obstacle: {
    started: 'Already started: the job waits for the next time of its schedule.',
    indexing: 'Already started: the job is indexing right now.',
    stopping: 'The job is stopping. It can be started once it has stopped.',
    aborting: 'The job is aborting: it is being removed and cannot be started.',
  } satisfies Record<StartObstacle, string>,

  started: (job: string) => `Job ${job} started`,
  startedText: 'It rolls up from the next time of its schedule on.',
  startedBut: (job: string) => `Job ${job} was started, but…`,
  alreadyRunning: (job: string) => `Job ${job} was already running`,
  alreadyRunningText: 'Someone or something else started it first. Nothing was changed.',
  failed: (job: string) => `Job ${job} could not be started`,
  notStarted: (job: string) => `Job ${job} was not started`,
  notStartedText: 'Elasticsearch took the request but answered “started: false”, without a reason.',
  wrongState: (state: string) => `The job is ${state}. It can be started only once it has stopped.`,
  unclear: (job: string) => `Not known whether job ${job} started`,
  confirmedStarted: (job: string) => `Job ${job} is started after all`,
  confirmedNotStarted: (job: string) => `Job ${job} has not started so far`,
} as const;
