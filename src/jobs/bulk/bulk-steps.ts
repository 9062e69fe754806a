import type { ActionSteps } from '../actions/use-job-action.ts';
import type { BulkAction } from './bulk-action.ts';

/** What a run needs of an action: the steps of a single one. */
export interface BulkSteps<Outcome> extends Pick<
  ActionSteps<Outcome>,
  'send' | 'outcome' | 'told' | 'attempt'
> {
  action: BulkAction;
}
