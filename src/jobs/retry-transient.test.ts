import { describe, expect, it } from 'vitest';
import type { Failure } from '../elasticsearch/failure.ts';
import { RequestError } from '../elasticsearch/failure.ts';
import { retryDelay, retryTransient } from './retry-transient.ts';

const busy = (retryAfter?: number): Error => {
  const failure: Failure = { kind: 'too_many_requests', reason: 'queue is full' };
  return new RequestError(retryAfter === undefined ? failure : { ...failure, retryAfter });
};

describe('a reading that failed', () => {
  it.each([
    ['for a passing reason is repeated', 0, busy(), true],
    ['again is repeated once more', 1, busy(), true],
    ['three times has failed', 2, busy(), false],
    ['is repeated when the cluster asks to wait a moment', 0, busy(5), true],
    ['is not when it asks to wait longer, which is told', 0, busy(6), false],
    ['for a fault of ours is not repeated', 0, new Error('ours'), false],
  ])('%s', (_, failureCount, error, again) => {
    expect(retryTransient(failureCount, error)).toBe(again);
  });

  it.each([
    ['after a second', 0, busy(), 1_000],
    ['after two the second time', 1, busy(), 2_000],
    ['no sooner than the cluster asks for', 0, busy(4), 4_000],
    ['no sooner than usual', 1, busy(1), 2_000],
  ])('is repeated %s', (_, failureCount, error, ms) => {
    expect(retryDelay(failureCount, error)).toBe(ms);
  });
});
