import { isRunning } from '../../../rollup/job-state.ts';
import type { JobReading } from '../job-reading.ts';
import { actionMessages } from '../messages.ts';
import type { Told } from '../told.ts';
import { lostAnswer, readingInWords, refusal, tryAgain } from '../told.ts';
import { startMessages as say } from './messages.ts';
import type { StartOutcome } from './start-outcome.ts';

/** What came of starting a job, in words; `retry` starts it once more. */
export function startTold(job: string, outcome: StartOutcome, retry: () => void): Told {
  switch (outcome.kind) {
    case 'started':
      return { tone: 'success', title: say.started(job), text: [say.startedText] };
    case 'started_but':
      return { tone: 'warning', title: say.startedBut(job), text: [readingInWords(outcome.now)] };
    case 'already_running':
      return { tone: 'neutral', title: say.alreadyRunning(job), text: [say.alreadyRunningText] };
    case 'gone':
      return {
        tone: 'danger',
        title: actionMessages.gone(job),
        text: [actionMessages.goneText, actionMessages.elasticsearchSays(outcome.reason)],
      };
    case 'not_started':
      return {
        tone: 'warning',
        title: say.notStarted(job),
        text: [say.notStartedText, readingInWords(outcome.now)],
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
      return refusal(say.failed(job), outcome.failure, 'start rollup jobs', retry);
    case 'unclear':
      return lostAnswer(outcome, 'start rollup jobs', verdict(job, outcome.now), retry);
  }
}

function verdict(job: string, now: JobReading): Parameters<typeof lostAnswer>[2] {
  if (now.kind === 'gone') return { kind: 'open', title: actionMessages.gone(job) };
  if (now.kind === 'unreadable') return { kind: 'open', title: say.unclear(job) };
  if (isRunning(now.jobState)) return { kind: 'done', title: say.confirmedStarted(job) };
  return now.jobState === 'stopped'
    ? { kind: 'not_done', title: say.confirmedNotStarted(job) }
    : { kind: 'open', title: say.unclear(job) };
}
