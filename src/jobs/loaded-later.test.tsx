import { act, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { loadedAtLast, loadedLater, loadTheRest } from './loaded-later.ts';

function Menu({ title }: { title: string }) {
  return <p>{title}</p>;
}

type Find = () => Promise<ComponentType<{ title: string }>>;
const found = () => vi.fn<Find>(() => Promise.resolve(Menu));

describe('a component that is loaded later', () => {
  it('is drawn at once when the rest has been loaded, and is loaded once', async () => {
    const find = found();
    const Later = loadedLater(find);
    await loadTheRest();
    await loadTheRest();
    render(<Later title="Theme" />);
    expect(screen.getByText('Theme')).toBeDefined();
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('is loaded when it is needed before, and leaves its place empty meanwhile', async () => {
    const Later = loadedLater(found());
    render(<Later title="Theme" />);
    expect(document.body.textContent).toBe('');
    expect(await screen.findByText('Theme')).toBeDefined();
  });

  it('that cannot be loaded leaves its place empty, until it can be', async () => {
    vi.useFakeTimers();
    const find = found()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const Later = loadedLater(find);
    render(<Later title="Theme" />);
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(document.body.textContent).toBe('');
    await act(() => vi.advanceTimersByTimeAsync(4_000));
    expect(screen.getByText('Theme')).toBeDefined();
    expect(find).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });

  it('is not asked for any more where nobody needs it by the time that it failed', async () => {
    vi.useFakeTimers();
    let fail: (error: Error) => void = () => {};
    const find = found().mockReturnValueOnce(
      new Promise((_, reject) => {
        fail = reject;
      }),
    );
    const Later = loadedLater(find);
    const { unmount } = render(<Later title="Theme" />);
    unmount();
    fail(new TypeError('Failed to fetch'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(find).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});

it('what cannot be loaded is tried again until it can be, and its failure told nowhere', async () => {
  vi.useFakeTimers();
  const load = vi
    .fn(() => Promise.resolve('icons'))
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const loaded = loadedAtLast(load);
  await vi.advanceTimersByTimeAsync(4_000);
  await expect(loaded).resolves.toBe('icons');
  expect(load).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});
