import type { Failure } from '../../elasticsearch/failure.ts';
import type { ActionAnswer } from '../actions/action-answer.ts';
import { isUnclear } from '../actions/action-answer.ts';
import type { JobReading } from '../actions/job-reading.ts';
import { actionMessages } from '../actions/messages.ts';
import type { Told } from '../actions/told.ts';
import type { ActionSteps } from '../actions/use-job-action.ts';
import { quoted } from '../shortened.ts';

/** What can come of one job of many, with what needs an eye first. */
export const resultKinds = ['failed', 'unconfirmed', 'unsent', 'skipped', 'done'] as const;

/**
 * - `failed`: refused, or shown by the list not to have happened
 * - `unconfirmed`: sent, and neither answer nor list tells for certain what came of it
 * - `unsent`: not sent, as the operator cancelled or the cluster could not be reached
 * - `skipped`: not sent, as something forbids it; `words` say what
 * - `done`: so it is now, by this action or by someone else's
 */
export type ResultKind = (typeof resultKinds)[number];

export interface JobResult {
  id: string;
  kind: ResultKind;
  /** The HTTP status of the answer; null where nothing was sent or answered. */
  status: number | null;
  /** Sentences. */
  words: readonly string[];
}

/** An answer, or a fault of the console's own, which must not cost the other jobs theirs. */
export type SentAnswer = ActionAnswer | { kind: 'fault'; message: string };

/** What is told of a job that something stood against. */
export function skippedResult({ id, reason }: { id: string; reason: string }): JobResult {
  return { id, kind: 'skipped', status: null, words: [reason] };
}

/** What came of one job that was sent, in the very words of a single action. */
export function resultOf<Outcome>(
  { outcome, told }: Pick<ActionSteps<Outcome>, 'outcome' | 'told'>,
  id: string,
  { before, answer, after }: { before: JobReading; answer: SentAnswer; after: JobReading },
): JobResult {
  if (answer.kind === 'fault')
    return {
      id,
      kind: 'failed',
      status: null,
      words: [actionMessages.fault, answer.message],
    };
  const said = told(quoted(id), outcome(before, answer, after), () => undefined);
  const kind = kindOf(answer, said);
  return {
    id,
    kind,
    status: answer.kind === 'answered' ? 200 : statusOf(answer.failure),
    words: kind === 'unconfirmed' ? [said.title, ...said.text] : said.text,
  };
}

function kindOf(answer: ActionAnswer, { tone, action }: Told): ResultKind {
  if (tone === 'success' || tone === 'neutral') return 'done';
  // Said to be done, and not borne out by the list.
  if (answer.kind === 'answered') return answer.done ? 'unconfirmed' : 'failed';
  // Trying again is offered only where the list shows that nothing has happened.
  return isUnclear(answer.failure) && action === undefined ? 'unconfirmed' : 'failed';
}

/** The HTTP status that a failure came with; null where no answer came. */
export function statusOf(failure: Failure): number | null {
  switch (failure.kind) {
    case 'unauthenticated':
    case 'signed_out':
      return 401;
    case 'forbidden':
    case 'licence':
    case 'cluster_block':
      return 403;
    case 'not_found':
      return 404;
    case 'too_large':
      return 413;
    case 'too_many_requests':
      return 429;
    case 'unavailable':
      return 503;
    case 'refused':
    case 'unexpected_answer':
    case 'gateway_refused':
      return failure.status;
    case 'no_answer':
    case 'no_rollup_api':
      return null;
  }
}
