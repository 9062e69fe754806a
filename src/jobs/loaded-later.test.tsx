import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closes, loadedAtLast, loadedLater, loadTheRest } from './loaded-later.ts';
import type { Notice } from './notices.ts';
import { NotifyContext } from './notices.ts';

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

describe('a dialog that cannot be loaded', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  interface DialogProps {
    onClose: () => void;
  }
  const lost = new TypeError('Failed to fetch dynamically imported module');

  /** A page with a button that opens the dialog, which cannot be loaded the first time. */
  function open({ own }: { own: Promise<Response> }) {
    vi.stubGlobal('fetch', () => own);
    const notices: Notice[] = [];
    const find = vi
      .fn<() => Promise<ComponentType<DialogProps>>>(() => Promise.resolve(() => <p>Export</p>))
      .mockRejectedValueOnce(lost);
    const Dialog = loadedLater(find, closes);
    function Page() {
      const [isOpen, setOpen] = useState(false);
      return (
        <>
          <button
            onClick={() => {
              setOpen(true);
            }}
          >
            {isOpen ? 'open' : 'closed'}
          </button>
          {isOpen && (
            <Dialog
              onClose={() => {
                setOpen(false);
              }}
            />
          )}
        </>
      );
    }
    render(<Page />, { wrapper: telling(notices) });
    return { notices, find };
  }

  const telling = (notices: Notice[]) =>
    function Telling({ children }: { children: ReactNode }) {
      return (
        <NotifyContext.Provider value={(notice) => notices.push(notice)}>
          {children}
        </NotifyContext.Provider>
      );
    };

  it('is told of and closed, and opens with the next click where it can be loaded by then', async () => {
    const { notices, find } = open({ own: Promise.reject(lost) });
    fireEvent.click(screen.getByRole('button'));
    await vi.waitFor(() => {
      expect(notices).toHaveLength(1);
    });
    expect(notices[0]).toMatchObject({ title: 'A part of the console could not be loaded' });
    expect(screen.getByText('closed')).toBeDefined();
    expect(find).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button'));
    expect(await screen.findByText('Export')).toBeDefined();
    expect(notices).toHaveLength(1);
  });

  it('asks for a reload where the console was updated, and its files are gone', async () => {
    const { notices } = open({ own: Promise.resolve(new Response(null, { status: 404 })) });
    fireEvent.click(screen.getByRole('button'));
    await vi.waitFor(() => {
      expect(notices).toHaveLength(1);
    });
    expect(notices[0]).toMatchObject({
      title: 'The console was updated',
      action: { label: 'Reload' },
    });
  });

  it('is told of once, where nothing closes it and it is tried again', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', () => Promise.reject(lost));
    const notices: Notice[] = [];
    const find = found().mockRejectedValueOnce(lost).mockRejectedValueOnce(lost);
    const Later = loadedLater(find, { meanwhile: 'loading' });
    render(<Later title="Theme" />, { wrapper: telling(notices) });
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(document.body.textContent).toBe('loading');
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(document.body.textContent).toBe('Theme');
    expect(notices).toHaveLength(1);
    vi.useRealTimers();
  });
});

it('what is rarely opened is not loaded with the rest', async () => {
  const find = found();
  loadedLater(find, { isRare: true });
  await loadTheRest();
  expect(find).not.toHaveBeenCalled();
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
