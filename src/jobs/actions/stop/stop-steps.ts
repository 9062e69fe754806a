import { stopJob } from '../../../elasticsearch/rollup-jobs-api.ts';
import type { ActionSteps } from '../use-job-action.ts';
import { stopMessages as say } from './messages.ts';
import type { StopOutcome } from './stop-outcome.ts';
import { stopOutcome } from './stop-outcome.ts';
import { stopTold } from './stop-told.ts';

export const stopSteps: ActionSteps<StopOutcome> = {
  action: 'stop',
  attempt: 'stop rollup jobs',
  send: async (id) => (await stopJob(id)).stopped,
  outcome: stopOutcome,
  told: stopTold,
  unclear: say.unclear,
};
