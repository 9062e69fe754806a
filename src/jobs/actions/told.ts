import type { Failure } from '../../elasticsearch/failure.ts';
import type { Attempt } from '../attempt.ts';
import { failureInWords } from '../failure-in-words.ts';
import type { Notice } from '../notices.ts';
import { mayHelpToRepeat } from './action-answer.ts';
import { asSentence } from '../sentences.ts';
import type { JobReading } from './job-reading.ts';
import { actionMessages as say } from './messages.ts';

/** What came of an action on one job, in words: a notice that does not say yet whose place it takes. */
export type Told = Omit<Notice, 'key'>;

/** A reading after an action, as a sentence. */
export function readingInWords(reading: JobReading): string {
  switch (reading.kind) {
    case 'state':
      return say.now(reading.jobState);
    case 'gone':
      return say.nowGone;
    case 'unreadable':
      return say.nowUnreadable(failureInWords(reading.failure, 'see rollup jobs').what);
  }
}

/** Refused for certain: what it is, what to do, and then the server's own words, which may be long. */
export function refusal(
  title: string,
  failure: Failure,
  attempt: Attempt,
  retry: () => void,
): Told {
  const { what, reason, advice } = failureInWords(failure, attempt);
  return {
    tone: 'danger',
    title,
    text: [what, advice, ...said(failure, reason)],
    ...(mayHelpToRepeat(failure) ? tryAgain(retry) : {}),
  };
}

/** The answer was lost: what the job looks like now decides what can be said. */
export function lostAnswer(
  { failure, now }: { failure: Failure; now: JobReading },
  attempt: Attempt,
  verdict: { kind: 'done' | 'not_done' | 'open'; title: string },
  retry: () => void,
): Told {
  const { what, reason, advice } = failureInWords(failure, attempt);
  const { title } = verdict;
  const serverSays = said(failure, reason);
  const text = [what, readingInWords(now)];
  switch (verdict.kind) {
    case 'done':
      return { tone: 'success', title, text: [...text, ...serverSays] };
    case 'not_done':
      return {
        tone: 'warning',
        title,
        text: [...text, advice, ...serverSays],
        ...tryAgain(retry),
      };
    case 'open':
      return { tone: 'warning', title, text: [...text, say.stillUnknown, ...serverSays] };
  }
}

/** The button that does it once more. */
export function tryAgain(retry: () => void): Pick<Told, 'action'> {
  return { action: { label: say.tryAgain, run: retry } };
}

/** The server's own words, called Elasticsearch's only where they are. */
export function said(failure: Failure, reason: string | null): string[] {
  switch (failure.kind) {
    case 'no_answer':
    case 'unexpected_answer':
    case 'too_large':
    case 'gateway_refused':
      return reason === null ? [] : [asSentence(reason)];
    default:
      return reason === null ? [] : [say.elasticsearchSays(reason)];
  }
}
