import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../elasticsearch/failure.ts';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { deleteSteps } from '../actions/delete/delete-steps.ts';
import { startSteps } from '../actions/start/start-steps.ts';
import { stopSteps } from '../actions/stop/stop-steps.ts';
import { jobUnderTest } from '../job-under-test.ts';
import type { BulkSurroundings } from './bulk-run.ts';
import { runBulk } from './bulk-run.ts';
import type { JobResult } from './job-result.ts';
import { planOf } from './plan.ts';
import type { Progress } from './progress.ts';

const steps = { start: startSteps, stop: stopSteps, delete: deleteSteps };
type Action = keyof typeof steps;

function job(id: string, job_state: string): ListedJob {
  return { kind: 'job', job: jobUnderTest({ config: { id }, status: { job_state } }) };
}

const forbidden: Failure = { kind: 'forbidden', reason: 'unauthorized', username: 'operator' };
const broken: Failure = {
  kind: 'no_answer',
  cause: 'connection_lost',
  mayHaveHappened: true,
  reason: 'read ECONNRESET',
};
const unavailable: Failure = { kind: 'unavailable', reason: 'no master' };
const failures: Record<string, Failure> = {
  forbidden,
  broken,
  missing: { kind: 'not_found', reason: 'Task for Rollup Job [x] not found' },
  unavailable,
  refused: { kind: 'refused', status: 500, type: 'exception', reason: 'no' },
  html: { kind: 'unexpected_answer', status: 502, contentType: 'text/html', excerpt: '<html>' },
  notLetIn: { kind: 'unauthenticated', reason: 'expired' },
};

/** What a cluster does with one job of a run. */
interface Fate {
  before: string | null;
  /** `yes`, `no`, a `fault` of the console, or the name of a failure. */
  answer: string;
  after: string | null;
  isBusy: boolean;
}

interface World {
  action: Action;
  fates: Record<string, Fate>;
  /** After so many requests the operator cancels. */
  cancelAfter?: number;
  isListReadable?: boolean;
}

/** Carries out the action on every job of a world. */
async function runIn({ action, fates, cancelAfter = Infinity, isListReadable = true }: World) {
  const jobs = Object.entries(fates).flatMap(([id, { before }]) =>
    before === null ? [] : [job(id, before)],
  );
  const listed = new Map(
    jobs.flatMap((one) => (one.kind === 'job' ? [[one.job.config.id, one]] : [])),
  );
  const cancel = new AbortController();
  const sent: string[] = [];
  const progress: Progress[] = [];
  const taken = new Set<string>();
  const moves: string[] = [];
  const surroundings: BulkSurroundings = {
    jobs,
    take: (id) => {
      if (fates[id]?.isBusy) return false;
      taken.add(id);
      return true;
    },
    moveOn: (id, step) => {
      moves.push(`${id} ${step}`);
    },
    release: (id) => taken.delete(id),
    readJobs: () => {
      if (!isListReadable) return Promise.reject(new RequestError(unavailable));
      return Promise.resolve(
        Object.entries(fates).flatMap(([id, { after }]) =>
          after === null ? [] : [job(id, after)],
        ),
      );
    },
    signal: cancel.signal,
    onProgress: (next) => progress.push(next),
    onBegun: () => undefined,
    onResults: () => undefined,
  };
  const results = await runBulk(
    planOf(action, Object.keys(fates), listed),
    {
      ...(steps[action] as typeof startSteps),
      send: (id) => {
        sent.push(id);
        if (sent.length >= cancelAfter) cancel.abort();
        const answer = fates[id]?.answer ?? 'no';
        const failure = failures[answer];
        if (failure) return Promise.reject(new RequestError(failure));
        if (answer === 'fault') return Promise.reject(new TypeError('undefined is not a function'));
        return Promise.resolve(answer === 'yes');
      },
    },
    surroundings,
  );
  return { results, sent, progress, taken, moves };
}

const stopped: Fate = { before: 'stopped', answer: 'yes', after: 'started', isBusy: false };
const kindsOf = (results: JobResult[]) => results.map(({ kind }) => kind);

