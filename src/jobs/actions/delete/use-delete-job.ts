import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { canDelete } from '../../../rollup/job-state.ts';
import { jobKeys } from '../../job-queries.ts';
import { useNotify } from '../../notices.ts';
import { quoted } from '../../shortened.ts';
import { answerOf } from '../action-answer.ts';
import { actionsUnderWay } from '../actions-under-way.ts';
import { readIntoList } from '../job-reading.ts';
import { actionMessages } from '../messages.ts';
import type { Told } from '../told.ts';
import { refusal } from '../told.ts';
import type { DeleteOutcome } from './delete-outcome.ts';
import { deleteSteps } from './delete-steps.ts';
import { deleteMessages as say } from './messages.ts';
import type { StopWait } from './stop-and-wait.ts';
import { stopAndWait } from './stop-and-wait.ts';

export type DeletePhase =
  | { kind: 'asking' }
  /** The job is being stopped, and its page is waited for; since when, in ms since 1970. */
  | { kind: 'stopping'; since: number }
  | { kind: 'deleting' }
  /** It did not come to a deletion; the dialog says why. */
  | { kind: 'failed'; told: Told };

interface DeleteEnd {
  told: Told;
  /** `gone` and `kept`: nothing is left to ask, a notice tells it. `failed`: the dialog does. */
  end: 'gone' | 'kept' | 'failed';
}

/** Deleting one job from its dialog; one that runs is stopped first, and waited for. */
export function useDeleteJob(id: string, onOver: (end: 'gone' | 'kept') => void) {
  const client = useQueryClient();
  const notify = useNotify();
  const [phase, setPhase] = useState<DeletePhase>({ kind: 'asking' });
  const abort = useRef<AbortController | null>(null);
  const job = quoted(id);
  const key = `delete ${id}`;

  const { mutate } = useMutation({
    mutationKey: jobKeys.action('delete'),
    mutationFn: async (jobState: string): Promise<DeleteEnd> => {
      if (canDelete(jobState) === 'must_stop') {
        setPhase({ kind: 'stopping', since: Date.now() });
        abort.current = new AbortController();
        const wait = await stopAndWait(id, abort.current.signal);
        abort.current = null;
        if (wait.kind !== 'stopped') {
          await readIntoList(client, id);
          return notStopped(job, wait);
        }
      }
      setPhase({ kind: 'deleting' });
      const answer = await answerOf(deleteSteps.send(id));
      const after = await readIntoList(client, id);
      const outcome = deleteSteps.outcome(after, answer, after);
      return {
        told: deleteSteps.told(job, outcome, () => undefined),
        end: isGone(outcome) ? 'gone' : 'failed',
      };
    },
    onSuccess: ({ told, end }) => {
      if (end === 'failed') {
        setPhase({ kind: 'failed', told });
        return;
      }
      notify({ key, ...told });
      onOver(end);
    },
    onError: (error) => {
      const text = [actionMessages.fault, error.message];
      setPhase({ kind: 'failed', told: { tone: 'danger', title: say.unclear(job), text } });
    },
    onSettled: () => {
      actionsUnderWay(client).end(id);
    },
  });

  return {
    phase,
    /** Deletes the job, which is in that state now. */
    run: (jobState: string) => {
      if (actionsUnderWay(client).begin(id, 'delete')) mutate(jobState);
    },
    /** Ends the waiting for a job to stop. */
    cancel: () => abort.current?.abort(),
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

/** Why it did not come to the deletion. */
function notStopped(job: string, wait: Exclude<StopWait, { kind: 'stopped' }>): DeleteEnd {
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
      return { told: { tone: 'warning', title, text: [say.stopRefused] }, end: 'failed' };
    case 'running_again':
      return {
        told: { tone: 'warning', title, text: [say.runningAgain(wait.jobState)] },
        end: 'failed',
      };
    case 'failed':
      return {
        told: refusal(title, wait.failure, 'stop rollup jobs', () => undefined),
        end: 'failed',
      };
  }
}
