import type { Failure } from '../../elasticsearch/failure.ts';
import { failureInWords } from '../failure-in-words.ts';
import type { JobReading } from '../actions/job-reading.ts';
import type { Told } from '../actions/told.ts';
import { readingInWords, refusal, said } from '../actions/told.ts';
import type { CreateOutcome } from './create-outcome.ts';
import { createMessages as say } from './messages.ts';

/** What came of creating a job, in words. */
export function createTold(job: string, outcome: CreateOutcome): Told {
  switch (outcome.kind) {
    case 'created':
      return { tone: 'success', title: say.created(job), text: [say.createdText] };
    case 'created_despite': {
      const { what, reason } = failureInWords(outcome.failure, 'create rollup jobs');
      const title = say.createdDespite(job);
      return { tone: 'success', title, text: [what, ...said(outcome.failure, reason)] };
    }
    case 'acknowledged_but':
      return {
        tone: 'warning',
        title: say.acknowledgedBut(job),
        text: [nowInWords(outcome.now), say.acknowledgedButText],
      };
    case 'not_acknowledged':
      return {
        tone: 'warning',
        title: say.notAcknowledged(job),
        text: [nowInWords(outcome.now), say.nothingLost],
      };
    case 'refused':
      return withoutAction(
        refusal(say.failed(job), outcome.failure, 'create rollup jobs', () => undefined),
      );
    case 'unclear': {
      const { failure } = outcome;
      const { what, reason } = failureInWords(failure, 'create rollup jobs');
      const isGone = outcome.now.kind === 'gone';
      return {
        tone: 'warning',
        title: isGone ? say.notThereSoFar(job) : say.unclear(job),
        text: [
          what,
          nowInWords(outcome.now),
          say.mayStillCome,
          say.nothingLost,
          ...said(failure, reason),
        ],
      };
    }
  }
}

/** What came of creating a job, and of starting it then: two facts, and neither is to hide the other. */
export function createdAndStartTold(job: string, created: Told, start: Told): Told {
  const despite = created.title === say.created(job) ? [] : created.text;
  if (start.tone === 'success' || start.tone === 'neutral')
    return { ...start, title: say.createdAndStarted(job), text: [...start.text, ...despite] };
  return {
    tone: 'warning',
    title: say.createdBut(job),
    text: [`${start.title}.`, say.createdButText, ...start.text, ...despite],
  };
}

/** A refusal each of whose reasons is told with the field that it speaks of. */
export function refusedAtFieldsTold(job: string, failure: Failure): Told {
  const { what } = failureInWords(failure, 'create rollup jobs');
  return { tone: 'danger', title: say.failed(job), text: [what] };
}

/** A job that has never been there is not gone. */
function nowInWords(now: JobReading): string {
  return now.kind === 'gone' ? say.nowNotThere : readingInWords(now);
}

/** The button that creates the job stays where it is. */
function withoutAction({ tone, title, text }: Told): Told {
  return { tone, title, text };
}
