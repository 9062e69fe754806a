import { describe, expect, it } from 'vitest';
import type { MockUnderTest } from './mock-under-test.ts';
import { jobConfig, mockUnderTest } from './mock-under-test.ts';
import { putJob } from './put-job-under-test.ts';

const limit = (mock: MockUnderTest, index: readonly object[]) =>
  mock.ask('POST', '/_mock/users/operator', { body: { index } });

async function limited(index: readonly object[], version = '8.19.8'): Promise<MockUnderTest> {
  const mock = mockUnderTest({ version });
  expect((await limit(mock, index)).status).toBe(200);
  return mock;
}

describe('PUT of a job into a new rollup index', () => {
  const source = { names: ['sensor-*'], privileges: ['read'] };
  const action = 'action [indices:admin/create] is unauthorized for user [operator]';

  it.each([
    ['6.3.2', action],
    ['6.8.23', action],
    [
      '7.17.29',
      `${action} with roles [rollup_operator] on indices [new_rollup], this action is granted by the index privileges [create_index,manage,all]`,
    ],
    [
      '9.2.2',
      `${action} with effective roles [rollup_operator] on indices [new_rollup], this action is granted by the index privileges [create_index,manage,all]`,
    ],
  ])('%s: fails for a user who may not create it', async (version, reason) => {
    const mock = await limited([source], version);
    const { status, body } = await putJob(mock, jobConfig({ rollup_index: 'new_rollup' }));
    const own = {
      type: 'runtime_exception',
      reason: 'Could not create index for rollup job [mine]',
    };
    expect(status).toBe(500);
    expect(body).toEqual({
      error: { root_cause: [own], ...own, caused_by: { type: 'security_exception', reason } },
      status: 500,
    });
  });

  it('leaves nothing behind when it failed for that', async () => {
    const mock = await limited([source]);
    await putJob(mock, jobConfig({ rollup_index: 'new_rollup' }));
    await limit(mock, [source, { names: ['new_*'], privileges: ['create_index'] }]);
    expect((await putJob(mock, jobConfig({ rollup_index: 'new_rollup' }))).status).toBe(200);
  });

  it.each(['create_index', 'manage', 'all'])('takes the privilege %s', async (privilege) => {
    const mock = await limited([source, { names: ['new_*'], privileges: [privilege] }]);
    expect((await putJob(mock, jobConfig({ rollup_index: 'new_rollup' }))).status).toBe(200);
  });

  it.each(['write', 'read'])('is not made possible by %s', async (privilege) => {
    const mock = await limited([source, { names: ['new_*'], privileges: [privilege] }]);
    expect((await putJob(mock, jobConfig({ rollup_index: 'new_rollup' }))).status).toBe(500);
  });

  it('needs no such privilege where the rollup index exists', async () => {
    const mock = await limited([source]);
    expect((await putJob(mock, jobConfig({ rollup_index: 'sensor_rollup' }))).status).toBe(200);
  });
});
