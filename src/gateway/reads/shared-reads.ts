import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { UpstreamFailure } from '../cluster/upstream-failure.ts';
import type { UpstreamAnswer } from '../cluster/upstream.ts';
import { authorization } from '../session/credentials.ts';
import type { Credentials } from '../session/credentials.ts';
import { AnswerMemory } from './answer-memory.ts';
import { LongAnswer } from './long-answer.ts';
import { ReadUnderWay } from './read-under-way.ts';
import { readWhole } from './read-whole.ts';
import type { WholeAnswer } from './read-whole.ts';

/** A read of the cluster, as somebody asks for it. */
export interface SharedRead {
  credentials: Credentials | null;
  /** The path with its query: what is the same here is the same read. */
  what: string;
  /** How old an answer this reader takes, in ms; 0 for a read that begins now, and for nobody before. */
  maxAge: number;
  /** Aborts when this reader leaves. */
  leaving: AbortSignal;
  /** Asks the cluster. */
  read: (signal: AbortSignal) => Promise<UpstreamAnswer>;
  /** Whether a good answer is good for others too; by default every 200 with a JSON object. */
  isKept?: () => boolean;
  /** Told once when the answer breaks off before it is whole. */
  onBroken?: (error: unknown) => void;
}

export type SharedAnswer =
  | {
      kind: 'whole';
      /** `joined`: a read that somebody else began; `kept`: the answer to an earlier one. */
      from: 'own' | 'joined' | 'kept';
      /** Milliseconds since it was whole. */
      age: number;
      answer: WholeAnswer;
      /** To be called when it has left: until then its body counts as memory in use. */
      release: () => void;
    }
  /** Too long to be held: for this reader alone, as it comes. */
  | { kind: 'long'; answer: UpstreamAnswer; release: () => void };

interface Copy {
  answer: WholeAnswer;
  /** When it was whole. */
  at: number;
  release: () => void;
}

interface SharedReadsOptions {
  /** Milliseconds that never run backwards. */
  now?: () => number;
  /** Bytes of one body that is held whole; 32 MB by default. */
  longestBody?: number;
  /** Bytes of all that are held at a time; 64 MB by default. */
  memory?: number;
}

const megabyte = 1024 * 1024;

/** For how long a copy is good for anything, in ms, however old an answer somebody takes. */
const keptAtMost = 60_000;

/**
 * Reads the cluster once for many: identical reads of the same credentials join one that is under way,
 * or get a copy of its answer, where it is as young as they ask for. What somebody does to the cluster
 * ends both.
 */
export class SharedReads {
  readonly memory: AnswerMemory;
  readonly #now: () => number;
  readonly #longestBody: number;
  readonly #copies: LRUCache<string, Copy>;
  /** The youngest of each; one that is not here any more is neither joined nor kept. */
  readonly #underWay = new Map<string, ReadUnderWay<WholeAnswer | LongAnswer>>();
  /** Keys tell credentials apart, but not what they are. */
  readonly #secret = randomBytes(32);

  constructor(options: SharedReadsOptions = {}) {
    const { now = () => performance.now(), memory = 64 * megabyte } = options;
    this.#now = now;
    this.#longestBody = options.longestBody ?? 32 * megabyte;
    this.memory = new AnswerMemory(memory, () => this.#copies.pop() !== undefined);
    this.#copies = new LRUCache({
      max: 1000,
      ttl: keptAtMost,
      ttlAutopurge: true,
      perf: { now },
      dispose: ({ release }) => release(),
    });
  }

  /**
   * The answer to a read: a copy, that of a read which is under way, or its own.
   *
   * @throws UpstreamFailure when there is none, it breaks off, or this reader leaves
   */
  async read(call: SharedRead): Promise<SharedAnswer> {
    const key = `${this.#who(call.credentials)} ${call.what}`;
    const now = this.#now();
    const copy = this.#copies.get(key);
    if (copy && now - copy.at < Math.min(call.maxAge, keptAtMost)) {
      return whole(copy.answer, 'kept', now - copy.at);
    }
    const running = this.#underWay.get(key);
    const isJoined = running !== undefined && now - running.begunAt < call.maxAge;
    const result = await (isJoined ? running : this.#begin(key, call)).join(call.leaving);
    if (!(result instanceof LongAnswer)) return whole(result, isJoined ? 'joined' : 'own', 0);
    const taken = result.take();
    if (!taken) {
      return { kind: 'long', answer: await call.read(call.leaving), release: () => undefined };
    }
    const { body } = taken.answer;
    if (call.leaving.aborted) body.destroy();
    call.leaving.addEventListener('abort', () => body.destroy(), { once: true });
    return { kind: 'long', ...taken };
  }

  /** Something may have changed: what was read, or has begun to be, is for those who asked for it until now. */
  drop(): void {
    this.#copies.clear();
    this.#underWay.clear();
  }

  /** The same for the reads with these credentials: they are not accepted any more. */
  forget(credentials: Credentials | null): void {
    const who = `${this.#who(credentials)} `;
    const isTheirs = (key: string) => key.startsWith(who);
    for (const key of [...this.#copies.keys()].filter(isTheirs)) this.#copies.delete(key);
    for (const key of [...this.#underWay.keys()].filter(isTheirs)) this.#underWay.delete(key);
  }

  #begin(key: string, call: SharedRead): ReadUnderWay<WholeAnswer | LongAnswer> {
    const isYoungest = () => this.#underWay.get(key) === read;
    const over = () => {
      if (isYoungest()) this.#underWay.delete(key);
    };
    const read: ReadUnderWay<WholeAnswer | LongAnswer> = new ReadUnderWay(
      this.#now(),
      async (signal) => {
        const answer = await call.read(signal);
        return readWhole(answer, this.memory, this.#longestBody).catch((error: unknown) => {
          if (!signal.aborted)
            call.onBroken?.(error instanceof UpstreamFailure ? error.cause : error);
          throw error;
        });
      },
      over,
    );
    this.#underWay.set(key, read);
    const keep = (result: WholeAnswer | LongAnswer) => {
      if (result instanceof LongAnswer) return;
      if (result.status === 401) this.forget(call.credentials);
      if (!isYoungest() || !isGood(result) || call.isKept?.() === false) return;
      this.#copies.set(key, { answer: result, at: this.#now(), release: result.body.hold() });
    };
    void read.result.then(keep).then(over, over);
    return read;
  }

  #who(credentials: Credentials | null): string {
    const text = authorization(credentials) ?? '';
    return createHmac('sha256', this.#secret).update(text).digest('base64url');
  }
}

function whole(answer: WholeAnswer, from: 'own' | 'joined' | 'kept', age: number): SharedAnswer {
  return { kind: 'whole', from, age, answer, release: answer.body.hold() };
}

/** Nobody wants a copy of what a proxy or a node in trouble says with the status 200. */
function isGood({ status, headers, body }: WholeAnswer): boolean {
  const [first] = body.pieces;
  return (
    status === 200 &&
    /json/.test(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined &&
    first?.toString('latin1', 0, 1) === '{' &&
    endOf(body.pieces).trimEnd().endsWith('}')
  );
}

/** The last eight bytes, in however many pieces they came. */
function endOf(pieces: readonly Buffer[]): string {
  let end = '';
  for (let i = pieces.length - 1; i >= 0 && end.length < 8; i--) {
    end = `${pieces[i]?.subarray(-8).toString('latin1') ?? ''}${end}`;
  }
  return end;
}
