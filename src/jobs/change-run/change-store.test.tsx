import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeRun } from './change-run.ts';
import { changeUnderTest, configUnderTest, stepsUnderTest } from './change-run-under-test.ts';
import { forgetChange, storeChange, storedChange } from './change-store.ts';

const key = 'rollup-jobs.kept.change old';

beforeEach(() => {
  sessionStorage.clear();
});

describe('a change that this tab keeps', () => {
  it.each<[string, ChangeRun]>([
    ['has not begun', changeUnderTest()],
    [
      'stands in the middle',
      changeUnderTest({
        steps: stepsUnderTest({ stop: 'done', create: 'failed', start: 'skipped' }),
      }),
    ],
    [
      'is being undone',
      changeUnderTest({
        steps: stepsUnderTest({ stop: 'undoing', create: 'not_undone', start: 'undone' }),
      }),
    ],
    [
      'was refused and is undone',
      changeUnderTest({
        steps: {
          ...stepsUnderTest({ stop: 'undone', create: 'waiting', start: 'waiting' }),
          create: { state: 'nothing_to_undo', words: [], effect: 'nothing' },
        },
      }),
    ],
    [
      'has all that a job can have',
      changeUnderTest({
        wasRunning: false,
        newId: 'new "job" \u{1f680}',
        config: {
          ...configUnderTest,
          timeout: '20s',
          groups: {
            date_histogram: {
              field: 'timestamp',
              calendar_interval: '1d',
              delay: '1h',
              time_zone: 'Europe/Berlin',
            },
            terms: { fields: ['node', 'room'] },
            histogram: { fields: ['voltage'], interval: 5 },
          },
          metrics: [{ field: 'temperature', metrics: ['min', 'max'] }],
        },
      }),
    ],
    [
      'is for a cluster before 7.2',
      changeUnderTest({
        config: {
          ...configUnderTest,
          groups: { date_histogram: { field: 'timestamp', interval: '1h' } },
        },
      }),
    ],
  ])('is there again as it was where it %s', (_, run) => {
    storeChange(run);
    expect(storedChange('old')).toEqual(run);
  });

  it('is that of one job, and is replaced as it goes on', () => {
    storeChange(changeUnderTest());
    storeChange(changeUnderTest({ oldId: 'another', newId: 'another-v2' }));
    storeChange(changeUnderTest({ newId: 'new-v2' }));
    expect(storedChange('old')?.newId).toBe('new-v2');
    expect(storedChange('another')?.newId).toBe('another-v2');
    expect(storedChange('new')).toBeNull();
  });

  it('is gone once it is forgotten, and the others are not', () => {
    storeChange(changeUnderTest());
    storeChange(changeUnderTest({ oldId: 'another' }));
    forgetChange('old');
    expect(storedChange('old')).toBeNull();
    expect(storedChange('another')).not.toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a run without steps', JSON.stringify({ ...changeUnderTest(), steps: {} })],
    ['a run without its configuration', JSON.stringify({ ...changeUnderTest(), config: null })],
    [
      'a state of another console',
      JSON.stringify(changeUnderTest()).replace('"waiting"', '"paused"'),
    ],
    [
      'words that are none',
      JSON.stringify(changeUnderTest()).replace('"words":[]', '"words":[{"text":1}]'),
    ],
  ])('is none where storage holds %s', (_, text) => {
    sessionStorage.setItem(key, text);
    expect(storedChange('old')).toBeNull();
  });

  it('is there where storage holds it whole', () => {
    sessionStorage.setItem(key, JSON.stringify(changeUnderTest()));
    expect(storedChange('old')).toEqual(changeUnderTest());
  });

  it('is none where storage is forbidden, which stops nobody', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', {
      getItem: forbidden,
      setItem: forbidden,
      removeItem: forbidden,
    });
    expect(() => {
      storeChange(changeUnderTest());
      forgetChange('old');
    }).not.toThrow();
    expect(storedChange('old')).toBeNull();
  });
});
