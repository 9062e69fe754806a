import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { putStateIntoList } from '../actions/job-reading.ts';
import { jobKeys } from '../job-queries.ts';
import { jobUnderTest } from '../job-under-test.ts';
import { useJobs } from '../use-jobs.ts';
import { useRefresh } from './use-refresh.ts';

/** The list of one job, which was read before; each reading of it from now on is answered by hand. */
function listWithRefresh() {
  const answers: (() => void)[] = [];
  vi.stubGlobal(
    'fetch',
    (_path: string, init?: RequestInit) =>
      new Promise((resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new DOMException('aborted', 'AbortError'));
        });
        answers.push(() => {
          resolve(Response.json({ jobs: [jobUnderTest()] }));
        });
      }),
  );
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  client.setQueryData<ListedJob[]>(jobKeys.list, [{ kind: 'job', job: jobUnderTest() }]);
  const { result } = renderHook(() => useRefresh(useJobs().refetch), {
    wrapper: ({ children }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  });
  return {
    client,
    result,
    refresh: async () => {
      act(() => {
        result.current.refresh();
      });
      await vi.waitFor(() => {
        expect(answers).toHaveLength(1);
      });
    },
    answer: () => {
      answers[0]?.();
    },
  };
}

describe('a refresh', () => {
  it('is announced once it has read the list', async () => {
    const { result, refresh, answer } = listWithRefresh();
    await refresh();
    expect(result.current).toMatchObject({ isRefreshing: true, announcement: '' });
    answer();
    await vi.waitFor(() => {
      expect(result.current).toMatchObject({
        isRefreshing: false,
        announcement: 'Refreshed: 1 rollup job',
      });
    });
  });

  it('is not announced where an action has ended the reading before its answer', async () => {
    const { client, result, refresh } = listWithRefresh();
    await refresh();
    await act(() => putStateIntoList(client, 'sensor', 'started'));
    await vi.waitFor(() => {
      expect(client.isFetching()).toBe(0);
    });
    expect(result.current.announcement).toBe('');
  });
});
