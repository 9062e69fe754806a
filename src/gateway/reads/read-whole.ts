import { createHash } from 'node:crypto';
import { UpstreamFailure } from '../cluster/upstream-failure.ts';
import { holdBody } from '../cluster/held-body.ts';
import type { UpstreamAnswer } from '../cluster/upstream.ts';
import type { AnswerMemory } from './answer-memory.ts';
import { LongAnswer } from './long-answer.ts';
import { WholeBody } from './whole-body.ts';

/** An answer of the cluster that is there to its last byte. */
export interface WholeAnswer {
  status: number;
  headers: UpstreamAnswer['headers'];
  body: WholeBody;
}

/**
 * Waits until an answer is whole, or known to be too long for that.
 *
 * @param longest bytes of a body
 * @throws UpstreamFailure when it breaks off, which nobody has been told of so far
 */
export async function readWhole(
  answer: UpstreamAnswer,
  memory: AnswerMemory,
  longest: number,
): Promise<WholeAnswer | LongAnswer> {
  const hash = createHash('sha256');
  let length = 0;
  let reserved = 0;
  const { outcome, held, error } = await holdBody(answer.body, {
    take: (chunk) => {
      length += chunk.length;
      if (length > longest || !memory.reserve(chunk.length)) return false;
      reserved += chunk.length;
      // While the rest is still to come, and not when all wait for it.
      hash.update(chunk);
      return true;
    },
  });
  if (outcome === 'longer') return new LongAnswer(answer, () => memory.free(reserved));
  memory.free(reserved);
  if (outcome === 'whole') {
    const { status, headers } = answer;
    return { status, headers, body: new WholeBody(held, hash.digest('base64url'), memory) };
  }
  if (error?.name === 'BodyTimeoutError') {
    const reason = 'Elasticsearch stopped in the middle of its answer.';
    throw new UpstreamFailure('elasticsearch_timeout', reason, error);
  }
  const reason = 'The answer of Elasticsearch broke off.';
  throw new UpstreamFailure('elasticsearch_connection_lost', reason, error);
}
