import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fromGatewayPath } from '../../elasticsearch/endpoints.ts';
import type { RollupJob } from '../../elasticsearch/wire-types.ts';
import type { MockUnderTest } from '../../mock-elasticsearch/mock-under-test.ts';
import { jobConfig, mockUnderTest, requestInit } from '../../mock-elasticsearch/mock-under-test.ts';
import { putJob } from '../../mock-elasticsearch/put-job-under-test.ts';
import { nothingSelected, withJobs } from '../bulk/selection.ts';
import { selectionOf } from '../bulk/use-selection.ts';
import type { ChangeRun, StepState } from '../change-run/change-run.ts';
import { carryOn, phaseOf, undo } from '../change-run/change-run.ts';
import { changeUnderTest, configUnderTest, statesOf } from '../change-run/change-run-under-test.ts';
import { changeTools } from './change-tools.ts';
import { changeMessages as say } from './messages.ts';

let mock: MockUnderTest;

/** The console asks the mock cluster, in which the job `old` runs. */
beforeEach(async () => {
  mock = mockUnderTest({ version: '7.17.29', seeds: 'none' });
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
    const [asked = '', query] = path.split('?');
    const rest = (fromGatewayPath(asked) ?? '') + (query === undefined ? '' : `?${query}`);
    return mock.app.request(rest, requestInit(init.method ?? 'GET', { body }));
  });
  await putJob(mock, jobConfig(), 'old');
  await mock.ask('POST', '/_rollup/job/old/_start');
});

function tools() {
  return changeTools(new QueryClient(), new AbortController().signal);
}

/** Which jobs there are, and their states. */
async function jobs() {
  const { body } = await mock.ask('GET', '/_rollup/job/_all');
  const { jobs: listed } = body as { jobs: RollupJob[] };
  return Object.fromEntries(listed.map(({ config, status }) => [config.id, status.job_state]));
}

async function arm(method: string, path: string, fault: object, after = false) {
  const armed = await mock.ask('POST', '/_mock/faults', { body: { method, path, fault, after } });
  expect(armed.status).toBe(200);
}

async function after(how: typeof carryOn, run: ChangeRun): Promise<ChangeRun> {
  let end = run;
  await how(run, tools(), (next) => {
    end = next;
  });
  return end;
}

describe('a change in a cluster', () => {
  it('leaves the old job stopped and the new one running', async () => {
    expect(phaseOf(await after(carryOn, changeUnderTest()))).toBe('done');
    expect(await jobs()).toEqual({ old: 'stopped', new: 'started' });
  });

  it('is as if it had never been once it is undone', async () => {
    const run = await after(undo, await after(carryOn, changeUnderTest()));
    expect(statesOf(run)).toEqual(['undone', 'undone', 'undone']);
    expect(await jobs()).toEqual({ old: 'started' });
  });

  it('ends where the new job is refused, and is undone', async () => {
    await arm('PUT', '/_rollup/job/new', { kind: 'status', status: 400, reason: 'no such field' });
    const run = await after(carryOn, changeUnderTest());
    expect(statesOf(run)).toEqual(['done', 'failed', 'waiting']);
    expect(run.steps.create.words.join(' ')).toMatch(/no such field/);
    expect(await jobs()).toEqual({ old: 'stopped' });
    expect(phaseOf(await after(undo, run))).toBe('undone');
    expect(await jobs()).toEqual({ old: 'started' });
  });

  it.each<[string, object, StepState]>([
    ['for its content', { kind: 'status', status: 400 }, 'nothing_to_undo'],
    ['for want of a privilege', { kind: 'status', status: 403 }, 'nothing_to_undo'],
    ['for now', { kind: 'status', status: 503 }, 'nothing_to_undo'],
    ['without an answer', { kind: 'reset' }, 'undone'],
    ['without a reason', { kind: 'not_acknowledged' }, 'undone'],
  ])(
    'has created nothing to undo only where that is certain: refused %s',
    async (_, fault, state) => {
      await arm('PUT', '/_rollup/job/new', fault);
      const undone = await after(undo, await after(carryOn, changeUnderTest()));
      expect(statesOf(undone)).toEqual(['undone', state, 'waiting']);
      expect(await jobs()).toEqual({ old: 'started' });
    },
  );

  it('undoes no step of which nothing has come', async () => {
    await arm('POST', '/_rollup/job/old/_stop', { kind: 'status', status: 403 });
    const refused = await after(undo, await after(carryOn, changeUnderTest()));
    expect(statesOf(refused)).toEqual(['nothing_to_undo', 'waiting', 'waiting']);
    await mock.ask('POST', '/_rollup/job/old/_stop');
    await arm('POST', '/_rollup/job/new/_start', { kind: 'not_started' });
    const wasStopped = changeUnderTest({ wasRunning: false });
    const stopped = await after(undo, await after(carryOn, wasStopped));
    expect(statesOf(stopped)).toEqual(['nothing_to_undo', 'undone', 'nothing_to_undo']);
    expect(await jobs()).toEqual({ old: 'stopped' });
  });

  it('goes on where the answer was lost and the new job is there', async () => {
    await arm('PUT', '/_rollup/job/new', { kind: 'html', status: 502 }, true);
    expect(phaseOf(await after(carryOn, changeUnderTest()))).toBe('done');
    expect(await jobs()).toEqual({ old: 'stopped', new: 'started' });
  });

  it('finds done what was done before it was broken off', async () => {
    await after(carryOn, changeUnderTest());
    const run = await after(carryOn, changeUnderTest());
    expect(run.steps.stop.words).toEqual([say.wasStopped]);
    expect(run.steps.create.words).toEqual([say.wasCreated]);
    expect(run.steps.start.words).toEqual([say.wasStarted]);
    expect(phaseOf(run)).toBe('done');
  });

  it('ends where somebody else’s job has the name, which stays as it is', async () => {
    await putJob(mock, jobConfig({ cron: '0 30 * * * ?' }), 'new');
    const run = await after(carryOn, changeUnderTest());
    expect(statesOf(run)).toEqual(['done', 'failed', 'waiting']);
    expect(run.steps.create.words).toEqual([say.nameTaken('“new”')]);
    expect(await jobs()).toEqual({ old: 'stopped', new: 'stopped' });
    const undone = await after(undo, run);
    expect(phaseOf(undone)).toBe('undone');
    expect(statesOf(undone)).toEqual(['undone', 'nothing_to_undo', 'waiting']);
    expect(undone.steps.create.words).toEqual([say.notOurs('“new”')]);
    expect(await jobs()).toEqual({ old: 'started', new: 'stopped' });
  });

  it('starts the old job again that somebody has started since the form was opened', async () => {
    await arm('PUT', '/_rollup/job/new', { kind: 'status', status: 400 });
    const run = await after(carryOn, changeUnderTest({ wasRunning: false }));
    expect(await jobs()).toEqual({ old: 'stopped' });
    await after(undo, run);
    expect(await jobs()).toEqual({ old: 'started' });
  });

  it('takes the job that it removes out of the selection, where it is not missed', async () => {
    const client = new QueryClient();
    selectionOf(client).set(withJobs(nothingSelected, ['old', 'other']));
    await mock.ask('POST', '/_rollup/job/old/_stop');
    await changeTools(client, new AbortController().signal).remove('old');
    expect(selectionOf(client).get()).toMatchObject({ ids: new Set(['other']), gone: 0 });
  });

  it('deletes nothing where the new job cannot be read, and so may be somebody else’s', async () => {
    await putJob(mock, jobConfig({ cron: '0 30 * * * ?' }), 'new');
    await arm('GET', '/_rollup/job/new', { kind: 'status', status: 503 });
    const { isDone, words } = await tools().remove('new', configUnderTest);
    expect(isDone).toBe(false);
    expect(words.join(' ')).toMatch(/503/);
    expect(await jobs()).toEqual({ old: 'started', new: 'stopped' });
  });

  it('deletes a new job whose creation was acknowledged to nobody', async () => {
    await putJob(mock, configUnderTest, 'new');
    expect((await tools().remove('new', configUnderTest)).isDone).toBe(true);
    expect(await jobs()).toEqual({ old: 'started' });
  });
});

