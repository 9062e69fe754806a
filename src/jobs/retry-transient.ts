import { RequestError, askedToWait } from '../elasticsearch/failure.ts';
import { isTransient } from '../elasticsearch/transient.ts';

/** In ms. An operator who is to wait for longer is told so instead. */
const longestSilence = 5_000;

/** The `retry` of reads: twice at most, and only where that may help soon. */
export function retryTransient(failureCount: number, error: Error): boolean {
  return (
    failureCount < 2 &&
    error instanceof RequestError &&
    isTransient(error.failure) &&
    askedToWait(error.failure) <= longestSilence
  );
}

/** The `retryDelay` of reads, in ms: one second, then two, or what the server asks for. */
export function retryDelay(failureCount: number, error: Error): number {
  const asked = error instanceof RequestError ? askedToWait(error.failure) : 0;
  return Math.max(1_000 * 2 ** failureCount, asked);
}
