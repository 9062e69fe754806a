import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** So many wrong attempts from one address … */
const attempts = 10;
/** … in so many seconds. */
const within = 15 * 60;

/** Counts wrong attempts to sign in by the address that they come from, so that passwords cannot be tried out. */
export class SignInAttempts {
  readonly #limiter = new RateLimiterMemory({ points: attempts, duration: within });

  /**
   * Counts an attempt. It has to be counted before its outcome is known, or many could be made at once.
   *
   * @returns null, or after how many seconds the address may try again
   */
  async begin(address: string): Promise<number | null> {
    try {
      await this.#limiter.consume(address);
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.ceil(refused.msBeforeNext / 1000);
    }
  }

  /** What was not a wrong password does not count. */
  async forgive(address: string): Promise<void> {
    await this.#limiter.reward(address);
  }
}
