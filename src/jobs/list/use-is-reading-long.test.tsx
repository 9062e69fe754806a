import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jobKeys } from '../job-queries.ts';
import { useIsReadingLong } from './use-is-reading-long.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A reading of the list that has just begun. */
function reading() {
  const client = new QueryClient();
  let answer = () => {};
  void client.query({
    queryKey: jobKeys.list,
    queryFn: () =>
      new Promise<unknown[]>((resolve) => {
        answer = () => {
          resolve([]);
        };
      }),
  });
  const { result } = renderHook(useIsReadingLong, {
    wrapper: ({ children }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  });
  const passes = (ms: number) =>
    act(async () => {
      await vi.advanceTimersByTimeAsync(ms);
    });
  return {
    isShown: () => result.current,
    passes,
    answers: () => {
      answer();
      return passes(0);
    },
  };
}

describe('a reading of the list', () => {
  it('is not shown where it is over in a moment', async () => {
    const { isShown, passes, answers } = reading();
    await passes(499);
    expect(isShown()).toBe(false);
    await answers();
    await passes(60_000);
    expect(isShown()).toBe(false);
  });

  it('is shown where it lasts, until it is answered', async () => {
    const { isShown, passes, answers } = reading();
    await passes(500);
    expect(isShown()).toBe(true);
    await answers();
    expect(isShown()).toBe(false);
  });
});
