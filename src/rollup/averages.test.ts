import { describe, expect, it } from 'vitest';
import { averagesOf } from './averages.ts';

const early = {
  pages_processed: 4,
  documents_processed: 1000,
  rollups_indexed: 50,
  trigger_count: 2,
};

describe('the averages of a job', () => {
  it.each([
    ['ms_per_search', { search_time_in_ms: 900, search_total: 6 }, 150],
    ['ms_per_index_request', { index_time_in_ms: 5, index_total: 2 }, 2.5],
    ['ms_per_processing', { processing_time_in_ms: 0, processing_total: 3 }, 0],
    ['documents_per_page', early, 250],
    ['documents_per_rollup', early, 20],
    ['rollups_per_trigger', early, 25],
  ])('%s', (name, stats, value) => {
    expect(averagesOf(stats)).toContainEqual({ name, value });
  });

  it('are only those whose counters the version sends', () => {
    expect(averagesOf(early).map(({ name }) => name)).toEqual([
      'documents_per_page',
      'documents_per_rollup',
      'rollups_per_trigger',
    ]);
    expect(averagesOf({ search_time_in_ms: 900 })).toEqual([]);
    expect(averagesOf({})).toEqual([]);
  });

  it('are left out where nothing has been counted yet', () => {
    expect(averagesOf({ ...early, pages_processed: 0, rollups_indexed: 0 })).toEqual([
      { name: 'rollups_per_trigger', value: 0 },
    ]);
  });
});
