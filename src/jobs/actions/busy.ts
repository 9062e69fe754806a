import type { ActionUnderWay } from './actions-under-way.ts';
import { actionMessages as say } from './messages.ts';

/** Why nothing can be begun on a job while an action is under way on it; undefined where none is. */
export function obstacleOf(underWay: ActionUnderWay | undefined): string | undefined {
  switch (underWay?.step) {
    case undefined:
      return undefined;
    case 'waiting':
      return say.waiting;
    case 'sent':
    case 'in_dialog':
      return say.busy;
    case 'answered':
      return say.answered;
  }
}
