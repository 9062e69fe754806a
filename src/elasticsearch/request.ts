import { takeActivity } from './activity.ts';
import { basePath } from './base-path.ts';
import { hearWarnings } from './cluster-warnings.ts';
import type { Endpoint } from './endpoints.ts';
import { elasticsearchPath, gatewayPath } from './endpoints.ts';
import { RequestError } from './failure.ts';
import { activeHeader, consoleHeader } from './gateway-answers.ts';
import { readRetryAfter } from './retry-after.ts';
import { parseJson, translateFailure } from './translate-failure.ts';

/**
 * How long the browser waits for a whole answer, in ms. Longer than the gateway's own limit, which
 * answers first and says more.
 */
export const defaultPatience = 60_000;

interface RequestOptions {
  /** Fills the placeholder of the endpoint's path, whichever that is. */
  id?: string;
  query?: Record<string, string>;
  /** Sent as JSON. */
  body?: object;
  signal?: AbortSignal | undefined;
  /** In ms; the usual patience where it is not given. */
  timeout?: number;
}

/** Sends one request of the endpoint table through the gateway; see `fetchJson`. */
export function request(endpoint: Endpoint, options: RequestOptions = {}): Promise<unknown> {
  const query = new URLSearchParams(options.query).toString();
  const path =
    gatewayPath(elasticsearchPath(endpoint, options.id)) + (query === '' ? '' : `?${query}`);
  return fetchJson(path, { method: endpoint.method, body: options.body }, options);
}

/**
 * The JSON that a path of the gateway answers. Throws a `RequestError` for everything else: an error
 * status, a body that is not JSON or is cut, no answer in time, no connection. Where the caller's own
 * signal ends the request, it throws that signal's reason.
 */
export async function fetchJson(
  path: string,
  init: { method: string; body?: unknown },
  {
    signal,
    timeout = defaultPatience,
  }: { signal?: AbortSignal | undefined; timeout?: number } = {},
): Promise<unknown> {
  const expiry = new AbortController();
  const timer = setTimeout(() => {
    expiry.abort();
  }, timeout);
  let response: Response | undefined;
  try {
    response = await fetch(basePath + path, {
      method: init.method,
      headers: {
        accept: 'application/json',
        [consoleHeader[0]]: consoleHeader[1],
        ...(takeActivity() ? { [activeHeader[0]]: activeHeader[1] } : {}),
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      signal: signal ? AbortSignal.any([signal, expiry.signal]) : expiry.signal,
    });
    hearWarnings(response.headers.get('warning'));
    return readBody(response, await response.text());
  } catch (error) {
    if (error instanceof RequestError) throw error;
    if (signal?.aborted) throw signal.reason;
    throw lostAnswer(response, expiry.signal.aborted);
  } finally {
    clearTimeout(timer);
  }
}

function readBody(response: Response, body: string): unknown {
  const answer = {
    status: response.status,
    contentType: response.headers.get('content-type'),
    retryAfter: readRetryAfter(response.headers.get('retry-after'), Date.now()),
    body,
  };
  if (!response.ok) throw new RequestError(translateFailure(answer));
  const json = parseJson(body);
  if (json === undefined) throw new RequestError(translateFailure(answer));
  return json;
}

/** What a rejected `fetch` or a body that broke off stands for. */
function lostAnswer(response: Response | undefined, expired: boolean): RequestError {
  if (response && !expired)
    return new RequestError({
      kind: 'unexpected_answer',
      status: response.status,
      contentType: response.headers.get('content-type'),
      excerpt: '',
    });
  return new RequestError(
    expired
      ? {
          kind: 'no_answer',
          cause: 'timeout',
          mayHaveHappened: true,
          reason: 'The console’s server did not answer in time.',
        }
      : {
          kind: 'no_answer',
          cause: 'gateway_unreachable',
          mayHaveHappened: true,
          reason: 'The connection to the console’s server failed.',
        },
  );
}
