import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSettled } from './use-settled.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function typing(first: string) {
  const hook = renderHook(({ text, ms }) => useSettled(text, ms), {
    initialProps: { text: first, ms: 300 },
  });
  return {
    hook,
    type: (text: string, ms = 300) => {
      hook.rerender({ text, ms });
    },
    wait: (ms: number) => {
      act(() => {
        vi.advanceTimersByTime(ms);
      });
    },
    settled: () => hook.result.current,
  };
}

describe('a value that is to settle', () => {
  it('is there at once when it is the first', () => {
    expect(typing('sensor-*').settled()).toBe('sensor-*');
  });

  it('follows once it has not changed for the time, and not before', () => {
    const { type, wait, settled } = typing('');
    type('sensor-*');
    wait(299);
    expect(settled()).toBe('');
    wait(1);
    expect(settled()).toBe('sensor-*');
  });

  it('begins to wait again with each letter', () => {
    const { type, wait, settled } = typing('');
    type('s');
    wait(200);
    type('se');
    wait(200);
    expect(settled()).toBe('');
    wait(100);
    expect(settled()).toBe('se');
  });

  it('stays where it was typed away and back again', () => {
    const { type, wait, settled } = typing('sensor');
    type('sensors');
    wait(100);
    type('sensor');
    wait(1_000);
    expect(settled()).toBe('sensor');
  });

  it('does not begin to wait again where it is only drawn anew', () => {
    const { type, wait, settled } = typing('');
    type('s');
    wait(200);
    type('s');
    wait(100);
    expect(settled()).toBe('s');
  });

  it('leaves no timer behind', () => {
    const { hook, type } = typing('');
    type('s');
    hook.unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
