import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { jobUnderTest } from '../job-under-test.ts';
import { arrangeRows, pageOf, successiveOrder } from './arrange-rows.ts';
import type { JobRow } from '../job-row.ts';
import { jobRows } from '../job-row.ts';
import type { SortKey } from './list-view.ts';
import { sortKeys } from './list-view.ts';

interface Shape {
  id: string;
  fixed_interval?: string;
  delay?: string;
  documents?: number;
}

function job({ id, documents = 0, ...date_histogram }: Shape) {
  return {
    kind: 'job',
    job: jobUnderTest({
      config: { id },
      date_histogram,
      stats: { documents_processed: documents },
    }),
  } satisfies ListedJob;
}

function ids(rows: readonly JobRow[]) {
  return rows.map((row) => (row.kind === 'job' ? row.job.config.id : row.id));
}

function inOrder(jobs: ListedJob[], orderOf = successiveOrder()) {
  return orderOf(jobRows(jobs, new Map(), 0));
}

function sorted(shapes: Shape[], sort: SortKey, direction: 'asc' | 'desc' = 'asc') {
  return ids(arrangeRows(inOrder(shapes.map(job)), { sort, direction }));
}

describe('the order of the rows', () => {
  it('is natural for ids', () => {
    expect(sorted([{ id: 'job-10' }, { id: 'Job-2' }, { id: 'job-1' }], 'id')).toEqual([
      'job-1',
      'Job-2',
      'job-10',
    ]);
  });

  it('is by length for intervals and delays, not by text', () => {
    const intervals = [
      { id: 'd', fixed_interval: '2d' },
      { id: 'm', fixed_interval: '90m' },
      { id: 'h', fixed_interval: '1h' },
    ];
    expect(sorted(intervals, 'interval')).toEqual(['h', 'm', 'd']);
    const delays = [{ id: 'd', delay: '1d' }, { id: 'h', delay: '7h' }, { id: 'none' }];
    expect(sorted(delays, 'delay')).toEqual(['none', 'h', 'd']);
  });

  it('is by number for counts', () => {
    const counts = [
      { id: 'a', documents: 9 },
      { id: 'b', documents: 10 },
      { id: 'c', documents: 1_000_000 },
    ];
    expect(sorted(counts, 'documents_processed', 'desc')).toEqual(['c', 'b', 'a']);
  });

  it('counts the failures of searches and of index requests together, and those that are not counted last', () => {
    const failed = (id: string, stats: Parameters<typeof jobUnderTest>[0] = {}): ListedJob => ({
      kind: 'job',
      job: jobUnderTest({ config: { id }, ...stats }),
    });
    const jobs = [
      failed('before-6.6'),
      failed('none', { stats: { search_failures: 0, index_failures: 0 } }),
      failed('searches', { stats: { search_failures: 3, index_failures: 0 } }),
      failed('both', { stats: { search_failures: 2, index_failures: 2 } }),
    ];
    const rows = arrangeRows(inOrder(jobs), { sort: 'failures', direction: 'desc' });
    expect(ids(rows)).toEqual(['both', 'searches', 'none', 'before-6.6']);
  });

  it('has equal rows by id in both directions, and what cannot be read last', () => {
    const shapes = [
      { id: 'x', fixed_interval: 'often' },
      { id: 'b', fixed_interval: '1h' },
      { id: 'a', fixed_interval: '60m' },
    ];
    expect(sorted(shapes, 'interval')).toEqual(['a', 'b', 'x']);
    expect(sorted(shapes, 'interval', 'desc')).toEqual(['a', 'b', 'x']);
  });

  it('has malformed jobs last', () => {
    const malformed: ListedJob = { kind: 'malformed', malformed: { id: 'a', problem: '' } };
    const rows = inOrder([malformed, job({ id: 'b' })]);
    for (const direction of ['asc', 'desc'] as const)
      expect(ids(arrangeRows(rows, { sort: 'id', direction }))).toEqual(['b', 'a']);
  });

  it('loses no row and does not depend on the order of the answer', () => {
    const shape = fc.record({
      id: fc.string({ minLength: 1, maxLength: 8 }),
      documents: fc.nat({ max: 3 }),
      fixed_interval: fc.constantFrom('1h', '60m', '1d', 'never'),
    });
    const shapes = fc.uniqueArray(shape, { selector: ({ id }) => id });
    const direction = fc.constantFrom('asc' as const, 'desc' as const);
    fc.assert(
      fc.property(shapes, fc.constantFrom(...sortKeys), direction, (jobs, key, way) => {
        const once = sorted(jobs, key, way);
        expect(once).toHaveLength(jobs.length);
        expect(sorted([...jobs].reverse(), key, way)).toEqual(once);
      }),
    );
  });
});

describe('the order of one reading after the other', () => {
  it('is the same as if each were the first', () => {
    const shapes = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(shapes, { maxLength: 4 }), (readings) => {
        const orderOf = successiveOrder();
        for (const reading of readings) {
          const jobs = reading.map((id) => job({ id }));
          expect(inOrder(jobs, orderOf)).toEqual(inOrder(jobs));
        }
      }),
    );
  });

  it('has the rows of the new reading', () => {
    const orderOf = successiveOrder();
    inOrder([job({ id: 'a', documents: 1 })], orderOf);
    expect(inOrder([job({ id: 'a', documents: 2 })], orderOf)).toMatchObject([
      { job: { stats: { documents_processed: 2 } } },
    ]);
  });
});

describe('a page', () => {
  const rows = jobRows(
    Array.from({ length: 45 }, (_, i) => job({ id: String(i) })),
    new Map(),
    0,
  );

  it.each([
    [1, 1, 20],
    [3, 3, 5],
    // The last one where the page that was asked for is not there any more.
    [9, 3, 5],
  ])('%d shows page %d with %d rows', (page, shown, length) => {
    const result = pageOf(rows, { page, size: 20 });
    expect(result.page).toBe(shown);
    expect(result.rows).toHaveLength(length);
  });

  it('of nothing is page 1 of 1', () => {
    expect(pageOf([], { page: 4, size: 20 })).toEqual({ rows: [], page: 1, pages: 1 });
  });
});
