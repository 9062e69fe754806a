import type { UpstreamAnswer } from '../cluster/upstream.ts';

/** An answer that is too long to be held. It can be passed on once, as it comes. */
export class LongAnswer {
  readonly #answer: UpstreamAnswer;
  readonly #free: () => void;
  #isTaken = false;

  /** @param free gives back the memory of what has been read so far */
  constructor(answer: UpstreamAnswer, free: () => void) {
    this.#answer = answer;
    this.#free = free;
  }

  /** Undefined for all but the first who asks. `release` is to be called when the answer has left. */
  take(): { answer: UpstreamAnswer; release: () => void } | undefined {
    if (this.#isTaken) return undefined;
    this.#isTaken = true;
    return { answer: this.#answer, release: this.#free };
  }
}
