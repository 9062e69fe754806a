import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftUnderTest } from '../../rollup/new-job/draft-under-test.ts';
import { storedDraft, storeDraft } from './draft-store.ts';
import { useDraft } from './use-draft.ts';

const initial = draftUnderTest();
const now = Date.UTC(2025, 10, 24, 10);
const hour = 3_600_000;

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The form as a page has it that has just been opened. */
function newPage(name = 'new') {
  const { result, unmount } = renderHook(() => useDraft(name, initial));
  return {
    now: () => result.current,
    act: (what: (handle: typeof result.current) => void) => {
      act(() => {
        what(result.current);
      });
    },
    close: unmount,
  };
}

describe('a draft in a form', () => {
  it('begins as it is given, and is not worth keeping', () => {
    const { draft, isChanged, restoredFrom } = newPage().now();
    expect({ draft, isChanged, restoredFrom }).toEqual({
      draft: initial,
      isChanged: false,
      restoredFrom: null,
    });
    expect(storedDraft('new')).toBeNull();
  });

  it('holds what has been typed, and is kept with the time of it', () => {
    const page = newPage();
    page.act(({ change }) => {
      change({ id: 'sensor-daily' });
      change({ delay: '1d' });
    });
    const draft = { ...initial, id: 'sensor-daily', delay: '1d' };
    expect(page.now()).toMatchObject({ draft, isChanged: true, restoredFrom: null });
    expect(storedDraft('new')).toEqual({ draft, savedAt: now });
  });

  it('is kept as it was typed last', () => {
    const page = newPage();
    page.act(({ change }) => {
      change({ id: 's' });
    });
    vi.setSystemTime(now + hour);
    page.act(({ change }) => {
      change({ id: 'se' });
    });
    expect(storedDraft('new')).toMatchObject({ savedAt: now + hour, draft: { id: 'se' } });
  });

  it('is there again when the page is opened again, and says from when', () => {
    const page = newPage();
    page.act(({ change }) => {
      change({ id: 'sensor-daily' });
    });
    page.close();
    vi.setSystemTime(now + hour);
    expect(newPage().now()).toMatchObject({
      draft: { ...initial, id: 'sensor-daily' },
      isChanged: true,
      restoredFrom: now,
    });
    expect(newPage('clone sensor').now()).toMatchObject({ draft: initial, restoredFrom: null });
  });

  it('begins anew as it was given when it is started over', () => {
    storeDraft('new', { draft: { ...initial, id: 'old one' }, savedAt: now });
    const page = newPage();
    page.act(({ startOver }) => {
      startOver();
    });
    expect(page.now()).toMatchObject({ draft: initial, isChanged: false, restoredFrom: null });
    expect(storedDraft('new')).toBeNull();
  });

  it('is not kept any more once it has been used, and stays in the form', () => {
    storeDraft('new', { draft: { ...initial, id: 'old one' }, savedAt: now });
    const page = newPage();
    page.act(({ discard }) => {
      discard();
    });
    expect(page.now()).toMatchObject({ draft: { id: 'old one' }, isChanged: false });
    expect(storedDraft('new')).toBeNull();
    page.close();
    expect(newPage().now().draft).toEqual(initial);
  });

  it('is kept again where typing goes on after it has been used', () => {
    const page = newPage();
    page.act(({ discard }) => {
      discard();
    });
    page.act(({ change }) => {
      change({ id: 'another' });
    });
    expect(storedDraft('new')?.draft.id).toBe('another');
  });
});
