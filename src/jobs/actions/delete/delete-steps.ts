import { deleteJob } from '../../../elasticsearch/rollup-jobs-api.ts';
import type { ActionSteps } from '../use-job-action.ts';
import type { DeleteOutcome } from './delete-outcome.ts';
import { deleteOutcome } from './delete-outcome.ts';
import { deleteTold } from './delete-told.ts';
import { deleteMessages as say } from './messages.ts';

export const deleteSteps: ActionSteps<DeleteOutcome> = {
  action: 'delete',
  attempt: 'delete rollup jobs',
  send: async (id) => (await deleteJob(id)).acknowledged,
  outcome: deleteOutcome,
  told: deleteTold,
  unclear: say.unclear,
};
