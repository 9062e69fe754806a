import { act, renderHook } from '@testing-library/react';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { remembered } from './remembered.ts';
import { useRemembered } from './use-remembered.ts';

const key = 'rollup-jobs.colours';
const schema = v.array(v.picklist(['red', 'green']));

/** The choice as a page has it that has just been opened. */
function newPage() {
  return remembered('colours', schema, ['green']);
}

beforeEach(() => {
  localStorage.clear();
});

describe('a remembered choice', () => {
  it('is the default before there is one', () => {
    expect(newPage().read()).toEqual(['green']);
  });

  it('is there again when the page is opened again', () => {
    newPage().choose(['red']);
    expect(newPage().read()).toEqual(['red']);
  });

  it.each(['', 'red', '{}', '["blue"]', '["red"', 'null'])(
    'is the default where storage holds %j',
    (text) => {
      localStorage.setItem(key, text);
      expect(newPage().read()).toEqual(['green']);
    },
  );

  it('stays the same object until it changes, so that nothing is drawn in vain', () => {
    const page = newPage();
    page.choose(['red']);
    expect(page.read()).toBe(page.read());
  });

  it('holds for this visit where storage is forbidden', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden });
    const page = newPage();
    expect(page.read()).toEqual(['green']);
    page.choose(['red']);
    expect(page.read()).toEqual(['red']);
    expect(newPage().read()).toEqual(['green']);
  });

  it('is drawn anew when it is chosen, here or in another tab', () => {
    const page = newPage();
    const { result } = renderHook(() => useRemembered(page));
    act(() => {
      result.current[1](['red']);
    });
    expect(result.current[0]).toEqual(['red']);
    act(() => {
      localStorage.setItem(key, '[]');
      window.dispatchEvent(new StorageEvent('storage', { key }));
    });
    expect(result.current[0]).toEqual([]);
  });
});
