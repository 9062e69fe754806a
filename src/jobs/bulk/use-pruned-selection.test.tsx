import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { deleteSteps } from '../actions/delete/delete-steps.ts';
import { deletionOf } from '../actions/delete/job-deletion.ts';
import { jobKeys } from '../job-queries.ts';
import { jobUnderTest } from '../job-under-test.ts';
import { useJobs } from '../use-jobs.ts';
import { BulkActions } from './bulk-actions.ts';
import { nothingSelected, withJobs } from './selection.ts';
import { usePrunedSelection } from './use-pruned-selection.ts';
import { selectionOf } from './use-selection.ts';

const wireJobs = (ids: readonly string[]) => ids.map((id) => jobUnderTest({ config: { id } }));

/** The list with all its jobs selected; a cluster with these jobs, of which each delete is answered by hand. */
function listOf(...ids: string[]) {
  const existing = new Set(ids);
  vi.stubGlobal('fetch', (path: string) => {
    const id = /job\/([^/?]+)/.exec(path)?.[1] ?? '_all';
    const asked = id === '_all' ? [...existing] : [...existing].filter((one) => one === id);
    return Promise.resolve(Response.json({ jobs: wireJobs(asked) }));
  });
  const client = new QueryClient();
  client.setQueryData<ListedJob[]>(
    jobKeys.list,
    wireJobs(ids).map((job) => ({ kind: 'job', job })),
  );
  const selection = selectionOf(client);
  selection.set(withJobs(nothingSelected, ids));
  renderHook(
    () => {
      usePrunedSelection(useJobs().data);
    },
    {
      wrapper: ({ children }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    },
  );
  const answers = new Map<string, () => void>();
  vi.spyOn(deleteSteps, 'send').mockImplementation(
    (id) =>
      new Promise((resolve) => {
        answers.set(id, () => {
          existing.delete(id);
          resolve(true);
        });
      }),
  );
  return {
    client,
    expectSelected: (idsLeft: string[], gone: number) =>
      vi.waitFor(() => {
        const now = selection.get();
        expect({ ids: [...now.ids], gone: now.gone }).toEqual({ ids: idsLeft, gone });
      }),
    vanish: (id: string) => existing.delete(id),
    answerDelete: async (id: string) => {
      await vi.waitFor(() => {
        expect([...answers.keys()]).toContain(id);
      });
      answers.get(id)?.();
    },
    poll: () => client.refetchQueries({ queryKey: jobKeys.list }),
  };
}

describe('the selection', () => {
  it('counts a job that vanishes', async () => {
    const { expectSelected, vanish, poll } = listOf('a', 'b');
    vanish('a');
    await poll();
    await expectSelected(['b'], 1);
  });

  it('loses a job that is deleted by its row, without counting it as vanished', async () => {
    const { client, expectSelected, answerDelete, poll } = listOf('a', 'b');
    const over = deletionOf(client, 'a').run('stopped', vi.fn());
    await answerDelete('a');
    await over;
    await poll();
    await expectSelected(['b'], 0);
  });

  it('counts of a list that is read during a deletion of many only what vanished by itself', async () => {
    const { client, expectSelected, vanish, answerDelete, poll } = listOf('a', 'b', 'c', 'd');
    const over = new BulkActions(client).begin({
      action: 'delete',
      eligible: ['a', 'b'],
      skipped: [],
    });
    await answerDelete('a');
    await poll();
    await expectSelected(['b', 'c', 'd'], 0);
    vanish('c');
    await poll();
    await expectSelected(['b', 'd'], 1);
    await answerDelete('b');
    await over;
    await poll();
    await expectSelected(['d'], 1);
  });
});
