import { describe, expect, it } from 'vitest';
import type { ListedJob } from '../elasticsearch/rollup-job-summary.ts';
import { newestBetweenStates, seenBetweenStates } from './between-states.ts';
import { jobUnderTest } from './job-under-test.ts';

function jobs(states: Record<string, string>): ListedJob[] {
  return Object.entries(states).map(([id, job_state]) => ({
    kind: 'job',
    job: jobUnderTest({ config: { id }, status: { job_state } }),
  }));
}

const hung = seenBetweenStates(new Map(), jobs({ hung: 'aborting', calm: 'started' }), 1_000);

describe('the jobs between two states', () => {
  it('count from when they were first seen there, however often they are read', () => {
    expect(newestBetweenStates(hung)).toBe(1_000);
    const later = seenBetweenStates(hung, jobs({ hung: 'aborting' }), 9_000);
    expect(newestBetweenStates(later)).toBe(1_000);
  });

  it('are worth waiting for again when another job joins one that hangs', () => {
    const both = seenBetweenStates(hung, jobs({ hung: 'aborting', calm: 'stopping' }), 9_000);
    expect(newestBetweenStates(both)).toBe(9_000);
  });

  it('are forgotten when they arrive, so that the next time counts anew', () => {
    const arrived = seenBetweenStates(hung, jobs({ hung: 'stopped' }), 5_000);
    expect(newestBetweenStates(arrived)).toBeUndefined();
    const again = seenBetweenStates(arrived, jobs({ hung: 'stopping' }), 9_000);
    expect(newestBetweenStates(again)).toBe(9_000);
  });
});
