import { startJob } from '../../../elasticsearch/rollup-jobs-api.ts';
import type { ActionSteps } from '../use-job-action.ts';
import { startMessages as say } from './messages.ts';
import type { StartOutcome } from './start-outcome.ts';
import { startOutcome } from './start-outcome.ts';
import { startTold } from './start-told.ts';

export const startSteps: ActionSteps<StartOutcome> = {
  action: 'start',
  attempt: 'start rollup jobs',
  send: async (id) => (await startJob(id)).started,
  leadsTo: 'started',
  outcome: startOutcome,
  told: startTold,
  unclear: say.unclear,
};
