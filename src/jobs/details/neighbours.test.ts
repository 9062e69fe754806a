import { describe, expect, it } from 'vitest';
import { neighboursOf } from './neighbours.ts';

const ids = ['a', 'b', 'c'];
const never = { id: '', at: -1 };

describe('the neighbours of a job', () => {
  it.each([
    ['a', { previous: null, next: 'b' }],
    ['b', { previous: 'a', next: 'c' }],
    ['c', { previous: 'b', next: null }],
  ])('of %s are %j', (id, neighbours) => {
    expect(neighboursOf(ids, id, never)).toEqual(neighbours);
  });

  it('are none for a job that the list does not show', () => {
    expect(neighboursOf(ids, 'x', never)).toEqual({ previous: null, next: null });
    expect(neighboursOf(ids, 'x', { id: 'b', at: 1 })).toEqual({ previous: null, next: null });
    expect(neighboursOf([], 'a', never)).toEqual({ previous: null, next: null });
  });

  it.each([
    [0, { previous: null, next: 'a' }],
    [1, { previous: 'a', next: 'b' }],
    [3, { previous: 'c', next: null }],
  ])('are those around the gap for a job that was at place %d and is gone', (at, neighbours) => {
    expect(neighboursOf(ids, 'gone', { id: 'gone', at })).toEqual(neighbours);
  });
});
