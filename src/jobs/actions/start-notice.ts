import type { Failure } from '../../elasticsearch/failure.ts';
import { isRunning } from '../../rollup/job-state.ts';
import type { FailureInWords } from '../failure-in-words.ts';
import { failureInWords } from '../failure-in-words.ts';
import type { Notice } from '../notices.ts';
import { quoted } from '../shortened.ts';
import { startMessages as say } from './start-messages.ts';
import type { JobReading, StartOutcome } from './start-outcome.ts';

/** The notice that tells what came of starting job `id`; `retry` starts it once more. */
export function startNotice(id: string, outcome: StartOutcome, retry: () => void): Notice {
  const key = noticeKey(id);
  const job = quoted(id);
  const tryAgain = { action: { label: say.tryAgain, run: retry } };
  switch (outcome.kind) {
    case 'started':
      return { key, tone: 'success', title: say.started(job), text: [say.startedText] };
    case 'started_but':
      return { key, tone: 'warning', title: say.startedBut(job), text: [inWords(outcome.now)] };
    case 'already_running':
      return {
        key,
        tone: 'neutral',
        title: say.alreadyRunning(job),
        text: [say.alreadyRunningText],
      };
    case 'gone':
      return {
        key,
        tone: 'danger',
        title: say.gone(job),
        text: [say.goneText, say.elasticsearchSays(outcome.reason)],
      };
    case 'not_started':
      return {
        key,
        tone: 'warning',
        title: say.notStarted(job),
        text: [say.notStartedText, inWords(outcome.now)],
        ...tryAgain,
      };
    case 'wrong_state':
      return {
        key,
        tone: 'warning',
        title: say.failed(job),
        text: [say.wrongState(outcome.state), say.elasticsearchSays(outcome.reason)],
        ...tryAgain,
      };
    case 'refused':
      return {
        key,
        tone: 'danger',
        title: say.failed(job),
        text: lines(failureInWords(outcome.failure, 'start rollup jobs')),
        ...(mayHelpToRepeat(outcome.failure) ? tryAgain : {}),
      };
    case 'unclear':
      return unclearNotice(id, outcome.failure, outcome.now, retry);
  }
}

/** What is said while it is not known yet whether the job has started. */
export function checkingNotice(id: string, failure: Failure): Notice {
  const { what } = failureInWords(failure, 'start rollup jobs');
  return {
    key: noticeKey(id),
    tone: 'warning',
    title: say.unclear(quoted(id)),
    text: [what, say.checking],
  };
}

/** For a fault of the console itself: whether the job started is not known then. */
export function faultNotice(id: string, error: Error): Notice {
  return {
    key: noticeKey(id),
    tone: 'danger',
    title: say.unclear(quoted(id)),
    text: [say.fault, error.message],
  };
}

function unclearNotice(id: string, failure: Failure, now: JobReading, retry: () => void): Notice {
  const key = noticeKey(id);
  const job = quoted(id);
  const { what, reason, advice } = failureInWords(failure, 'start rollup jobs');
  const text = [what, ...(reason === null ? [] : [reason]), inWords(now)];
  const tone = 'warning';
  if (now.kind === 'gone') return { key, tone, title: say.gone(job), text };
  if (now.kind === 'unreadable')
    return { key, tone, title: say.unclear(job), text: [...text, say.stillUnknown] };
  if (isRunning(now.jobState)) return { key, tone, title: say.confirmedStarted(job), text };
  if (now.jobState !== 'stopped') return { key, tone, title: say.unclear(job), text };
  return {
    key,
    tone,
    title: say.confirmedNotStarted(job),
    text: [...text, advice],
    action: { label: say.tryAgain, run: retry },
  };
}

function inWords(reading: JobReading): string {
  switch (reading.kind) {
    case 'state':
      return say.now(reading.jobState);
    case 'gone':
      return say.nowGone;
    case 'unreadable':
      return say.nowUnreadable(failureInWords(reading.failure, 'see rollup jobs').what);
  }
}

function lines({ what, reason, advice }: FailureInWords): string[] {
  return [what, ...(reason === null ? [] : [say.elasticsearchSays(reason)]), advice];
}

/** Not for what only someone else can mend: privileges, credentials, the licence. */
function mayHelpToRepeat(failure: Failure): boolean {
  switch (failure.kind) {
    case 'too_many_requests':
    case 'unavailable':
    case 'no_answer':
    case 'refused':
    case 'cluster_block':
      return true;
    default:
      return false;
  }
}

function noticeKey(id: string): string {
  return `start ${id}`;
}
