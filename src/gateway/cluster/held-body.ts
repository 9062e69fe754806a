import { Readable } from 'node:stream';

/** A body that was read ahead. */
export interface HeldBody {
  /** `broken`: it broke off; `late`: more of it was to come when the time was over. */
  outcome: 'whole' | 'longer' | 'broken' | 'late';
  /** What was read of it, as it came: in one piece it would be in memory twice, if not for long. */
  held: readonly Buffer[];
  /** All of it, from its beginning; it breaks where the source broke. */
  body: Readable;
  /** Why it broke off. */
  error: Error | undefined;
}

interface HoldOptions {
  /** Takes each piece as it comes; false where it may not be held, and what is behind it is left to come as it comes. */
  take: (chunk: Buffer) => boolean;
  /** Milliseconds; as long as it takes where it is not given. */
  time?: number;
}

/** Reads a body ahead, so that nothing of it is passed on before it is known to be whole. */
export function holdBody(source: Readable, { take, time }: HoldOptions): Promise<HeldBody> {
  return new Promise((resolve) => {
    const held: Buffer[] = [];

    const settle = (outcome: HeldBody['outcome'], error?: Error) => {
      clearTimeout(timer);
      source.off('readable', read).off('end', end).off('error', broken).off('close', broken);
      const isOver = outcome === 'whole' || outcome === 'broken';
      if (!isOver) for (const chunk of held.toReversed()) source.unshift(chunk);
      resolve({ outcome, held, error, body: isOver ? replay(held, error) : source });
    };
    const read = () => {
      for (;;) {
        const chunk = source.read() as Buffer | null;
        if (chunk === null) return;
        held.push(chunk);
        if (!take(chunk)) {
          settle('longer');
          return;
        }
      }
    };
    const end = () => settle('whole');
    const broken = (error = new Error('the connection was closed')) => settle('broken', error);
    const timer = time === undefined ? undefined : setTimeout(() => settle('late'), time);
    source.on('readable', read).once('end', end).once('error', broken).once('close', broken);
  });
}

/** What was held, and then its end, or the error. */
function replay(held: readonly Buffer[], error: Error | undefined): Readable {
  const left = held.values();
  return new Readable({
    read() {
      const { value } = left.next();
      if (value) this.push(value);
      else if (error) this.destroy(error);
      else this.push(null);
    },
  });
}
