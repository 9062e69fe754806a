import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { canDelete, canStart, canStop } from '../../rollup/job-state.ts';
import type { JobAction } from '../actions/actions-under-way.ts';
import { deleteMessages } from '../actions/delete/messages.ts';
import { actionMessages } from '../actions/messages.ts';
import { startMessages } from '../actions/start/messages.ts';
import { stopMessages } from '../actions/stop/messages.ts';
import { bulkMessages as say } from './messages.ts';
import type { BulkAction } from './bulk-action.ts';

/** Why an action is not sent for a job, in words; `undefined` where nothing stands against it. */
export function obstacleTo(action: BulkAction, listed: ListedJob | undefined): string | undefined {
  // Whether the name is free only Elasticsearch knows: it remembers jobs that are deleted, too.
  if (action === 'create') return undefined;
  if (!listed) return say.noLongerListed;
  if (listed.kind === 'malformed') return actionMessages.malformed;
  return stateObstacleTo(action, listed.job.status.job_state);
}

/** The part of it that the job's state decides. */
function stateObstacleTo(action: JobAction, jobState: string): string | undefined {
  switch (action) {
    case 'start': {
      const verdict = canStart(jobState);
      return verdict === true ? undefined : startMessages.obstacle[verdict];
    }
    case 'stop': {
      const verdict = canStop(jobState);
      return verdict === true ? undefined : stopMessages.obstacle[verdict];
    }
    case 'delete': {
      const verdict = canDelete(jobState);
      return verdict === true ? undefined : deleteMessages.obstacle[verdict];
    }
  }
}
