/** What the gateway holds of whole answers, in bytes: those under way, those kept, and those being sent. */
export class AnswerMemory {
  readonly #limit: number;
  readonly #makeRoom: () => boolean;
  #used = 0;

  /** @param makeRoom drops a copy; false where there is none left */
  constructor(limit: number, makeRoom: () => boolean) {
    this.#limit = limit;
    this.#makeRoom = makeRoom;
  }

  get used(): number {
    return this.#used;
  }

  /** Takes so much, where need be from the copies; false, and nothing taken, where there is no room. */
  reserve(bytes: number): boolean {
    while (this.#used + bytes > this.#limit) if (!this.#makeRoom()) return false;
    this.#used += bytes;
    return true;
  }

  /** Counts what is there already. */
  add(bytes: number): void {
    this.#used += bytes;
  }

  free(bytes: number): void {
    this.#used -= bytes;
  }
}
