import type { Failure } from '../../elasticsearch/failure.ts';
import { askedToWait } from '../../elasticsearch/failure.ts';
import { passes } from '../passes.ts';
import type { SentAnswer } from './job-result.ts';

/** As many requests at once as a browser has connections to one server (HTTP/1.1). */
const atOnce = 6;
/** After so many answers in a row that would be the same for every job, the rest is not sent. */
const hopelessAfter = 20;
/** However long the cluster asks to be left alone, it is for so long at most, in ms: the operator waits too. */
const longestPause = 30_000;

interface Sending {
  ids: readonly string[];
  /** Must not reject. */
  send: (id: string) => Promise<SentAnswer>;
  /** Once it is aborted nothing more is sent; what has been sent is still waited for. */
  signal: AbortSignal;
  onAnswer: (id: string, answer: SentAnswer) => void;
  /** Nothing is sent for a while, as the cluster asks for it; or again. */
  onPause: (isPaused: boolean) => void;
}

/**
 * Sends for each job once, in order, a few at a time, and pauses where the cluster asks for it. Gives up when
 * the cluster cannot be reached or lets the operator do none of it many times in a row, and tells why; `null`
 * where it did not.
 */
export async function sendAll(sending: Sending): Promise<Failure | null> {
  const { ids, send, signal, onAnswer, onPause } = sending;
  let next = 0;
  let hopelessInARow = 0;
  let givenUp: Failure | null = null;
  const isOver = () => signal.aborted || givenUp !== null || next >= ids.length;
  let pausedUntil = 0;
  const pause = async () => {
    onPause(true);
    while (pausedUntil > Date.now() && !signal.aborted)
      await passes(pausedUntil - Date.now(), signal);
    onPause(false);
  };
  let pausing: Promise<void> | null = null;
  const sendInTurn = async () => {
    while (!isOver()) {
      if (pausing) {
        await pausing;
        continue;
      }
      const id = ids[next++];
      if (id === undefined) return;
      const answer = await send(id);
      onAnswer(id, answer);
      const asked = answer.kind === 'failed' ? askedToWait(answer.failure) : 0;
      if (asked > 0 && !isOver()) {
        pausedUntil = Math.max(pausedUntil, Date.now() + Math.min(asked, longestPause));
        pausing ??= pause().finally(() => (pausing = null));
      }
      const failure = hopeless(answer);
      hopelessInARow = failure ? hopelessInARow + 1 : 0;
      if (failure && hopelessInARow >= hopelessAfter) givenUp = failure;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendInTurn));
  return givenUp;
}

/** A failure that is not about the job: there is no connection, or the operator may do none of it. */
function hopeless(answer: SentAnswer): Failure | null {
  if (answer.kind !== 'failed') return null;
  const { failure } = answer;
  switch (failure.kind) {
    case 'unauthenticated':
    case 'signed_out':
    case 'forbidden':
    case 'licence':
      return failure;
    case 'no_answer':
      return failure.cause === 'gateway_unreachable' ||
        failure.cause === 'elasticsearch_unreachable'
        ? failure
        : null;
    default:
      return null;
  }
}
