import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AnswerMemory } from './answer-memory.ts';

const compress = promisify(gzip);

/** The body of one answer for all who read it: in memory once, compressed once. */
export class WholeBody {
  readonly bytes: Buffer;
  readonly #memory: AnswerMemory;
  #size: number;
  #holders = 0;
  #etag: string | undefined;
  #compressed: Promise<Buffer> | undefined;

  constructor(bytes: Buffer, memory: AnswerMemory) {
    this.bytes = bytes;
    this.#size = bytes.length;
    this.#memory = memory;
  }

  /** The same for the same text. Weak (RFC 9110, 8.8.1), as it is one for the plain and the compressed body. */
  get etag(): string {
    this.#etag ??= `W/"${createHash('sha256').update(this.bytes).digest('base64url')}"`;
    return this.#etag;
  }

  gzipped(): Promise<Buffer> {
    this.#compressed ??= compress(this.bytes).then((compressed) => {
      this.#size += compressed.length;
      if (this.#holders > 0) this.#memory.add(compressed.length);
      return compressed;
    });
    return this.#compressed;
  }

  /** Counts it as memory in use, until what this answers is called. */
  hold(): () => void {
    if (this.#holders++ === 0) this.#memory.add(this.#size);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      if (--this.#holders === 0) this.#memory.free(this.#size);
    };
  }
}
