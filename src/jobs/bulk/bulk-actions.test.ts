import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { actionsUnderWay } from '../actions/actions-under-way.ts';
import { deleteSteps } from '../actions/delete/delete-steps.ts';
import { startSteps } from '../actions/start/start-steps.ts';
import { jobKeys } from '../job-queries.ts';
import { jobUnderTest } from '../job-under-test.ts';
import type { Account } from './account.ts';
import { BulkActions } from './bulk-actions.ts';
import type { ActionPlan } from './plan.ts';
import { nothingSelected, withJobs } from './selection.ts';
import { selectionOf } from './use-selection.ts';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  fetched.mockReset();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const wireJob = (id: string, job_state: string) =>
  jobUnderTest({ config: { id }, status: { job_state } });

function clientWith(ids: string[], job_state: string): QueryClient {
  const client = new QueryClient();
  client.setQueryData<ListedJob[]>(
    jobKeys.list,
    ids.map((id) => ({ kind: 'job', job: wireJob(id, job_state) })),
  );
  return client;
}

/** Lets the list be read, from now on, with these jobs in it. */
function answerList(states: Record<string, string>) {
  fetched.mockImplementation(() =>
    Promise.resolve(
      Response.json({ jobs: Object.entries(states).map(([id, state]) => wireJob(id, state)) }),
    ),
  );
}

const plan = (action: ActionPlan['action'], ...eligible: string[]): ActionPlan => ({
  action,
  eligible,
  skipped: [],
});

function accountOf(actions: BulkActions): Account {
  const state = actions.state.get();
  if (state.phase !== 'finished') throw new Error(`it is ${state.phase}`);
  return state.account;
}

const kindsOf = ({ results }: Account) => results.map(({ id, kind }) => [id, kind]);

describe('actions on many jobs', () => {
  it('put what is read afterwards into the list', async () => {
    const client = clientWith(['a', 'b'], 'stopped');
    vi.spyOn(startSteps, 'send').mockResolvedValue(true);
    answerList({ a: 'started', b: 'started', new: 'stopped' });
    const actions = new BulkActions(client);
    await actions.begin(plan('start', 'a', 'b'));
    expect(kindsOf(accountOf(actions))).toEqual([
      ['a', 'done'],
      ['b', 'done'],
    ]);
    expect(client.getQueryData<ListedJob[]>(jobKeys.list)).toHaveLength(3);
  });

  it('are one at a time: a second one is not begun meanwhile', async () => {
    const client = clientWith(['a', 'b'], 'stopped');
    const send = vi.spyOn(startSteps, 'send').mockResolvedValue(true);
    answerList({ a: 'started', b: 'stopped' });
    const actions = new BulkActions(client);
    const first = actions.begin(plan('start', 'a'));
    await actions.begin(plan('start', 'b'));
    await first;
    expect(send.mock.calls).toEqual([['a']]);
  });

  it('try again what failed, and keep what was told of the others', async () => {
    const client = clientWith(['a', 'b'], 'stopped');
    const send = vi
      .spyOn(startSteps, 'send')
      .mockImplementation((id) => Promise.resolve(id === 'a'));
    answerList({ a: 'started', b: 'stopped' });
    const actions = new BulkActions(client);
    await actions.begin(plan('start', 'a', 'b'));
    expect(kindsOf(accountOf(actions))).toEqual([
      ['a', 'done'],
      ['b', 'failed'],
    ]);
    send.mockResolvedValue(true);
    answerList({ a: 'started', b: 'started' });
    actions.again('failed');
    await vi.waitFor(() => {
      expect(kindsOf(accountOf(actions))).toEqual([
        ['a', 'done'],
        ['b', 'done'],
      ]);
    });
    expect(send.mock.calls).toEqual([['a'], ['b'], ['b']]);
  });

  it('take what they delete out of the selection', async () => {
    const client = clientWith(['a', 'b', 'c'], 'stopped');
    selectionOf(client).set(withJobs(nothingSelected, ['a', 'b', 'c']));
    vi.spyOn(deleteSteps, 'send').mockImplementation((id) => Promise.resolve(id !== 'b'));
    answerList({ b: 'stopped', c: 'stopped' });
    await new BulkActions(client).begin(plan('delete', 'a', 'b'));
    expect([...selectionOf(client).get().ids]).toEqual(['b', 'c']);
  });

  it('account for every job even where the console itself is at fault, and let go of it', async () => {
    const client = clientWith(['a', 'b'], 'stopped');
    vi.spyOn(startSteps, 'send').mockResolvedValue(true);
    vi.spyOn(startSteps, 'told').mockImplementation(() => {
      throw new TypeError('undefined is not a function');
    });
    answerList({});
    const actions = new BulkActions(client);
    await actions.begin({ ...plan('start', 'a', 'b'), skipped: [{ id: 'c', reason: 'No.' }] });
    expect(kindsOf(accountOf(actions))).toEqual([
      ['a', 'unconfirmed'],
      ['b', 'unconfirmed'],
      ['c', 'skipped'],
    ]);
    expect(actionsUnderWay(client).on('a')).toBeUndefined();
  });

  it('are over even where a fault of the console comes before anything is sent', async () => {
    const client = clientWith(['a'], 'stopped');
    vi.spyOn(client, 'getQueryData').mockImplementation(() => {
      throw new TypeError('undefined is not a function');
    });
    const actions = new BulkActions(client);
    await actions.begin(plan('start', 'a'));
    expect(kindsOf(accountOf(actions))).toEqual([['a', 'unconfirmed']]);
  });

  it('account for a request that cannot even be made, and for the others as ever', async () => {
    const client = clientWith(['a', 'b'], 'stopped');
    vi.spyOn(startSteps, 'send').mockImplementation((id) => {
      if (id === 'a') throw new URIError('URI malformed');
      return Promise.resolve(true);
    });
    answerList({ a: 'stopped', b: 'started' });
    const actions = new BulkActions(client);
    await actions.begin(plan('start', 'a', 'b'));
    expect(kindsOf(accountOf(actions))).toEqual([
      ['a', 'failed'],
      ['b', 'done'],
    ]);
  });

  it('are closed only when they are over', async () => {
    const client = clientWith(['a'], 'stopped');
    vi.spyOn(startSteps, 'send').mockResolvedValue(true);
    answerList({ a: 'started' });
    const actions = new BulkActions(client);
    const over = actions.begin(plan('start', 'a'));
    actions.close();
    expect(actions.state.get().phase).toBe('running');
    await over;
    actions.close();
    expect(actions.state.get().phase).toBe('idle');
  });
});
