import type { ActionAnswer } from '../action-answer.ts';
import type { JobReading } from '../job-reading.ts';
import type { Told } from '../told.ts';
import { refusal } from '../told.ts';
import type { DeleteOutcome } from './delete-outcome.ts';
import { deleteSteps } from './delete-steps.ts';
import { deleteMessages as say } from './messages.ts';
import type { StopWait } from './stop-and-wait.ts';

/** How a deletion of one job ended, and the words for it. */
export interface DeletionEnd {
  told: Told;
  /** `gone` and `kept`: nothing is left to ask. `failed`: it may be tried again. */
  end: 'gone' | 'kept' | 'failed';
}

type Again = Required<Told>['action'];

/** The end by Elasticsearch's answer to the DELETE. */
export function endOfDelete(
  job: string,
  answer: ActionAnswer,
  { before, after }: { before: JobReading; after: JobReading },
  again: Again,
): DeletionEnd {
  const outcome = deleteSteps.outcome(before, answer, after);
  const told = deleteSteps.told(job, outcome, again.run);
  return {
    // The button says whether the job has to be stopped by now.
    told: told.action ? { ...told, action: again } : told,
    end: isGone(outcome) ? 'gone' : 'failed',
  };
}

function isGone(outcome: DeleteOutcome): boolean {
  switch (outcome.kind) {
    case 'deleted':
    case 'deleting':
    case 'already_gone':
      return true;
    case 'unclear':
      return outcome.now.kind === 'gone';
    default:
      return false;
  }
}

/** The end where it did not come to the DELETE, as the job did not stop. */
export function endOfWait(
  job: string,
  wait: Exclude<StopWait, { kind: 'stopped' }>,
  again: Again,
): DeletionEnd {
  const title = say.failed(job);
  switch (wait.kind) {
    case 'gone':
      return {
        told: { tone: 'neutral', title: say.alreadyGone(job), text: [say.alreadyGoneText] },
        end: 'gone',
      };
    case 'cancelled':
      return {
        told: { tone: 'neutral', title: say.cancelled(job), text: [say.cancelledText] },
        end: 'kept',
      };
    case 'not_stopped':
      return {
        told: { tone: 'warning', title, text: [say.stopRefused], action: again },
        end: 'failed',
      };
    case 'running_again':
      return {
        told: { tone: 'warning', title, text: [say.runningAgain(wait.jobState)], action: again },
        end: 'failed',
      };
    case 'failed': {
      const told = refusal(title, wait.failure, 'stop rollup jobs', again.run);
      return { told: told.action ? { ...told, action: again } : told, end: 'failed' };
    }
  }
}
