import { RequestError } from './failure.ts';

/** What was asked of an index, or `null` where there is no such index (404). */
export async function nullWithoutIndex(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RequestError && isMissingIndex(error)) return null;
    throw error;
  }
}

function isMissingIndex({ failure }: RequestError): boolean {
  return failure.kind === 'refused' && failure.type === 'index_not_found_exception';
}
