import { describe, expect, it } from 'vitest';
import type { Asked, MockUnderTest } from './mock-under-test.ts';
import { mockUnderTest, testedVersions } from './mock-under-test.ts';

const job = '/_xpack/rollup/job/sensor';

async function inState(version: string, job_state: string): Promise<MockUnderTest> {
  const mock = mockUnderTest({ version });
  await mock.ask('POST', '/_mock/jobs/sensor', { body: { status: { job_state } } });
  return mock;
}

async function stateOf({ ask }: MockUnderTest): Promise<string | undefined> {
  const { body } = await ask('GET', job);
  return (body as { jobs: { status: { job_state: string } }[] }).jobs[0]?.status.job_state;
}

const failure = (verb: string, state: string) => ({
  type: 'exception',
  reason: `Cannot ${verb} task for Rollup Job [sensor] because state was [${state}]`,
});

function expectError(answer: Asked, status: number, error: { type: string; reason: string }) {
  expect(answer.status).toBe(status);
  expect(answer.body).toEqual({ error: { root_cause: [error], ...error }, status });
}

describe('_start', () => {
  it.each([
    ...['6.3.2', '6.8.23', '7.17.29'].flatMap((version) => [
      [version, 'started', 500] as const,
      [version, 'indexing', 500] as const,
    ]),
    ...['8.19.8', '9.2.2'].flatMap((version) => [
      [version, 'started', 200] as const,
      [version, 'indexing', 200] as const,
    ]),
    ...testedVersions.flatMap((version) => [
      [version, 'stopping', 500] as const,
      [version, 'aborting', 500] as const,
    ]),
  ])('%s: of a job that is %s answers %i and changes nothing', async (version, state, status) => {
    const mock = await inState(version, state);
    const answer = await mock.ask('POST', `${job}/_start`);
    if (status === 500) expectError(answer, 500, failure('start', state.toUpperCase()));
    else expect(answer).toMatchObject({ status: 200, body: { started: true } });
    expect(await stateOf(mock)).toBe(state);
  });
});

