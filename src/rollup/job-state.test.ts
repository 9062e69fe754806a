import { describe, expect, it } from 'vitest';
import { canStart, isBetweenStates, isKnownState, isRunning } from './job-state.ts';

describe('what a job’s state allows', () => {
  it.each([
    // state, may be started, runs, is between states
    ['stopped', true, false, false],
    ['started', 'started', true, false],
    ['indexing', 'indexing', true, false],
    ['stopping', 'stopping', false, true],
    ['aborting', 'aborting', false, true],
  ] as const)('%s', (state, start, running, between) => {
    expect(isKnownState(state)).toBe(true);
    expect(canStart(state)).toBe(start);
    expect(isRunning(state)).toBe(running);
    expect(isBetweenStates(state)).toBe(between);
  });

  it.each(['paused', '', 'STOPPED', 'constructor'])(
    'leaves a start from the unknown state %j to the server',
    (state) => {
      expect(isKnownState(state)).toBe(false);
      expect(canStart(state)).toBe(true);
    },
  );
});
