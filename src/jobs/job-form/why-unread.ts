import { RequestError } from '../../elasticsearch/failure.ts';
import type { Attempt } from '../attempt.ts';
import { failureInWords } from '../failure-in-words.ts';

/** Why something could not be read that the form would like to know. */
export function whyUnread(error: Error, attempt: Attempt): string {
  return error instanceof RequestError
    ? failureInWords(error.failure, attempt).what
    : error.message;
}