describe('_stop', () => {
  it.each(
    testedVersions.flatMap((version) => [
      [version, 'stopped', 'stopped'],
      [version, 'started', 'stopped'],
      [version, 'indexing', 'stopping'],
      [version, 'stopping', 'stopping'],
    ]),
  )('%s: of a job that is %s answers stopped, and it is %s', async (version, state, after) => {
    const mock = await inState(version, state);
    const answer = await mock.ask('POST', `${job}/_stop`);
    expect(answer).toMatchObject({ status: 200, body: { stopped: true } });
    expect(await stateOf(mock)).toBe(after);
  });

  it.each(testedVersions)('%s: fails while the job is aborting', async (version) => {
    const { ask } = await inState(version, 'aborting');
    expectError(await ask('POST', `${job}/_stop`), 500, failure('stop', 'ABORTING'));
  });

  it.each(testedVersions)('%s: of a missing job is 404', async (version) => {
    const answer = await mockUnderTest({ version }).ask('POST', '/_xpack/rollup/job/x/_stop');
    const reason = 'Task for Rollup Job [x] not found';
    expectError(answer, 404, { type: 'resource_not_found_exception', reason });
  });

  it('lets the page in flight finish first', async () => {
    const mock = await inState('8.19.8', 'indexing');
    await mock.ask('POST', `${job}/_stop`);
    mock.clock.advance(2000);
    expect(await stateOf(mock)).toBe('stopped');
  });

  it('waits for completion when it is asked to', async () => {
    const mock = await inState('8.19.8', 'indexing');
    const answer = mock.ask('POST', `${job}/_stop?wait_for_completion=true&timeout=10s`);
    await mock.ask('GET', '/');
    mock.clock.advance(2000);
    expect(await answer).toMatchObject({ status: 200, body: { stopped: true } });
    expect(await stateOf(mock)).toBe('stopped');
  });

  it('waits no longer than until a held job is released, also while the clock stands still', async () => {
    const mock = await inState('8.19.8', 'stopping');
    const answer = mock.ask('POST', `${job}/_stop?wait_for_completion=true&timeout=30s`);
    await mock.ask('GET', '/');
    expect(await stateOf(mock)).toBe('stopping');
    await mock.ask('POST', '/_mock/jobs/sensor/release');
    expect(await answer).toMatchObject({ status: 200, body: { stopped: true } });
    expect(await stateOf(mock)).toBe('stopped');
  });

  it('lets the time of a wait pass while the clock stands still, and no faster when it is stepped', async () => {
    const mock = await inState('8.19.8', 'stopping');
    const begun = performance.now();
    const answer = mock.ask('POST', `${job}/_stop?wait_for_completion=true&timeout=200ms`);
    await mock.ask('GET', '/');
    mock.clock.advance(60_000);
    expect((await answer).status).toBe(429);
    expect(performance.now() - begun).toBeGreaterThan(190);
    expect(await stateOf(mock)).toBe('stopping');
    await mock.ask('POST', '/_mock/jobs/sensor/release');
    expect(await stateOf(mock)).toBe('stopped');
  });

  const timedOut = 'Timed out after [20ms] while waiting for rollup job [sensor] to stop';
  it.each([
    ['6.8.23', 500, timedOut],
    ['7.17.29', 500, `${timedOut}. State was [STOPPING]`],
    ['8.19.8', 429, `${timedOut}. State was [STOPPING]`],
  ])('%s: answers %i when the wait takes too long', async (version, status, reason) => {
    const mock = await inState(version, 'stopping');
    const answer = await mock.ask('POST', `${job}/_stop?wait_for_completion&timeout=20ms`);
    expectError(answer, status, { type: 'timeout_exception', reason });
  });

  it('does not wait any longer for a job that is taken away', async () => {
    const mock = await inState('8.19.8', 'stopping');
    const answer = mock.ask('POST', `${job}/_stop?wait_for_completion`);
    await mock.ask('GET', '/');
    await mock.ask('POST', '/_mock/reset');
    expect((await answer).status).toBe(200);
  });

  it('6.3.2: does not know the parameters', async () => {
    const { ask } = mockUnderTest({ version: '6.3.2' });
    const answer = await ask('POST', `${job}/_stop?wait_for_completion=true&timeout=1s`);
    expectError(answer, 400, {
      type: 'illegal_argument_exception',
      reason: `request [${job}/_stop] contains unrecognized parameters: [timeout], [wait_for_completion]`,
    });
  });

  it.each([
    ['timeout=soon', 'failed to parse setting [timeout] with value [soon] as a time value'],
    ['wait_for_completion=yes', 'Failed to parse value [yes] as only [true] or [false]'],
  ])('refuses %s', async (query, reason) => {
    const answer = await mockUnderTest().ask('POST', `${job}/_stop?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(reason);
  });
});

describe('DELETE', () => {
  const unstopped = ['started', 'indexing', 'stopping', 'aborting'];

  it.each(
    unstopped.flatMap((state) => ['6.8.23', '8.19.8'].map((version) => [version, state] as const)),
  )('%s: of a job that is %s is a task failure without an error', async (version, state) => {
    const mock = await inState(version, state);
    const { status, body } = await mock.ask('DELETE', job);
    expect(status).toBe(500);
    expect(body).toEqual({
      task_failures: [
        {
          task_id: expect.any(Number) as unknown,
          node_id: expect.any(String) as unknown,
          status: 'INTERNAL_SERVER_ERROR',
          reason: {
            type: 'illegal_state_exception',
            reason:
              'Could not delete job [sensor] because indexer state is ' +
              `[${state.toUpperCase()}].  Job must be [STOPPED] before deletion.`,
          },
        },
      ],
      acknowledged: false,
    });
    expect(await stateOf(mock)).toBe(state);
  });

  it.each(unstopped)('6.3.2: takes a job away that is %s', async (state) => {
    const mock = await inState('6.3.2', state);
    expect(await mock.ask('DELETE', job)).toMatchObject({ body: { acknowledged: true } });
    expect(await stateOf(mock)).toBeUndefined();
  });

  it.each(testedVersions)('%s: removes a stopped job, and then it is missing', async (version) => {
    const mock = mockUnderTest({ version });
    expect(await mock.ask('DELETE', job)).toMatchObject({
      status: 200,
      text: '{"acknowledged":true}',
    });
    expect(await mock.ask('GET', job)).toMatchObject({ status: 200, text: '{"jobs":[]}' });
    expectError(await mock.ask('DELETE', job), 404, {
      type: 'resource_not_found_exception',
      reason: "the task with id [sensor] doesn't exist",
    });
  });
});