describe('an action on many jobs', () => {
  it('says of each job when it is sent and when it is answered, and of the others nothing', async () => {
    const busy = { ...stopped, isBusy: true };
    const { moves } = await runIn({ action: 'start', fates: { a: stopped, busy, b: stopped } });
    expect(moves).toEqual(['a sent', 'b sent', 'a answered', 'b answered']);
  });

  it('tells of each job what came of it', async () => {
    const { results } = await runIn({
      action: 'start',
      fates: {
        fine: stopped,
        running: { ...stopped, before: 'started' },
        busy: { ...stopped, isBusy: true },
        forbidden: { ...stopped, answer: 'forbidden', after: 'stopped' },
        gone: { ...stopped, answer: 'missing', after: null },
        vanished: { ...stopped, before: null },
      },
    });
    expect(Object.fromEntries(results.map(({ id, kind, status }) => [id, [kind, status]]))).toEqual(
      {
        fine: ['done', 200],
        forbidden: ['failed', 403],
        gone: ['failed', 404],
        vanished: ['skipped', null],
        running: ['skipped', null],
        busy: ['skipped', null],
      },
    );
  });

  it.each([
    ['started', 'done'],
    ['stopped', 'failed'],
    [null, 'unconfirmed'],
  ] as const)(
    'lets the list decide after a lost answer: where the job is %s it is %s',
    async (after, kind) => {
      const fates = { lost: { ...stopped, answer: 'broken', after } };
      expect(kindsOf((await runIn({ action: 'start', fates })).results)).toEqual([kind]);
    },
  );

  it('leaves a lost answer open where the list cannot be read', async () => {
    const fates = { lost: { ...stopped, answer: 'broken' } };
    const { results } = await runIn({ action: 'start', fates, isListReadable: false });
    expect(kindsOf(results)).toEqual(['unconfirmed']);
  });

  it('does not take an answer for done that the list does not bear out', async () => {
    const fates = { liar: { ...stopped, after: 'stopped' } };
    expect(kindsOf((await runIn({ action: 'start', fates })).results)).toEqual(['unconfirmed']);
  });

  it('sends nothing for the rest once it is cancelled, and says so', async () => {
    const fates = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`job-${String(n)}`, stopped]),
    );
    const { results, sent } = await runIn({ action: 'start', fates, cancelAfter: 10 });
    expect(sent.length).toBeLessThan(20);
    const unsent = results.filter(({ kind }) => kind === 'unsent');
    expect(unsent).toHaveLength(50 - sent.length);
    expect(unsent[0]?.words).toEqual(['Cancelled before it was sent. Nothing was changed.']);
  });

  it('stops asking a cluster that lets nobody in, and says why', async () => {
    const fates = Object.fromEntries(
      Array.from({ length: 100 }, (_, n) => [
        `job-${String(n)}`,
        { ...stopped, answer: 'notLetIn', after: 'stopped' },
      ]),
    );
    const { results, sent } = await runIn({ action: 'start', fates });
    expect(sent.length).toBeLessThan(40);
    expect(results.at(-1)).toMatchObject({
      kind: 'unsent',
      words: [expect.stringContaining('does not accept the credentials')],
    });
  });

  it('accounts for every job exactly once, whatever happens, and lets go of all it took', async () => {
    const state = fc.constantFrom('stopped', 'started', 'indexing', 'stopping', 'aborting', null);
    const fate: fc.Arbitrary<Fate> = fc.record({
      before: state,
      answer: fc.constantFrom('yes', 'no', 'fault', ...Object.keys(failures)),
      after: state,
      isBusy: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Action>('start', 'stop', 'delete'),
        fc.dictionary(fc.string({ unit: 'binary', minLength: 1 }), fate, { noNullPrototype: true }),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        async (action, fates, cancelAfter, isListReadable) => {
          const { results, sent, progress, taken } = await runIn({
            action,
            fates,
            cancelAfter,
            isListReadable,
          });
          const ids = Object.keys(fates).sort();
          expect(results.map(({ id }) => id).sort()).toEqual(ids);
          expect(new Set(sent).size).toBe(sent.length);
          expect(
            results
              .filter(({ kind }) => kind !== 'skipped' && kind !== 'unsent')
              .map(({ id }) => id)
              .sort(),
          ).toEqual([...sent].sort());
          for (const { words } of results) expect(words.join('')).not.toBe('');
          for (const { total, done, failed, checking, skipped, left } of progress)
            expect(done + failed + checking + skipped + left).toBe(total);
          expect(progress.at(-1)?.total).toBe(ids.length);
          expect(taken.size).toBe(0);
        },
      ),
    );
  });
});
