import type { Failure } from '../../elasticsearch/failure.ts';
import type { SentAnswer } from './job-result.ts';

/** As many requests at once as a browser has connections to one server (HTTP/1.1). */
const atOnce = 6;
/** After so many answers in a row that would be the same for every job, the rest is not sent. */
const hopelessAfter = 20;

interface Sending {
  ids: readonly string[];
  /** Must not reject. */
  send: (id: string) => Promise<SentAnswer>;
  /** Once it is aborted nothing more is sent; what has been sent is still waited for. */
  signal: AbortSignal;
  onAnswer: (id: string, answer: SentAnswer) => void;
}

/**
 * Sends for each job once, in order, a few at a time. Gives up when the cluster cannot be reached or
 * does not accept the credentials many times in a row, and tells why; `null` where it did not.
 */
export async function sendAll({ ids, send, signal, onAnswer }: Sending): Promise<Failure | null> {
  let next = 0;
  let hopelessInARow = 0;
  let givenUp: Failure | null = null;
  const sendInTurn = async () => {
    while (!signal.aborted && givenUp === null) {
      const id = ids[next++];
      if (id === undefined) return;
      const answer = await send(id);
      onAnswer(id, answer);
      const failure = hopeless(answer);
      hopelessInARow = failure ? hopelessInARow + 1 : 0;
      if (failure && hopelessInARow >= hopelessAfter) givenUp = failure;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendInTurn));
  return givenUp;
}

/** A failure that is not about the job: there is no connection, or nobody is let in. */
function hopeless(answer: SentAnswer): Failure | null {
  if (answer.kind !== 'failed') return null;
  const { failure } = answer;
  switch (failure.kind) {
    case 'unauthenticated':
    case 'signed_out':
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
