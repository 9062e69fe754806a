import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useStatus } from '../jobs/cluster-status.ts';
import { jobKeys } from '../jobs/job-queries.ts';
import { useJobs } from '../jobs/use-jobs.ts';
import { createQueryClient } from './query-client.ts';

const begin = 1_000_000_000;

beforeEach(() => vi.useFakeTimers({ now: begin }));
afterEach(() => vi.useRealTimers());

interface Asked {
  /** In s, from the beginning. */
  at: number;
  path: string;
  takes: string | undefined;
  has: string | undefined;
}

/**
 * A gateway that always has the same to say, and has it from the cluster every 30 s; of what it was asked,
 * what is said of the path.
 */
function gateway() {
  const asked: Asked[] = [];
  const fails = { next: false };
  vi.stubGlobal('fetch', (path: string, { headers }: { headers: Record<string, string> }) => {
    const at = (Date.now() - begin) / 1000;
    asked.push({ at, path, takes: headers['cache-control'], has: headers['if-none-match'] });
    if (fails.next) {
      fails.next = false;
      return Promise.resolve(new Response('no', { status: 400 }));
    }
    const mark = { etag: 'W/"1"', age: String(Math.floor(takesCopy(headers) ? at % 30 : 0)) };
    return Promise.resolve(
      headers['if-none-match'] === undefined
        ? Response.json({ jobs: [] }, { headers: mark })
        : new Response(null, { status: 304, headers: mark }),
    );
  });
  return { ofJobs: () => asked.filter(({ path }) => path.includes('_rollup')), asked, fails };
}

const takesCopy = (headers: Record<string, string>) => headers['cache-control'] !== undefined;

function open() {
  const client = createQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result, unmount } = renderHook(() => useJobs(), { wrapper });
  return { client, result, unmount };
}

/** In s. */
const pass = (time: number) => act(() => vi.advanceTimersByTimeAsync(time * 1000));

describe('a page that shows the jobs', () => {
  test('reads them for itself when it is opened, and then takes what is newer than it shows', async () => {
    const { ofJobs } = gateway();
    await pass(12);
    const { unmount } = open();
    await pass(30);
    expect(ofJobs()).toEqual([
      { at: 12, path: expect.any(String) as string, takes: undefined, has: undefined },
      { at: 42, path: expect.any(String) as string, takes: 'max-age=30', has: 'W/"1"' },
    ]);
    unmount();
  });

  test('reads again when the answer it has is due, not when it came', async () => {
    const { ofJobs } = gateway();
    await pass(12);
    const { unmount } = open();
    await pass(110);
    expect(ofJobs().map(({ at }) => at)).toEqual([12, 42, 60, 90, 120]);
    unmount();
  });

  test('says truly how old they are, and gives the same object while nothing changes', async () => {
    gateway();
    await pass(12);
    const { client, result, unmount } = open();
    await pass(1);
    const { data } = result.current;
    await pass(30);
    expect(result.current.data).toBe(data);
    expect(client.getQueryState(jobKeys.list)?.dataUpdatedAt).toBe(begin + 30_000);
    unmount();
  });

  test('takes nothing from before when its reading was invalidated', async () => {
    const { ofJobs } = gateway();
    const { client, unmount } = open();
    await pass(10);
    await act(() => client.invalidateQueries({ queryKey: jobKeys.list }));
    expect(ofJobs().at(-1)).toMatchObject({ at: 10, takes: undefined, has: 'W/"1"' });
    unmount();
  });

  test('takes nothing from before after a failure', async () => {
    const { ofJobs, fails } = gateway();
    const { unmount } = open();
    await pass(10);
    fails.next = true;
    await pass(60);
    expect(ofJobs().map(({ takes }) => takes)).toEqual([undefined, 'max-age=30', undefined]);
    unmount();
  });

  test('asks for the whole list where it has changed a row by itself', async () => {
    const { ofJobs } = gateway();
    const { client, unmount } = open();
    await pass(1);
    client.getQueryCache().find({ queryKey: jobKeys.list })?.setState({ data: [] });
    await pass(30);
    expect(ofJobs().at(-1)).toMatchObject({ has: undefined });
    unmount();
  });
});

test('the status is taken from others too, for a minute at most', async () => {
  const { asked } = gateway();
  const status = {
    cluster: { state: 'ready', name: 'logs', version: '8.19.8' },
    ...{ signIn: 'not_used', user: null, rights: null, health: null, demo: null, warnings: [] },
  };
  const fetched = fetch;
  vi.stubGlobal('fetch', async (...call: Parameters<typeof fetch>) => {
    const { headers } = await fetched(...call);
    return Response.json(status, { headers });
  });
  const client = createQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { unmount } = renderHook(() => useStatus(), { wrapper });
  await pass(61);
  expect(asked.map(({ at, takes }) => [at, takes])).toEqual([
    [0, undefined],
    [60, 'max-age=60'],
  ]);
  unmount();
});
