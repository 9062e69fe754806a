import type { JobReading } from '../job-reading.ts';
import { actionMessages } from '../messages.ts';
import type { Told } from '../told.ts';
import { lostAnswer, readingInWords, refusal, tryAgain } from '../told.ts';
import type { DeleteOutcome } from './delete-outcome.ts';
import { deleteMessages as say } from './messages.ts';

/** What came of deleting a job, in words; `retry` deletes it once more. */
export function deleteTold(job: string, outcome: DeleteOutcome, retry: () => void): Told {
  switch (outcome.kind) {
    case 'deleted':
      return { tone: 'success', title: say.deleted(job), text: [say.deletedText] };
    case 'deleting':
      return { tone: 'success', title: say.deleting(job), text: [actionMessages.now('aborting')] };
    case 'deleted_but':
      return { tone: 'warning', title: say.deletedBut(job), text: [readingInWords(outcome.now)] };
    case 'already_gone':
      return {
        tone: 'neutral',
        title: say.alreadyGone(job),
        text: [say.alreadyGoneText, actionMessages.elasticsearchSays(outcome.reason)],
      };
    case 'not_acknowledged':
      return {
        tone: 'warning',
        title: say.notAcknowledged(job),
        text: [say.notAcknowledgedText, readingInWords(outcome.now)],
        ...tryAgain(retry),
      };
    case 'wrong_state':
      return {
        tone: 'warning',
        title: say.failed(job),
        text: [say.wrongState(outcome.state), actionMessages.elasticsearchSays(outcome.reason)],
        ...tryAgain(retry),
      };
    case 'refused':
      return refusal(say.failed(job), outcome.failure, 'delete rollup jobs', retry);
    case 'unclear':
      return lostAnswer(outcome, 'delete rollup jobs', verdict(job, outcome.now), retry);
  }
}

function verdict(job: string, now: JobReading): Parameters<typeof lostAnswer>[2] {
  if (now.kind === 'gone') return { kind: 'done', title: say.confirmedDeleted(job) };
  if (now.kind === 'unreadable') return { kind: 'open', title: say.unclear(job) };
  return now.jobState === 'aborting'
    ? { kind: 'done', title: say.confirmedDeleting(job) }
    : { kind: 'not_done', title: say.confirmedNotDeleted(job) };
}
