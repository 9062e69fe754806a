import { randomUUID } from 'node:crypto';
import { defaults, seal, unseal } from 'iron-webcrypto';
import * as v from 'valibot';
import type { Credentials } from './credentials.ts';

/** Somebody who has signed in. Lives in the browser's cookie, sealed, and nowhere else. */
export interface Session {
  readonly id: string;
  readonly credentials: Credentials;
  /** ms since 1970 (UTC). */
  readonly signedInAt: number;
  /** When the operator last did something, in ms since 1970 (UTC). */
  readonly activeAt: number;
  /** Whether its cookie is for TLS only. */
  readonly secure: boolean;
}

export interface SessionOptions {
  /** At least 32 characters; who has it can read and make sessions. */
  secret: string;
  /** How long a session lasts without the operator doing anything, in ms. */
  idle: number;
  /** How long it lasts at most, in ms. */
  lifetime: number;
}

const sessionSchema = v.object({
  id: v.string(),
  credentials: v.union([
    v.object({ username: v.string(), password: v.string() }),
    v.object({ apiKey: v.string() }),
  ]),
  signedInAt: v.number(),
  activeAt: v.number(),
  secure: v.boolean(),
});

/**
 * Makes, seals and opens sessions. It keeps nothing of them but the ids of those that were signed out
 * before their time: a sealed text that somebody kept must not open again.
 */
export class Sessions {
  readonly #options: SessionOptions;
  readonly #now: () => number;
  /** Until when each would have lasted, in ms since 1970. */
  readonly #ended = new Map<string, number>();

  /** @param now ms since 1970 */
  constructor(options: SessionOptions, now: () => number = Date.now) {
    this.#options = options;
    this.#now = now;
  }

  begin(credentials: Credentials, secure: boolean): Session {
    const now = this.#now();
    return { id: randomUUID(), credentials, signedInAt: now, activeAt: now, secure };
  }

  /** For the cookie: encrypted and signed. */
  seal(session: Session): Promise<string> {
    return seal(session, this.#options.secret, defaults);
  }

  /** The session, or null for what is not one of ours, or is over. */
  async open(sealed: string): Promise<Session | null> {
    const opened: unknown = await unseal(sealed, this.#options.secret, defaults).catch(() => null);
    const read = v.safeParse(sessionSchema, opened);
    return read.success && !this.#isOver(read.output) ? read.output : null;
  }

  /**
   * The session as it is now that its operator did something; null where it is over, or was renewed so
   * lately that a new cookie is not worth it.
   */
  renewed(session: Session): Session | null {
    const now = this.#now();
    const isRecent = now - session.activeAt < this.#options.idle / 10;
    return isRecent || this.#isOver(session) ? null : { ...session, activeAt: now };
  }

  end(session: Session): void {
    const now = this.#now();
    for (const [id, until] of this.#ended) if (until <= now) this.#ended.delete(id);
    this.#ended.set(session.id, session.signedInAt + this.#options.lifetime);
  }

  #isOver({ id, signedInAt, activeAt }: Session): boolean {
    const { idle, lifetime } = this.#options;
    const now = this.#now();
    return this.#ended.has(id) || now >= signedInAt + lifetime || now >= activeAt + idle;
  }
}
