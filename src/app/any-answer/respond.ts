import type { Answer } from './any-answer.ts';

/** The answer as `fetch` has it. */
export function respond({ status, contentType, retryAfter, body }: Answer): Response {
  return new Response([204, 205, 304].includes(status) ? null : body, {
    status,
    headers: {
      'content-type': contentType,
      ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    },
  });
}
