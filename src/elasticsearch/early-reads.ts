import { basePath } from './base-path.ts';
import { ownHeaders } from './own-headers.ts';

interface EarlyRead {
  answer: Promise<Response>;
  begunAt: number;
  giveUp: AbortController;
}

const begun = new Map<string, EarlyRead>();

/** For how long an answer is as good as one that is asked for now, in ms. */
const freshFor = 5_000;

/** Asks the gateway for what the app will ask for first, while the app itself is still on its way. */
export function readEarly(path: string): void {
  const giveUp = new AbortController();
  const answer = fetch(basePath + path, { headers: ownHeaders(), signal: giveUp.signal });
  // Whoever takes it is told.
  answer.catch(() => undefined);
  begun.set(path, { answer, begunAt: Date.now(), giveUp });
}

/**
 * The answer to a read that has been asked for early, once; undefined where there is none, or it has waited
 * for too long.
 *
 * @param signal ends it, as it ends a `fetch`
 */
export function takeEarly(path: string, signal: AbortSignal): Promise<Response> | undefined {
  const read = begun.get(path);
  begun.delete(path);
  if (!read) return undefined;
  if (Date.now() - read.begunAt > freshFor) {
    read.giveUp.abort();
    return undefined;
  }
  const end = () => {
    read.giveUp.abort(signal.reason);
  };
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  return read.answer;
}

/** Whoever asks for it from now on is not given what was asked for early. */
export function dropEarly(path: string): void {
  begun.delete(path);
}

/** Whether an early read has been answered well. False where it was not asked for, or has been taken; rejects never. */
export async function isAnsweredEarly(path: string): Promise<boolean> {
  try {
    return (await begun.get(path)?.answer)?.ok ?? false;
  } catch {
    return false;
  }
}
