import { Readable } from 'node:stream';

/** A body that was read ahead. */
export interface HeldBody {
  /** `broken`: it broke off; `late`: more of it was to come when the time was over. */
  outcome: 'whole' | 'longer' | 'broken' | 'late';
  /** All of it, from its beginning; it breaks where the source broke. */
  body: Readable;
}

/**
 * Reads a body ahead, so that nothing of it is passed on before it is known to be whole.
 *
 * @param limit bytes after which the rest is left to come as it comes
 * @param time milliseconds
 */
export function holdBody(source: Readable, limit: number, time: number): Promise<HeldBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;

    const settle = (outcome: HeldBody['outcome'], error?: Error) => {
      clearTimeout(timer);
      source.off('readable', read).off('end', end).off('error', broken).off('close', broken);
      const held = Buffer.concat(chunks);
      const isOver = outcome === 'whole' || outcome === 'broken';
      if (!isOver && held.length > 0) source.unshift(held);
      resolve({ outcome, body: isOver ? replay(held, error) : source });
    };
    const read = () => {
      for (;;) {
        const chunk = source.read() as Buffer | null;
        if (chunk === null) return;
        chunks.push(chunk);
        length += chunk.length;
        if (length > limit) {
          settle('longer');
          return;
        }
      }
    };
    const end = () => settle('whole');
    const broken = (error = new Error('the connection was closed')) => settle('broken', error);
    const timer = setTimeout(() => settle('late'), time);
    source.on('readable', read).once('end', end).once('error', broken).once('close', broken);
  });
}

/** What was held, and then its end, or the error. */
function replay(held: Buffer, error: Error | undefined): Readable {
  const left = held.length > 0 ? [held] : [];
  return new Readable({
    read() {
      const chunk = left.shift();
      if (chunk) this.push(chunk);
      else if (error) this.destroy(error);
      else this.push(null);
    },
  });
}
