/** All texts of creating a rollup job, but for those of the form. */
export const createMessages = {
  title: 'Create rollup job',
  cloneTitle: (job: string) => `Clone rollup job ${job}`,
  save: 'Create',
  saveAndStart: 'Create and start',
  startNow: 'Start the job now',
  startNowHelp: 'A job that is not started does nothing. It can be started later from the list.',
  creating: 'Creating the job…',
  starting: 'The job is created. Starting it…',
  created: (job: string) => `Created job ${job}`,
  createdText: 'It is stopped: it begins to roll up once it is started.',
  createdDespite: (job: string) =>
    `Job ${job} is created, although Elasticsearch reported a problem`,
  createdAndStarted: (job: string) => `Created and started job ${job}`,
  createdBut: (job: string) => `Job ${job} is created, but…`,
  createdButText: 'What is created stays. It can be started from here or from the list.',
  acknowledgedBut: (job: string) =>
    `Elasticsearch has acknowledged job ${job}, but it is not there`,
  acknowledgedButText:
    'It may not be assigned to a node yet, or it failed there: the log of the node says more. Its name may be used up for this rollup index.',
  notAcknowledged: (job: string) => `Elasticsearch has not acknowledged job ${job}`,
  failed: (job: string) => `Job ${job} was not created`,
  notThereSoFar: (job: string) => `Job ${job} was not created, as far as can be seen`,
  mayStillCome:
    'Elasticsearch may still be at it: before you create it once more, look whether it has come into the list.',
  unclear: (job: string) => `It is not known whether job ${job} was created`,
  nowNotThere: 'Read just now: the job is not there, or it is not assigned to a node.',
  nothingLost: 'What you have filled in is still here.',
  atFields: 'Elasticsearch’s reasons, which stand at their fields, too:',
  fix: (field: string) => `Go to ${field}`,
} as const;
