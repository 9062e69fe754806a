import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListedJob } from '../../../elasticsearch/rollup-job-summary.ts';
import { jobKeys } from '../../job-queries.ts';
import { jobUnderTest } from '../../job-under-test.ts';
import type { Notice } from '../../notices.ts';
import { NotifyContext } from '../../notices.ts';
import { actionsUnderWay } from '../actions-under-way.ts';
import { useDeleteJob } from './use-delete-job.ts';

/** A cluster with one job; what is asked of it waits until it is let go on. */
class Cluster {
  jobState: string | null;
  refusal: string | null = null;
  readonly deletes: string[] = [];
  #answerDelete: (() => void) | null = null;

  constructor(jobState: string) {
    this.jobState = jobState;
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => this.#answer(path, init));
  }

  /** Answers the DELETE that waits, as soon as it is there. */
  async answerDelete(): Promise<void> {
    await vi.waitFor(() => {
      if (!this.#answerDelete) throw new Error('nothing is to be deleted');
      this.#answerDelete();
    });
  }

  #answer(path: string, init?: RequestInit): Promise<Response> {
    init?.signal?.throwIfAborted();
    if (init?.method === 'POST') {
      this.jobState = 'stopping';
      return Promise.resolve(Response.json({ stopped: true }));
    }
    if (init?.method !== 'DELETE') return Promise.resolve(Response.json({ jobs: this.#jobs() }));
    this.deletes.push(path);
    return new Promise((resolve) => {
      this.#answerDelete = () => {
        if (this.refusal === null) this.jobState = null;
        resolve(
          this.refusal === null
            ? Response.json({ acknowledged: true })
            : Response.json({ error: { type: 'x', reason: this.refusal } }, { status: 400 }),
        );
      };
    });
  }

  #jobs() {
    return this.jobState === null ? [] : [sensor(this.jobState)];
  }
}

const sensor = (job_state: string) =>
  jobUnderTest({ config: { id: 'sensor' }, status: { job_state } });

function consoleWith(jobState: string) {
  const client = new QueryClient();
  client.setQueryData<ListedJob[]>(jobKeys.list, [{ kind: 'job', job: sensor(jobState) }]);
  const notices: Notice[] = [];
  const notify = (notice: Notice) => notices.push(notice);
  /** The dialog of the job, on whatever page. */
  const openDialog = (id = 'sensor') => {
    const onOver = vi.fn();
    const hook = renderHook(() => useDeleteJob(id, onOver), {
      wrapper: ({ children }) => (
        <QueryClientProvider client={client}>
          <NotifyContext.Provider value={notify}>{children}</NotifyContext.Provider>
        </QueryClientProvider>
      ),
    });
    return { ...hook, onOver };
  };
  return { client, notices, openDialog };
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a deletion whose dialog has gone with its page', () => {
  it('is told where it fails, with a way to try again', async () => {
    const cluster = new Cluster('stopped');
    cluster.refusal = 'blew up';
    const { client, notices, openDialog } = consoleWith('stopped');
    const { result, unmount } = openDialog();
    act(() => {
      result.current.run('stopped');
    });
    unmount();
    await cluster.answerDelete();
    await vi.waitFor(() => {
      expect(notices).toMatchObject([{ title: 'Job “sensor” could not be deleted' }]);
    });
    expect(notices[0]?.text.join(' ')).toContain('blew up');
    expect(actionsUnderWay(client).on('sensor')).toBeUndefined();
    cluster.refusal = null;
    notices[0]?.action?.run();
    await vi.waitFor(() => {
      expect(cluster.deletes).toHaveLength(2);
    });
    await cluster.answerDelete();
    await vi.waitFor(() => {
      expect(notices[1]).toMatchObject({ key: notices[0]?.key, title: 'Job “sensor” deleted' });
    });
  });

  it('is told where the console itself is at fault, here with an id that no URL can hold', async () => {
    const cluster = new Cluster('stopped');
    const { client, notices, openDialog } = consoleWith('stopped');
    const id = 'half a pair: \ud800';
    const { result, unmount } = openDialog(id);
    act(() => {
      result.current.run('stopped');
    });
    unmount();
    await vi.waitFor(() => {
      expect(notices).toHaveLength(1);
    });
    expect(notices[0]?.text.join(' ')).toMatch(/fault of the console/);
    expect(actionsUnderWay(client).on(id)).toBeUndefined();
    expect(cluster.deletes).toEqual([]);
  });

  it('says that it still waits for the job to stop, and can be ended from there', async () => {
    const cluster = new Cluster('indexing');
    const { notices, openDialog } = consoleWith('indexing');
    const { result, unmount } = openDialog();
    act(() => {
      result.current.run('indexing');
    });
    unmount();
    expect(notices).toMatchObject([
      { title: 'Job “sensor” is still to be deleted', action: { label: 'Stop waiting' } },
    ]);
    notices[0]?.action?.run();
    await vi.waitFor(() => {
      expect(notices[1]).toMatchObject({
        key: notices[0]?.key,
        title: 'Job “sensor” was not deleted',
      });
    });
    cluster.jobState = 'stopped';
    await vi.advanceTimersByTimeAsync(5_000);
    expect(cluster.deletes).toEqual([]);
  });

  it('is found again by the next dialog of the job, with its cancel', async () => {
    const cluster = new Cluster('indexing');
    const { notices, openDialog } = consoleWith('indexing');
    const first = openDialog();
    act(() => {
      first.result.current.run('indexing');
    });
    const { phase } = first.result.current;
    first.unmount();
    const second = openDialog();
    expect(second.result.current.phase).toEqual(phase);
    expect(phase.kind).toBe('stopping');
    act(() => {
      second.result.current.cancel();
    });
    await vi.waitFor(() => {
      expect(second.onOver).toHaveBeenCalledWith('kept');
    });
    // The notice that offered to stop waiting has nothing to offer any more.
    expect(notices.at(-1)).toMatchObject({
      key: notices[0]?.key,
      title: 'Job “sensor” was not deleted',
    });
    expect(cluster.deletes).toEqual([]);
  });

  it('goes on to the end, and leaves a dialog that asks afresh', async () => {
    const cluster = new Cluster('indexing');
    const { notices, openDialog } = consoleWith('indexing');
    const { result, unmount } = openDialog();
    act(() => {
      result.current.run('indexing');
    });
    unmount();
    cluster.jobState = 'stopped';
    await vi.advanceTimersByTimeAsync(1_000);
    cluster.jobState = 'stopped';
    await vi.advanceTimersByTimeAsync(2_000);
    await cluster.answerDelete();
    await vi.waitFor(() => {
      expect(notices.at(-1)).toMatchObject({ title: 'Job “sensor” deleted' });
    });
    expect(openDialog().result.current.phase).toEqual({ kind: 'asking' });
  });
});

describe('a deletion in its dialog', () => {
  it('tells a failure there and nowhere else, and asks afresh once that is closed', async () => {
    const cluster = new Cluster('stopped');
    cluster.refusal = 'blew up';
    const { notices, openDialog } = consoleWith('stopped');
    const { result, unmount } = openDialog();
    act(() => {
      result.current.run('stopped');
    });
    await cluster.answerDelete();
    await vi.waitFor(() => {
      expect(result.current.phase).toMatchObject({ kind: 'failed' });
    });
    unmount();
    expect(notices).toEqual([]);
    expect(openDialog().result.current.phase).toEqual({ kind: 'asking' });
  });

  it('closes it with a notice where the job is gone', async () => {
    const cluster = new Cluster('stopped');
    const { notices, openDialog } = consoleWith('stopped');
    const { result, onOver } = openDialog();
    act(() => {
      result.current.run('stopped');
    });
    await cluster.answerDelete();
    await vi.waitFor(() => {
      expect(onOver).toHaveBeenCalledExactlyOnceWith('gone');
    });
    expect(notices).toMatchObject([{ title: 'Job “sensor” deleted' }]);
  });
});
