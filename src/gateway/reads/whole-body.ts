import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import type { AnswerMemory } from './answer-memory.ts';

/** All is handed over at once: to wait for each piece to be taken takes longer. */
function compress(pieces: readonly Buffer[]): Promise<Buffer> {
  const gzip = createGzip();
  for (const piece of pieces) gzip.write(piece);
  return buffer(gzip.end());
}

/** The body of one answer for all who read it: in memory once, compressed once. */
export class WholeBody {
  /** All of it, in the order in which it came. */
  readonly pieces: readonly Buffer[];
  /** In bytes. */
  readonly length: number;
  /** The same for the same text. Weak (RFC 9110, 8.8.1), as it is one for the plain and the compressed body. */
  readonly etag: string;
  readonly #memory: AnswerMemory;
  #size: number;
  #holders = 0;
  #compressed: Promise<Buffer> | undefined;

  /** @param hash of the bytes */
  constructor(pieces: readonly Buffer[], hash: string, memory: AnswerMemory) {
    this.pieces = pieces;
    this.length = pieces.reduce((sum, { length }) => sum + length, 0);
    this.etag = `W/"${hash}"`;
    this.#size = this.length;
    this.#memory = memory;
  }

  gzipped(): Promise<Buffer> {
    this.#compressed ??= compress(this.pieces).then((compressed) => {
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
