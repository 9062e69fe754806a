import { expect, it, vi } from 'vitest';
import type { Failure } from '../../elasticsearch/failure.ts';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { createJob } from '../../elasticsearch/create-job-api.ts';
import { runBulk } from '../bulk/bulk-run.ts';
import { jobUnderTest } from '../job-under-test.ts';
import { creationSteps } from './creation-steps.ts';

vi.mock('../../elasticsearch/create-job-api.ts');

const config = {
  index_pattern: 'sensor-*',
  rollup_index: 'sensor_rollup',
  cron: '0 0 1 * * ?',
  page_size: 1000,
  groups: { date_histogram: { field: 'timestamp', fixed_interval: '1h' } },
};
const lost: Failure = {
  kind: 'no_answer',
  cause: 'connection_lost',
  mayHaveHappened: true,
  reason: 'read ECONNRESET',
};
const refused: Failure = {
  kind: 'refused',
  status: 409,
  type: 'status_exception',
  reason: 'job was previously created',
};
const listed = (id: string): ListedJob => ({ kind: 'job', job: jobUnderTest({ config: { id } }) });

it('creating many jobs tells of each what the list bears out', async () => {
  const answers: Record<string, Failure | boolean> = {
    made: true,
    vanished: true,
    denied: false,
    used: refused,
    'there before': refused,
    'lost, there': lost,
    'lost, not there': lost,
  };
  vi.mocked(createJob).mockImplementation((id) => {
    const answer = answers[id];
    return typeof answer === 'boolean'
      ? Promise.resolve({ acknowledged: answer })
      : Promise.reject(new RequestError(answer as Failure));
  });
  const ids = Object.keys(answers);
  const configs = new Map(ids.map((id) => [id, config]));
  const plan = {
    eligible: ids,
    skipped: [{ id: 'bad', reason: 'Not sent.' }],
  };
  const results = await runBulk(plan, creationSteps(configs), {
    jobs: [listed('there before')],
    take: () => true,
    moveOn: () => {},
    release: () => {},
    readJobs: () => Promise.resolve(['made', 'lost, there', 'there before'].map(listed)),
    signal: new AbortController().signal,
    onProgress: () => {},
    onBegun: () => {},
    onResults: () => {},
  });
  expect(Object.fromEntries(results.map(({ id, kind, status }) => [id, [kind, status]]))).toEqual({
    made: ['done', 200],
    vanished: ['unconfirmed', 200],
    denied: ['failed', 200],
    used: ['failed', 409],
    'lost, there': ['done', null],
    'lost, not there': ['unconfirmed', null],
    'there before': ['failed', 409],
    bad: ['skipped', null],
  });
  expect(
    vi
      .mocked(createJob)
      .mock.calls.map(([id]) => id)
      .sort(),
  ).toEqual([...ids].sort());
});
