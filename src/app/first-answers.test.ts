import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeEarly } from '../elasticsearch/early-reads.ts';
import { beginFirstReads, listPath, statusPath } from '../elasticsearch/first-reads.ts';
import { statusQuery } from '../jobs/cluster-status.ts';
import { jobKeys } from '../jobs/job-queries.ts';
import { firstAnswers } from './first-answers.ts';
import { createQueryClient } from './query-client.ts';

const status = {
  cluster: { state: 'ready', name: 'c', version: '8.19.8' },
  signIn: 'not_used',
  user: null,
  rights: null,
  health: null,
  demo: null,
  warnings: [],
};

const fetched = vi.fn<(path: string) => Promise<Response>>();
const client = createQueryClient();
const known = () => ({
  status: client.getQueryData(statusQuery().queryKey),
  jobs: client.getQueryData(jobKeys.list),
});

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockImplementation((path) =>
    Promise.resolve(Response.json(path === statusPath ? status : { jobs: [] })),
  );
});
afterEach(() => {
  const { signal } = new AbortController();
  for (const path of [statusPath, listPath]) void takeEarly(path, signal);
  client.clear();
  fetched.mockReset();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('what has been answered before the app is there is known to its first picture', async () => {
  beginFirstReads('/');
  await firstAnswers(client);
  expect(known()).toEqual({ status, jobs: [] });
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('a page without the list does not ask for it', async () => {
  beginFirstReads('/create');
  await firstAnswers(client);
  expect(known()).toEqual({ status, jobs: undefined });
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('what has failed is left to the page, which is still told of it without asking again', async () => {
  fetched.mockImplementation((path) =>
    path === statusPath
      ? Promise.resolve(Response.json(status))
      : Promise.reject(new TypeError('Failed to fetch')),
  );
  beginFirstReads('/');
  await firstAnswers(client);
  expect(known()).toEqual({ status, jobs: undefined });
  expect(client.getQueryState(jobKeys.list)).toBeUndefined();
  await expect(takeEarly(listPath, new AbortController().signal)).rejects.toThrow('fetch');
});

test('who has to sign in first is not told later that the list was refused before', async () => {
  fetched.mockImplementation((path) =>
    Promise.resolve(
      path === statusPath
        ? Response.json({ ...status, signIn: 'needed' })
        : Response.json({}, { status: 401 }),
    ),
  );
  beginFirstReads('/');
  await firstAnswers(client);
  expect(takeEarly(listPath, new AbortController().signal)).toBeUndefined();
});

test('a slow cluster is not waited for', async () => {
  vi.useFakeTimers();
  fetched.mockImplementation(() => new Promise(() => undefined));
  beginFirstReads('/');
  const drawn = vi.fn();
  const waited = firstAnswers(client).then(drawn);
  await vi.advanceTimersByTimeAsync(599);
  expect(drawn).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(drawn).toHaveBeenCalled();
  await waited;
});
