import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '../../rollup/new-job/job-draft.ts';
import { draftUnderTest } from '../../rollup/new-job/draft-under-test.ts';
import { discardDraft, storedDraft, storeDraft } from './draft-store.ts';

const key = 'rollup-jobs.kept.draft new';
const savedAt = Date.UTC(2025, 10, 24);
const stored = { draft: emptyDraft, savedAt };

beforeEach(() => {
  sessionStorage.clear();
});

describe('a draft that this tab keeps', () => {
  it.each([
    ['empty', emptyDraft],
    [
      'filled in',
      draftUnderTest({
        id: 'sensor "1" \u{1f680}',
        page_size: 'many',
        interval_kind: 'calendar',
        terms_fields: ['node', 'room'],
        histogram_fields: ['voltage'],
        histogram_interval: '5',
        metrics: [
          { field: 'temperature', metrics: ['min', 'max'] },
          { field: 'voltage', metrics: [] },
        ],
      }),
    ],
  ])('is there again as it was, %s', (_, draft) => {
    storeDraft('new', { draft, savedAt });
    expect(storedDraft('new')).toEqual({ draft, savedAt });
  });

  it('has a name, and leaves those of other names alone', () => {
    storeDraft('new', stored);
    storeDraft('clone sensor', { draft: draftUnderTest(), savedAt });
    expect(storedDraft('new')?.draft.id).toBe('');
    expect(storedDraft('clone sensor')?.draft.id).toBe('sensor-hourly');
    discardDraft('new');
    expect(storedDraft('new')).toBeNull();
    expect(storedDraft('clone sensor')).not.toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a draft of no date', JSON.stringify({ draft: emptyDraft })],
    ['a draft that lacks a field', JSON.stringify({ savedAt, draft: { id: 'sensor' } })],
    [
      'a number where a text is typed',
      JSON.stringify({ savedAt, draft: { ...emptyDraft, page_size: 1000 } }),
    ],
    [
      'a kind of interval that there is not',
      JSON.stringify({ savedAt, draft: { ...emptyDraft, interval_kind: 'lunar' } }),
    ],
  ])('is none where storage holds %s', (_, text) => {
    storeDraft('new', stored);
    expect(storedDraft('new')).not.toBeNull();
    sessionStorage.setItem(key, text);
    expect(storedDraft('new')).toBeNull();
  });

  it('is none where storage is forbidden or full, which stops nobody', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const storage = { getItem: forbidden, setItem: forbidden, removeItem: forbidden };
    vi.stubGlobal('sessionStorage', storage);
    expect(() => {
      storeDraft('new', stored);
      discardDraft('new');
    }).not.toThrow();
    expect(storedDraft('new')).toBeNull();
  });
});
