import type { ChangeStep, StepRecord, StepState } from '../change-run/change-run.ts';

/** All texts of changing a rollup job. */
export const changeMessages = {
  title: (job: string) => `Change rollup job ${job}`,
  how: 'Elasticsearch cannot change a job. A new job with another name takes the place of this one, and begins to roll up from the oldest data there is.',
  howSameIndex:
    'Both may share a rollup index: a search there uses whichever of them suits it best.',
  differencesTitle: 'What changes',
  differencesCaption: 'Differences of the two configurations',
  nothingChanges: 'Nothing changes but the name. Change something in the steps before.',
  setting: 'Setting',
  before: (job: string) => `Now, ${job}`,
  after: (job: string) => `Then, ${job}`,
  absent: 'None',
  startNew: 'Start the new job',
  stepsTitle: 'What happens then',
  stepsHelp: (oldJob: string) =>
    `At the end you can delete ${oldJob}. Where a step fails, you can try it again or undo what was done.`,
  begin: 'Change the job',

  undoneRunTitle: (oldJob: string, newJob: string) => `${oldJob} did not become ${newJob}`,
  runTitle: (oldJob: string, newJob: string) => `${oldJob} becomes ${newJob}`,
  steps: {
    stop: (oldJob: string) => `Stop ${oldJob} and wait until it is stopped`,
    create: (_: string, newJob: string) => `Create ${newJob}`,
    start: (_: string, newJob: string) => `Start ${newJob}`,
  } satisfies Record<ChangeStep, (oldJob: string, newJob: string) => string>,
  states: {
    waiting: 'Waiting',
    running: 'Under way',
    done: 'Done',
    skipped: 'Not wanted',
    failed: 'Failed',
    undoing: 'Being undone',
    undone: 'Undone',
    not_undone: 'Not undone',
    nothing_to_undo: 'Nothing to undo',
  } satisfies Record<StepState, string>,
  notDone: 'Not done',
  notCreated: 'Not created: nothing to undo',
  announced: (step: string, state: string) => `${step}: ${state}`,
  stopping: 'A job that is indexing finishes the page that it is at.',
  stopWaiting: 'Stop waiting',
  tryAgain: 'Try again',
  undo: 'Undo',
  undoHelp: ({ state, effect }: StepRecord, wasRunning: boolean) => {
    const mayBeThere = state === 'failed' && effect !== 'nothing';
    const takesBack = [
      ...(state === 'done' ? ['takes the new job away again'] : []),
      ...(mayBeThere ? ['takes the new job away, should it be there,'] : []),
      ...(wasRunning ? ['starts the old one again'] : []),
    ];
    return takesBack.length > 0
      ? `Undo ${takesBack.join(' and ').replace(/,$/, '')}.`
      : 'Undo ends the change: there is nothing to take back.';
  },
  pauseIsHarmless:
    'While the old job is stopped nothing is lost: it goes on from where it stood once it is started.',
  backToForm: 'Back to the form',
  showJob: 'Show the new job',
  showOld: 'Show the old job',
  toList: 'Show all jobs',
  doneTitle: 'The change is done',
  undoneTitle: 'The change is undone',
  failedTitle: 'The change has stopped here',
  undoFailedTitle: 'The change could not be undone altogether',
  undoGoesOn:
    'Undo goes on with the step that was not undone, and leaves alone what was. You can also put the change away, and see to the two jobs in the list.',
  putAway: 'Put the change away',
  deleteOffer: (oldJob: string) =>
    `${oldJob} is stopped and still there. What it has rolled up stays in its rollup index, also when it is deleted.`,
  deleteOld: 'Delete the old job',
  deleteLater: 'Keep it for as long as you may want to go back to it: it can be started again.',
  nameIsUsedUp:
    'The name of the new job is used up with its rollup index: choose another one for the next try.',
  nameMayBeUsedUp:
    'If the new job was there already, its name is used up with its rollup index: choose another one for the next try then.',

  interrupted:
    'The page was left in the middle of this step. Try again looks at what is true first.',
  wasStopped: 'It was stopped already.',
  wasStarted: 'It is started already.',
  wasGone: 'It is not there.',
  oldIsGone: (job: string) =>
    `There is no job ${job} any more: somebody has deleted it meanwhile, and it cannot be started again.`,
  wasCreated: 'It is there already, with this configuration.',
  nameTaken: (job: string) =>
    `There is a job ${job} already, with another configuration. Undo, and choose another name.`,
  notOurs: (job: string) =>
    `The job ${job} that is there has another configuration. It is not this change’s, and stays as it is.`,
  stopped: (job: string) => `Job ${job} is stopped.`,
  waitingEnded: 'You ended the waiting. The job was asked to stop, which is not taken back.',
  notStopped: 'Elasticsearch answered “stopped: false”, without a reason.',
  runningAgain: (state: string) =>
    `It was stopped, but is ${state} again: someone or something else started it meanwhile.`,
} as const;
