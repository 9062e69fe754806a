import { UpstreamFailure } from '../cluster/upstream-failure.ts';

/** One read of the cluster, for everybody who waits for it. When all of them have left, it is given up. */
export class ReadUnderWay<Result> {
  /** As its maker tells the time. */
  readonly begunAt: number;
  readonly result: Promise<Result>;
  readonly #giveUp = new AbortController();
  readonly #onGivenUp: () => void;
  #readers = 0;

  constructor(
    begunAt: number,
    read: (signal: AbortSignal) => Promise<Result>,
    onGivenUp: () => void,
  ) {
    this.begunAt = begunAt;
    this.#onGivenUp = onGivenUp;
    this.result = read(this.#giveUp.signal);
    // Everyone who joined is told; with nobody left it must not end the process.
    this.result.catch(() => undefined);
  }

  /**
   * Waits for the result along with the others.
   *
   * @throws UpstreamFailure when this reader leaves, and whatever the read ends with
   */
  join(leaving: AbortSignal): Promise<Result> {
    this.#readers++;
    return new Promise((resolve, reject) => {
      const leave = () => {
        if (--this.#readers === 0) {
          this.#onGivenUp();
          this.#giveUp.abort();
        }
        const reason = 'The request was given up, because the browser left.';
        reject(new UpstreamFailure('elasticsearch_connection_lost', reason));
      };
      if (leaving.aborted) {
        leave();
        return;
      }
      leaving.addEventListener('abort', leave, { once: true });
      void this.result
        .then(resolve, reject)
        .finally(() => leaving.removeEventListener('abort', leave));
    });
  }
}
