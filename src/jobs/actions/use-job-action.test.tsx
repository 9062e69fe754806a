import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { jobKeys, jobsQuery } from '../job-queries.ts';
import type { Notice } from '../notices.ts';
import { NotifyContext } from '../notices.ts';
import { startSteps } from './start/start-steps.ts';
import { useJobAction } from './use-job-action.ts';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  fetched.mockReset();
  vi.unstubAllGlobals();
});

function jobs(job_state: string) {
  const config = {
    id: 'sensor',
    index_pattern: 'sensor-*',
    rollup_index: 'sensor_rollup',
    cron: '0 0 * * * ?',
    groups: { date_histogram: { field: 'timestamp', fixed_interval: '1h' } },
  };
  const stats = {
    pages_processed: 0,
    documents_processed: 0,
    rollups_indexed: 0,
    trigger_count: 0,
  };
  return { jobs: [{ config, status: { job_state }, stats }] };
}

/** A cluster with one job, whose list can be read once and then no more. */
function answerAsCluster() {
  let state = 'stopped';
  let lists = 0;
  fetched.mockImplementation((path, init) => {
    if (init?.method === 'POST') {
      state = 'started';
      return Promise.resolve(Response.json({ started: true }));
    }
    if (typeof path === 'string' && path.includes('_all') && lists++ > 0)
      return Promise.resolve(Response.json({ error: 'read-only' }, { status: 500 }));
    return Promise.resolve(Response.json(jobs(state)));
  });
}

function renderStart(id: string) {
  const client = new QueryClient();
  const notices: Notice[] = [];
  const hook = renderHook(() => useJobAction(id, startSteps), {
    wrapper: ({ children }) => (
      <QueryClientProvider client={client}>
        <NotifyContext.Provider value={(notice) => notices.push(notice)}>
          {children}
        </NotifyContext.Provider>
      </QueryClientProvider>
    ),
  });
  return { client, notices, hook };
}

describe('starting a job', () => {
  it('puts the new state into a list that could not be refreshed, which stays said', async () => {
    answerAsCluster();
    const { client, notices, hook } = renderStart('sensor');
    await client.query(jobsQuery());
    await expect(client.query(jobsQuery())).rejects.toThrow('read-only');
    act(() => {
      hook.result.current.run();
    });
    await waitFor(() => {
      expect(notices.at(-1)?.tone).toBe('success');
    });
    const list = client.getQueryState(jobKeys.list);
    expect(list?.data).toMatchObject([{ job: { status: { job_state: 'started' } } }]);
    expect(list?.status).toBe('error');
    expect(hook.result.current.isRunning).toBe(false);
  });

  it('shows the job as started as soon as Elasticsearch says so, and then as it is read', async () => {
    let isSent = false;
    let answerRead: (answer: Response) => void = () => undefined;
    fetched.mockImplementation((_path, init) => {
      if (init?.method === 'POST') {
        isSent = true;
        return Promise.resolve(Response.json({ started: true }));
      }
      if (!isSent) return Promise.resolve(Response.json(jobs('stopped')));
      return new Promise((resolve) => (answerRead = resolve));
    });
    const { client, hook } = renderStart('sensor');
    await client.query(jobsQuery());
    const state = () => client.getQueryState<ListedJob[]>(jobKeys.list)?.data;
    act(() => {
      hook.result.current.run();
    });
    await waitFor(() => {
      expect(state()).toMatchObject([{ job: { status: { job_state: 'started' } } }]);
    });
    expect(hook.result.current.isRunning).toBe(true);
    answerRead(Response.json(jobs('indexing')));
    await waitFor(() => {
      expect(state()).toMatchObject([{ job: { status: { job_state: 'indexing' } } }]);
    });
  });

  it('owns up to a fault of the console, here an id that no URL can hold', async () => {
    const { notices, hook } = renderStart('half a pair: \ud800');
    act(() => {
      hook.result.current.run();
    });
    await waitFor(() => {
      expect(notices).toHaveLength(1);
    });
    expect(notices[0]?.text.join(' ')).toMatch(/fault of the console/);
    expect(fetched).not.toHaveBeenCalled();
  });
});
