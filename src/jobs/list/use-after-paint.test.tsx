import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useAfterPaint } from './use-after-paint.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const [first, second, third] = [{ sort: 'id' }, { sort: 'health' }, { sort: 'delay' }];

test('a value follows in a task of its own after the next frame, and not before', () => {
  const { result, rerender } = renderHook(useAfterPaint<object>, { initialProps: first });
  rerender(second);
  expect(result.current).toBe(first);
  act(() => {
    vi.advanceTimersToNextFrame();
  });
  expect(result.current).toBe(first);
  act(() => {
    vi.runAllTimers();
  });
  expect(result.current).toBe(second);
});

test('of values that come before the frame only the last one follows', () => {
  const seen: object[] = [];
  const { rerender } = renderHook(
    (value: object) => {
      seen.push(useAfterPaint(value));
    },
    { initialProps: first },
  );
  rerender(second);
  rerender(third);
  act(() => {
    vi.runAllTimers();
  });
  expect(seen.at(-1)).toBe(third);
  expect(seen).not.toContain(second);
});

test('nothing follows once the page is left', () => {
  const { rerender, unmount } = renderHook(useAfterPaint<object>, { initialProps: first });
  rerender(second);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
