import { basePath } from './base-path.ts';
import { hearWarnings } from './cluster-warnings.ts';
import type { Endpoint } from './endpoints.ts';
import { elasticsearchPath, gatewayPath } from './endpoints.ts';
import { RequestError } from './failure.ts';
import { takeEarly } from './early-reads.ts';
import { ownHeaders } from './own-headers.ts';
import { readRetryAfter } from './retry-after.ts';
import { parseJson, translateFailure } from './translate-failure.ts';

/**
 * How long the browser waits for a whole answer, in ms. Longer than the gateway's own limit, which
 * answers first and says more.
 */
export const defaultPatience = 60_000;

/** What a request is for. */
export interface RequestTarget {
  endpoint: Endpoint;
  /** Fills the placeholder of the endpoint's path, whichever that is. */
  id?: string | undefined;
  query?: Record<string, string> | undefined;
}

interface RequestOptions extends Pick<RequestTarget, 'id' | 'query'> {
  /** Sent as JSON. */
  body?: object;
  signal?: AbortSignal | undefined;
  /** In ms; the usual patience where it is not given. */
  timeout?: number;
}

/** Where the gateway answers a call of the endpoint table. */
export function pathOf({ endpoint, id, query: sent }: RequestTarget): string {
  const query = sent ? new URLSearchParams(sent).toString() : '';
  return gatewayPath(elasticsearchPath(endpoint, id)) + (query === '' ? '' : `?${query}`);
}

/** Sends one request of the endpoint table through the gateway; see `fetchJson`. */
export function request(endpoint: Endpoint, options: RequestOptions = {}): Promise<unknown> {
  const path = pathOf({ endpoint, id: options.id, query: options.query });
  return fetchJson(path, { method: endpoint.method, body: options.body }, options);
}

/**
 * The JSON that a path of the gateway answers. Throws a `RequestError` for everything else: an error
 * status, a body that is not JSON or is cut, no answer in time, no connection. Where the caller's own
 * signal ends the request, it throws that signal's reason.
 */
export async function fetchJson(
  path: string,
  init: FetchInit,
  options: FetchOptions = {},
): Promise<unknown> {
  return (await fetchAnswer(path, init, options)).json;
}

interface FetchInit {
  method: string;
  body?: unknown;
  headers?: Record<string, string>;
}

interface FetchOptions {
  signal?: AbortSignal | undefined;
  timeout?: number;
}

/**
 * The same with the headers of the answer; the JSON is undefined where it is what `if-none-match` among
 * the headers of the request says (304).
 */
export async function fetchAnswer(
  path: string,
  init: FetchInit,
  { signal, timeout = defaultPatience }: FetchOptions = {},
): Promise<{ json: unknown; headers: Headers }> {
  const expiry = new AbortController();
  const timer = setTimeout(() => {
    expiry.abort();
  }, timeout);
  const ending = signal ? AbortSignal.any([signal, expiry.signal]) : expiry.signal;
  const isPlainRead = init.method === 'GET' && Object.keys(init.headers ?? {}).length === 0;
  const early = isPlainRead ? takeEarly(path, ending) : undefined;
  let response: Response | undefined;
  try {
    response = await (early ??
      fetch(basePath + path, {
        method: init.method,
        headers: {
          ...init.headers,
          ...ownHeaders(),
          ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
        signal: ending,
      }));
    hearWarnings(response.headers.get('warning'));
    const { headers } = response;
    if (response.status === 304 && init.headers?.['if-none-match'] !== undefined) {
      return { json: undefined, headers };
    }
    return { json: readBody(response, await textOf(response)), headers };
  } catch (error) {
    if (error instanceof RequestError) throw error;
    if (signal?.aborted) throw signal.reason;
    throw lostAnswer(response, expiry.signal.aborted);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The body as `response.text()` has it. In Chrome that takes three times as long for a list of 5 MB, and begins at its
 * end; of a short one, whose length is told, nothing is to be had earlier.
 */
async function textOf(response: Response): Promise<string> {
  if (response.headers.has('content-length') || !response.body) return response.text();
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

function readBody(response: Response, body: string): unknown {
  const json = response.ok ? parseJson(body) : undefined;
  if (json !== undefined) return json;
  const { status, headers } = response;
  const contentType = headers.get('content-type');
  const retryAfter = readRetryAfter(headers.get('retry-after'), Date.now());
  throw new RequestError(translateFailure({ status, contentType, retryAfter, body }));
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
