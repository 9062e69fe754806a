import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import { startSteps } from '../actions/start/start-steps.ts';
import { jobKeys } from '../job-queries.ts';
import { jobUnderTest } from '../job-under-test.ts';
import type { Account } from './account.ts';
import { BulkActions } from './bulk-actions.ts';
import { creationPlan } from './creation-plan.ts';

const stopped = (id: string) => jobUnderTest({ config: { id }, status: { job_state: 'stopped' } });

beforeEach(() => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json({ jobs: ['a', 'b', 'c'].map(stopped) })),
  );
});

/** The page, as it is when it is loaded, with these jobs in its list: what was in memory before is gone. */
function loaded(ids = ['a', 'b', 'c']): BulkActions {
  const client = new QueryClient();
  client.setQueryData(
    jobKeys.list,
    ids.map((id) => ({ kind: 'job', job: stopped(id) })),
  );
  return new BulkActions(client);
}

/** Starts a and b, of which a is refused. */
async function started(actions: BulkActions): Promise<void> {
  vi.spyOn(startSteps, 'send').mockImplementation((id) => Promise.resolve(id === 'b'));
  const skipped = [{ id: 'z', reason: 'It is started already.' }];
  await actions.begin({ action: 'start', eligible: ['a', 'b'], skipped });
}

function accountOf(actions: BulkActions): Account | null {
  const state = actions.state.get();
  return state.phase === 'finished' ? state.account : null;
}

const kindsOf = (actions: BulkActions) =>
  accountOf(actions)?.results.map(({ id, kind }) => `${id} ${kind}`);

describe('after a reload', () => {
  it('the account stands as before', async () => {
    const before = loaded();
    await started(before);
    const after = loaded();
    expect(accountOf(after)).not.toBeNull();
    expect(accountOf(after)).toEqual(accountOf(before));
  });

  it('what failed can be tried again, and the account keeps the others', async () => {
    await started(loaded());
    const after = loaded();
    const send = vi.spyOn(startSteps, 'send').mockResolvedValue(true);
    send.mockClear();
    const failed = ['a failed', 'b unconfirmed', 'z skipped'];
    expect(kindsOf(after)).toEqual(failed);
    after.again('failed');
    await vi.waitFor(() => {
      expect(kindsOf(after)).toEqual(['a unconfirmed', 'b unconfirmed', 'z skipped']);
    });
    expect(send.mock.calls).toEqual([['a'], ['b']]);
  });

  it('an account that was closed does not come back', async () => {
    const before = loaded();
    await started(before);
    before.close();
    expect(loaded().state.get()).toEqual({ phase: 'idle' });
  });

  it('an account of jobs that were made can be read, and not be carried on: their settings are gone', async () => {
    const config = jobUnderTest({}).config as unknown as NewJobConfig;
    await loaded().begin({
      ...creationPlan(new Map([['new', config]]), []),
      eligible: [],
      skipped: [{ id: 'new', reason: 'The name is taken.' }],
    });
    expect(loaded().state.get()).toMatchObject({ phase: 'finished', plan: null });
  });
});

describe('after a reload in the middle of a run', () => {
  it('each job is accounted for: what was sent is not known, and the rest was not sent', async () => {
    const send = vi.spyOn(startSteps, 'send').mockReturnValue(new Promise(() => undefined));
    const ids = Array.from({ length: 40 }, (_, index) => `job-${index}`);
    const running = loaded(ids);
    const skipped = [{ id: 'z', reason: 'It is started already.' }];
    void running.begin({ action: 'start', eligible: ids, skipped });
    await vi.waitFor(() => {
      expect(send).toHaveBeenCalled();
    });
    running.keepUnfinished();
    const sent = send.mock.calls.map(([id]) => id);
    expect(sent.length).toBeLessThan(ids.length);
    expect(kindsOf(loaded())).toEqual([
      ...ids.map((id) => `${id} ${sent.includes(id) ? 'unconfirmed' : 'unsent'}`),
      'z skipped',
    ]);
  });
});

it('what was answered before a reload is told as far as it is known', async () => {
  const refusal = new RequestError({ kind: 'forbidden', reason: 'no', username: null });
  const send = vi.spyOn(startSteps, 'send').mockImplementation((id) => {
    if (id === 'a') return Promise.resolve(true);
    if (id === 'b') return Promise.reject(refusal);
    // It may have been started all the same.
    if (id === 'd') return Promise.reject(new RequestError({ kind: 'unavailable', reason: 'no' }));
    return new Promise(() => undefined);
  });
  const running = loaded(['a', 'b', 'c', 'd']);
  const eligible = ['a', 'b', 'c', 'd', 'gone'];
  void running.begin({ action: 'start', eligible, skipped: [] });
  await vi.waitFor(() => {
    running.keepUnfinished();
    expect(accountOf(loaded())?.results).toMatchObject([
      { id: 'a', kind: 'unconfirmed', status: 200 },
      { id: 'b', kind: 'failed', status: 403 },
      { id: 'c', kind: 'unconfirmed', status: null },
      { id: 'd', kind: 'unconfirmed', status: null },
      { id: 'gone', kind: 'skipped' },
    ]);
  });
  expect(send.mock.calls).toEqual([['a'], ['b'], ['c'], ['d']]);
});

it('a run that begins takes the place of the account before it, also where it is not kept', async () => {
  const actions = loaded();
  await started(actions);
  vi.spyOn(startSteps, 'send').mockReturnValue(new Promise(() => undefined));
  void actions.begin({ action: 'start', eligible: ['c'], skipped: [] });
  expect(loaded().state.get()).toEqual({ phase: 'idle' });
});

it('a page that is left without a run keeps nothing', () => {
  loaded().keepUnfinished();
  expect(loaded().state.get()).toEqual({ phase: 'idle' });
});
