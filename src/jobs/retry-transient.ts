import { RequestError } from '../elasticsearch/failure.ts';
import { isTransient } from '../elasticsearch/transient.ts';

/** The `retry` of reads: twice at most, and only where that may help. */
export function retryTransient(failureCount: number, error: Error): boolean {
  return failureCount < 2 && error instanceof RequestError && isTransient(error.failure);
}
