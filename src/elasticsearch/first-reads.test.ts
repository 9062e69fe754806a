import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeEarly } from './early-reads.ts';
import { beginFirstReads, statusPath } from './first-reads.ts';
import { getStatus } from './gateway-api.ts';
import { getJobs } from './rollup-jobs-api.ts';

const status = {
  cluster: { state: 'ready', name: 'c', version: '8.19.8' },
  signIn: 'not_used',
  user: null,
  rights: null,
  health: null,
  demo: null,
  warnings: [],
};

const fetched = vi.fn<(path: string, init?: RequestInit) => Promise<Response>>((path) =>
  Promise.resolve(Response.json(path === statusPath ? status : { jobs: [] })),
);

/** A `fetch` that ends only when it is aborted. */
const hanging = (_: string, init?: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'));
    });
  });

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  const { signal } = new AbortController();
  for (const [path] of fetched.mock.calls) void takeEarly(path, signal);
  fetched.mockClear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what the page asks for before the app is there', () => {
  it('is what the app asks for first, and is not asked for twice', async () => {
    beginFirstReads('/');
    expect(fetched).toHaveBeenCalledTimes(2);
    await expect(getStatus()).resolves.toEqual(status);
    await expect(getJobs()).resolves.toEqual([]);
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('is no list on a page that shows none', () => {
    beginFirstReads('/create');
    expect(fetched.mock.calls.map(([path]) => path)).toEqual([statusPath]);
  });

  it('answers the first request alone', async () => {
    beginFirstReads('/');
    await getJobs();
    await getJobs();
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('is asked for again where the app comes late', async () => {
    vi.useFakeTimers();
    beginFirstReads('/');
    vi.advanceTimersByTime(10_000);
    await getJobs();
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('ends when the one ends that wants it', async () => {
    fetched.mockImplementationOnce(hanging).mockImplementationOnce(hanging);
    beginFirstReads('/');
    const leaving = new AbortController();
    const jobs = getJobs({ signal: leaving.signal });
    leaving.abort();
    await expect(jobs).rejects.toBe(leaving.signal.reason);
    const [, init] = fetched.mock.calls[1] ?? [];
    expect(init?.signal?.aborted).toBe(true);
  });

  it('fails as any request does', async () => {
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    beginFirstReads('/');
    await expect(getStatus()).rejects.toMatchObject({
      failure: { kind: 'no_answer', cause: 'gateway_unreachable' },
    });
  });
});
