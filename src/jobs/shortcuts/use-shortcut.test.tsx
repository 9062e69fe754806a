import { act, fireEvent, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shortcutsAreOn } from './shortcuts.ts';
import { useShortcut } from './use-shortcut.ts';

const run = vi.fn();

beforeEach(() => {
  document.body.innerHTML = '<main data-testid="page"></main>';
});
afterEach(() => {
  run.mockReset();
  shortcutsAreOn.choose(true);
});

/** Presses a key on the element that stands at `testid`. */
function press(key: string, more: KeyboardEventInit = {}, testid = 'page') {
  fireEvent.keyDown(screen.getByTestId(testid), { key, code: 'KeyX', ...more });
}

describe('a shortcut', () => {
  it('runs at its key, wherever the keyboard has that', () => {
    renderHook(() => {
      useShortcut('refresh', run);
      useShortcut('help', run);
    });
    press('r');
    press('?', { shiftKey: true, code: 'Minus' });
    expect(run).toHaveBeenCalledTimes(2);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }])(
    'does not run with %j, which is another command',
    (modifier) => {
      renderHook(() => {
        useShortcut('refresh', run);
      });
      press('r', modifier);
      press('R', modifier);
      expect(run).not.toHaveBeenCalled();
    },
  );

  it.each([
    '<input data-testid="at">',
    '<input type="search" data-testid="at">',
    '<textarea data-testid="at"></textarea>',
    '<select data-testid="at"></select>',
    '<div contenteditable="true"><b data-testid="at"></b></div>',
    '<ul role="listbox"><li data-testid="at"></li></ul>',
  ])('does not run in %s', (html) => {
    renderHook(() => {
      useShortcut('refresh', run);
    });
    document.body.innerHTML = html;
    press('r', {}, 'at');
    expect(run).not.toHaveBeenCalled();
  });

  it('runs at a checkbox, which takes no text', () => {
    renderHook(() => {
      useShortcut('nextJob', run);
    });
    document.body.innerHTML = '<input type="checkbox" data-testid="at">';
    press('j', {}, 'at');
    expect(run).toHaveBeenCalledOnce();
  });

  it('does not run under a dialog', () => {
    renderHook(() => {
      useShortcut('refresh', run);
    });
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-modal="true"></div>');
    press('r');
    expect(run).not.toHaveBeenCalled();
  });

  it('does not run where it is not possible, or where shortcuts are switched off', () => {
    const { rerender } = renderHook(
      ({ isPossible }) => {
        useShortcut('refresh', run, isPossible);
      },
      { initialProps: { isPossible: false } },
    );
    press('r');
    expect(run).not.toHaveBeenCalled();
    rerender({ isPossible: true });
    act(() => {
      shortcutsAreOn.choose(false);
    });
    press('r');
    expect(run).not.toHaveBeenCalled();
  });
});
