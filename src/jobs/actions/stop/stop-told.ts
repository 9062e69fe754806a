import { isRunning } from '../../../rollup/job-state.ts';
import type { JobReading } from '../job-reading.ts';
import { actionMessages } from '../messages.ts';
import type { Told } from '../told.ts';
import { lostAnswer, readingInWords, refusal, tryAgain } from '../told.ts';
import { stopMessages as say } from './messages.ts';
import type { StopOutcome } from './stop-outcome.ts';

/** What came of stopping a job, in words; `retry` stops it once more. */
export function stopTold(job: string, outcome: StopOutcome, retry: () => void): Told {
  switch (outcome.kind) {
    case 'stopped':
      return { tone: 'success', title: say.stopped(job), text: [say.stoppedText] };
    case 'stopping':
      return { tone: 'success', title: say.stopping(job), text: [say.stoppingText] };
    case 'already_stopped':
      return { tone: 'neutral', title: say.alreadyStopped(job), text: [say.alreadyStoppedText] };
    case 'stopped_but':
      return { tone: 'warning', title: say.stoppedBut(job), text: [readingInWords(outcome.now)] };
    case 'not_stopped':
      return {
        tone: 'warning',
        title: say.notStopped(job),
        text: [say.notStoppedText, readingInWords(outcome.now)],
        ...tryAgain(retry),
      };
    case 'gone':
      return {
        tone: 'danger',
        title: actionMessages.gone(job),
        text: [actionMessages.goneText, actionMessages.elasticsearchSays(outcome.reason)],
      };
    case 'wrong_state':
      return {
        tone: 'warning',
        title: say.failed(job),
        text: [say.wrongState(outcome.state), actionMessages.elasticsearchSays(outcome.reason)],
        ...tryAgain(retry),
      };
    case 'refused':
      return refusal(say.failed(job), outcome.failure, 'stop rollup jobs', retry);
    case 'unclear':
      return lostAnswer(outcome, 'stop rollup jobs', verdict(job, outcome.now), retry);
  }
}

function verdict(job: string, now: JobReading): Parameters<typeof lostAnswer>[2] {
  if (now.kind === 'gone') return { kind: 'open', title: actionMessages.gone(job) };
  if (now.kind === 'unreadable') return { kind: 'open', title: say.unclear(job) };
  if (now.jobState === 'stopped') return { kind: 'done', title: say.confirmedStopped(job) };
  if (now.jobState === 'stopping') return { kind: 'done', title: say.confirmedStopping(job) };
  return isRunning(now.jobState)
    ? { kind: 'not_done', title: say.confirmedNotStopped(job) }
    : { kind: 'open', title: say.unclear(job) };
}
