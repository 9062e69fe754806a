import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passes } from './passes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('waiting for a time to pass', () => {
  it('ends with it, and leaves nothing at the signal, however often it is waited', async () => {
    const { signal } = new AbortController();
    for (let n = 0; n < 3; n++) {
      const passed = passes(1_000, signal);
      await vi.advanceTimersByTimeAsync(1_000);
      await passed;
    }
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('ends when the signal is aborted, and at once where it is already', async () => {
    const controller = new AbortController();
    const passed = passes(1_000, controller.signal);
    controller.abort();
    await passed;
    await passes(1_000, controller.signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});
