import { describe, expect, it } from 'vitest';
import type { RollupJobStatus } from '../elasticsearch/wire-types.ts';
import { datePositionOf } from './date-position.ts';

const positionOf = (current_position?: RollupJobStatus['current_position'], field = 'ts') =>
  datePositionOf({
    config: { groups: { date_histogram: { field } } },
    status: current_position === undefined ? {} : { current_position },
  });

describe('the date that a job has come to', () => {
  it.each([
    [{ 'ts.date_histogram': 1_700_000_000_000, 'host.terms': 'a' }, 1_700_000_000_000],
    [{ 'ts.date_histogram': '1700000000000' }, 1_700_000_000_000],
    [{ 'ts.date_histogram': -60_000 }, -60_000],
    [undefined, 'none'],
    [{}, 'unreadable'],
    [{ 'other.date_histogram': 1 }, 'unreadable'],
    [{ 'ts.date_histogram': null }, 'unreadable'],
    [{ 'ts.date_histogram': true }, 'unreadable'],
    [{ 'ts.date_histogram': '2023-11-14' }, 'unreadable'],
    [{ 'ts.date_histogram': '' }, 'unreadable'],
    [{ 'ts.date_histogram': Number.NaN }, 'unreadable'],
    [{ 'ts.date_histogram': 9e15 }, 'unreadable'],
  ])('%j: %s', (position, date) => {
    expect(positionOf(position)).toBe(date);
  });

  it('is not what every object has', () => {
    expect(positionOf({ 'ts.date_histogram': 1 }, '__proto__')).toBe('unreadable');
  });
});