describe('a step of a change', () => {
  it('has nothing to stop where the old job is gone', async () => {
    expect(await tools().stop('never there')).toMatchObject({ isDone: true, words: [say.wasGone] });
  });

  it('has nothing to delete where the new job is gone', async () => {
    expect(await tools().remove('new')).toMatchObject({ isDone: true, words: [say.wasGone] });
  });

  it('is not done where a job that is gone is to be started', async () => {
    expect((await tools().start('new')).isDone).toBe(false);
  });

  it('starts a job again that ran, and waits for none that is deleted', async () => {
    expect(await tools().restart('never there')).toMatchObject({
      isDone: true,
      words: [say.oldIsGone('“never there”')],
    });
    expect((await tools().restart('old')).isDone).toBe(true);
  });

  it('does not delete a job that runs', async () => {
    const { isDone, words } = await tools().remove('old');
    expect(isDone).toBe(false);
    expect(words.join('')).not.toBe('');
    expect(await jobs()).toEqual({ old: 'started' });
  });

  it.each([
    ['stop', 'POST', '/_rollup/job/old/_stop'],
    ['remove', 'DELETE', '/_rollup/job/old'],
  ] as const)('tells why it may not %s a job', async (step, method, path) => {
    await arm(method, path, { kind: 'status', status: 403 });
    const { isDone, words } = await tools()[step]('old');
    expect(isDone).toBe(false);
    expect(words.join(' ')).toMatch(/manage_rollup/);
    expect(await jobs()).toEqual({ old: 'started' });
  });

  it('tells that a stop was refused without a reason', async () => {
    await arm('POST', '/_rollup/job/old/_stop', { kind: 'not_stopped' });
    expect(await tools().stop('old')).toMatchObject({ isDone: false, words: [say.notStopped] });
  });

  it('ends the waiting, not the stop, where the operator does not want to wait', async () => {
    const given = AbortSignal.abort();
    const { isDone, words } = await changeTools(new QueryClient(), given).stop('old');
    expect({ isDone, words }).toEqual({ isDone: false, words: [say.waitingEnded] });
  });

  it('creates the job with its whole configuration', async () => {
    expect((await tools().create('new', configUnderTest)).isDone).toBe(true);
    expect(mock.cluster.store.get('new')?.config).toMatchObject(configUnderTest);
  });
});
