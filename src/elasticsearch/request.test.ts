import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { searchFiguresEndpoint, startJobEndpoint } from './endpoints.ts';
import { RequestError } from './failure.ts';
import { fetchJson, request } from './request.ts';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  fetched.mockReset();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function failureOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RequestError)) throw new Error(`no RequestError: ${String(error)}`);
  return error.failure;
}

/** A `fetch` that ends only when it is aborted. */
const hanging: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'));
    });
  });

describe('a request', () => {
  it('goes through the gateway with the header that it asks for', async () => {
    fetched.mockResolvedValue(Response.json({ started: true }));
    await expect(request(startJobEndpoint, { id: 'a/b' })).resolves.toEqual({ started: true });
    const [path, init] = fetched.mock.calls[0] ?? [];
    expect(path).toBe('/api/elasticsearch/_rollup/job/a%252Fb/_start');
    expect(init).toMatchObject({ method: 'POST', headers: { 'x-rollup-jobs': 'console' } });
  });

  it('carries its body as JSON, and fills the placeholder of its path', async () => {
    fetched.mockResolvedValue(Response.json({}));
    await request(searchFiguresEndpoint, { id: 'a-*,b', body: { aggs: {} } });
    const [path, init] = fetched.mock.calls[0] ?? [];
    expect(path).toBe('/api/elasticsearch/a-*%252Cb/_search');
    expect(init).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"aggs":{}}',
    });
  });

  it('that finds no gateway may still have happened', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await failureOf(fetchJson('/x', { method: 'POST' }))).toMatchObject({
      kind: 'no_answer',
      cause: 'gateway_unreachable',
      mayHaveHappened: true,
    });
  });

  it('gives up after its time', async () => {
    vi.useFakeTimers();
    fetched.mockImplementation(hanging);
    const failure = failureOf(fetchJson('/x', { method: 'GET' }, { timeout: 1000 }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await failure).toMatchObject({ kind: 'no_answer', cause: 'timeout' });
  });

  it('ended by its caller throws the caller’s reason', async () => {
    fetched.mockImplementation(hanging);
    const caller = new AbortController();
    const result = fetchJson('/x', { method: 'GET' }, { signal: caller.signal });
    caller.abort(new Error('left the page'));
    await expect(result).rejects.toThrow('left the page');
  });

  it('knows how long it is asked to wait', async () => {
    const error = { type: 'es_rejected_execution_exception', reason: 'queue is full' };
    const init = { status: 429, headers: { 'retry-after': '20' } };
    fetched.mockResolvedValue(Response.json({ error, status: 429 }, init));
    expect(await failureOf(fetchJson('/x', { method: 'GET' }))).toEqual({
      kind: 'too_many_requests',
      reason: 'queue is full',
      retryAfter: 20,
    });
  });

  it('reads a body that comes in pieces, cut within a letter too', async () => {
    const bytes = new TextEncoder().encode('{"id":"größe-1 🌡"}');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    fetched.mockResolvedValue(new Response(body));
    expect(await fetchJson('/x', { method: 'GET' })).toEqual({ id: 'größe-1 🌡' });
  });

  it('whose body breaks off is an unexpected answer with its status', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"sta'));
        controller.error(new TypeError('network error'));
      },
    });
    fetched.mockResolvedValue(new Response(body, { headers: { 'content-type': 'text/x' } }));
    expect(await failureOf(fetchJson('/x', { method: 'GET' }))).toMatchObject({
      kind: 'unexpected_answer',
      status: 200,
      contentType: 'text/x',
    });
  });
});
