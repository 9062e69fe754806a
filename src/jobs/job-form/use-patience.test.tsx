import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePatience } from './use-patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function waiting(isUnderWay: boolean) {
  const hook = renderHook((isOn: boolean) => usePatience(isOn, 4_000), {
    initialProps: isUnderWay,
  });
  return {
    hook,
    isWaiting: () => hook.result.current,
    set: (isOn: boolean) => {
      hook.rerender(isOn);
    },
    wait: (ms: number) => {
      act(() => {
        vi.advanceTimersByTime(ms);
      });
    },
  };
}

describe('patience', () => {
  it('is there as long as something is under way, and ends with it', () => {
    const { isWaiting, set, wait } = waiting(true);
    wait(3_999);
    expect(isWaiting()).toBe(true);
    set(false);
    expect(isWaiting()).toBe(false);
  });

  it('comes to an end while it is still under way', () => {
    const { isWaiting, wait } = waiting(true);
    wait(4_000);
    expect(isWaiting()).toBe(false);
  });

  it('is whole again for the next time', () => {
    const { isWaiting, set, wait } = waiting(true);
    wait(5_000);
    set(false);
    set(true);
    wait(3_999);
    expect(isWaiting()).toBe(true);
  });

  it('leaves no timer behind', () => {
    const { hook } = waiting(true);
    hook.unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
