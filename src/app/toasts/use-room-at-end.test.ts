import { describe, expect, it } from 'vitest';
import { roomAtEnd } from './use-room-at-end.ts';

describe('the room at the end of the page', () => {
  it.each([
    ['grows with the toasts', { now: 100, needed: 300, outOfSight: 0 }, 300],
    ['goes with them where it is out of sight', { now: 300, needed: 0, outOfSight: 900 }, 0],
    ['stays while it is what is seen', { now: 300, needed: 0, outOfSight: 0 }, 300],
    ['stays as far as it is seen', { now: 300, needed: 0, outOfSight: 120 }, 180],
    [
      'is what is needed, however far the page was pulled',
      { now: 0, needed: 80, outOfSight: -40 },
      80,
    ],
  ])('%s', (_, { now, needed, outOfSight }, room) => {
    expect(roomAtEnd(now, needed, outOfSight)).toBe(room);
  });
});
