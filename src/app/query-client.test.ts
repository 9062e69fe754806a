import { QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { statusQuery } from '../jobs/cluster-status.ts';
import { jobsQuery } from '../jobs/job-queries.ts';
import { createQueryClient } from './query-client.ts';

const refusal = { error: { type: 'security_exception', reason: 'who are you?' }, status: 401 };

test('a status that is refused is not asked for again because of that', async () => {
  const fetched = vi
    .fn(() => new Promise<Response>(() => {}))
    .mockResolvedValueOnce(Response.json(refusal, { status: 401 }));
  vi.stubGlobal('fetch', fetched);
  const client = createQueryClient();
  const stop = new QueryObserver(client, statusQuery()).subscribe(() => {});
  await vi.waitFor(() => {
    expect(client.getQueryState(statusQuery().queryKey)?.status).toBe('error');
  });
  expect(fetched).toHaveBeenCalledTimes(1);
  stop();
});

test('jobs that are refused may be news of who is let in', async () => {
  const fetched = vi.fn<(url: string) => Promise<Response>>(() =>
    Promise.resolve(Response.json(refusal, { status: 401 })),
  );
  vi.stubGlobal('fetch', fetched);
  const client = createQueryClient();
  const stop = new QueryObserver(client, statusQuery()).subscribe(() => {});
  await expect(client.query(jobsQuery())).rejects.toThrow();
  await vi.waitFor(() => {
    expect(fetched.mock.calls.filter(([url]) => url === '/api/status')).toHaveLength(2);
  });
  stop();
});
