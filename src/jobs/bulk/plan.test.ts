import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { jobUnderTest } from '../job-under-test.ts';
import { planOf, skippedByReason } from './plan.ts';

function listed(states: Record<string, string>): Map<string, ListedJob> {
  return new Map(
    Object.entries(states).map(([id, job_state]) => [
      id,
      { kind: 'job', job: jobUnderTest({ config: { id }, status: { job_state } }) },
    ]),
  );
}

const inEveryState = listed({
  stopped: 'stopped',
  started: 'started',
  indexing: 'indexing',
  stopping: 'stopping',
  aborting: 'aborting',
  unheard: 'hibernating',
});

describe('the plan of an action on many jobs', () => {
  it.each([
    ['start', ['stopped', 'unheard']],
    ['stop', ['started', 'indexing', 'unheard']],
    ['delete', ['stopped', 'unheard']],
  ] as const)('sends a %s only for jobs whose state allows it', (action, eligible) => {
    const plan = planOf(action, inEveryState.keys(), inEveryState);
    expect(plan.eligible).toEqual(eligible);
    expect(plan.skipped.map(({ id }) => id)).toEqual(
      [...inEveryState.keys()].filter((id) => !plan.eligible.includes(id)),
    );
  });

  it.each([
    ['start', 'started', 'Already started: the job waits for the next time of its schedule.'],
    ['stop', 'stopped', 'Already stopped.'],
    ['delete', 'indexing', 'The job is running. Stop it first.'],
    ['delete', 'stopping', 'The job is stopping. Delete it once it has stopped.'],
    ['delete', 'aborting', 'The job is aborting: it is being removed already.'],
  ] as const)('says why a %s skips a job that is %s', (action, id, reason) => {
    expect(planOf(action, [id], inEveryState).skipped).toEqual([{ id, reason }]);
  });

  it('skips a job that is no longer listed, and one that cannot be read', () => {
    const jobs = new Map<string, ListedJob>([
      ['odd', { kind: 'malformed', malformed: { id: 'odd', problem: 'config is missing' } }],
    ]);
    const { eligible, skipped } = planOf('start', ['odd', 'gone'], jobs);
    expect(eligible).toEqual([]);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('cannot be read'),
      expect.stringContaining('no longer exists'),
    ]);
  });

  it('has every job once, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('start' as const, 'stop' as const, 'delete' as const),
        fc.array(fc.constantFrom(...inEveryState.keys(), 'gone')),
        (action, ids) => {
          const { eligible, skipped } = planOf(action, ids, inEveryState);
          const named = [...eligible, ...skipped.map(({ id }) => id)];
          expect(named.sort()).toEqual([...new Set(ids)].sort());
        },
      ),
    );
  });

  it('names what it skips by its reason, the most frequent first', () => {
    const jobs = listed({ a: 'stopping', b: 'stopped', c: 'stopped' });
    expect(skippedByReason(planOf('stop', jobs.keys(), jobs))).toEqual([
      { reason: 'Already stopped.', ids: ['b', 'c'] },
      { reason: expect.stringContaining('Already stopping') as string, ids: ['a'] },
    ]);
  });
});
