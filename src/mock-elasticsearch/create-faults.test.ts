import { expect, it } from 'vitest';
import { jobConfig, mockUnderTest } from './mock-under-test.ts';

it.each([
  [{ status: 409 }, 'because job was previously created (existing metadata).'],
  [{ status: 500 }, 'Creation of task for Rollup Job ID [new] timed out after [20s]'],
  [
    {
      status: 500,
      type: 'runtime_exception',
      reason: 'Could not update mappings for rollup job [new]',
    },
    '"type":"runtime_exception"',
  ],
  [{ status: 404 }, '"index":"sensor-*"'],
  [{ status: 403 }, 'action [cluster:admin/xpack/rollup/put] is unauthorized'],
])('a fault refuses a new job with %j', async (answered, text) => {
  const { ask, cluster } = mockUnderTest({ version: '6.8.23' });
  const fault = { kind: 'status', ...answered };
  const body = { method: 'PUT', path: '/_rollup/job/new', fault };
  await ask('POST', '/_mock/faults', { body });
  const answer = await ask('PUT', '/_xpack/rollup/job/new', { body: jobConfig() });
  expect(answer.status).toBe(answered.status);
  expect(answer.text).toContain(text);
  expect(cluster.store.get('new')).toBeUndefined();
});

it.each(['/_field_caps', '/sensor-1/_field_caps', '/sensor-1/_search'])(
  'a fault meets %s',
  async (path) => {
    const { ask } = mockUnderTest();
    await ask('POST', '/_mock/faults', { body: { path, fault: { kind: 'html' } } });
    expect((await ask('GET', `${path}?fields=*`)).status).toBe(502);
  },
);
