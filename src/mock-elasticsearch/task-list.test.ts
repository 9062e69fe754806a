import { describe, expect, it } from 'vitest';
import { mockUnderTest, monday, testedVersions } from './mock-under-test.ts';

const rollupTasks = '/_tasks?detailed=true&actions=xpack/rollup/job*';
const node = 'x1v3TNRoQ2OHsfyiMMWX9w';

interface Task {
  id: number;
  action: string;
  description?: string;
  status?: { job_state: string };
}

function tasksIn(body: unknown): Task[] {
  const { nodes } = body as { nodes: Record<string, { tasks: Record<string, Task> }> };
  return Object.values(nodes).flatMap(({ tasks }) => Object.values(tasks));
}

describe('the tasks of the rollup jobs', () => {
  it.each(testedVersions)('%s: are one for each job, at the same path', async (version) => {
    const { ask, cluster } = mockUnderTest({ version });
    const { status, body } = await ask('GET', rollupTasks);
    expect(status).toBe(200);
    const tasks = tasksIn(body);
    expect(new Set(tasks.map(({ description }) => description))).toEqual(
      new Set(cluster.store.list().map(({ config }) => `rollup_${config.id}`)),
    );
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(12);
    expect((await ask('GET', rollupTasks.replace('/_tasks', '/_xpack/tasks'))).status).not.toBe(
      200,
    );
  });

  it.each([
    ['6.8.23', ['master', 'data', 'ingest'], { upgraded_doc_id: true }, {}],
    ['7.9.3', ['ingest', 'master', 'data', 'ml'], { upgraded_doc_id: true }, {}],
    ['8.19.8', expect.arrayContaining(['data_hot', 'master']) as unknown, {}, { cancelled: false }],
  ])('%s: tell of the node and of the job', async (version, roles, moreStatus, more) => {
    const { ask, clock } = mockUnderTest({ version, seeds: 'none' });
    const current_position = { 'timestamp.date_histogram': 1_700_000_000_000 };
    await ask('POST', '/_mock/jobs/a%2Fb', {
      body: { status: { job_state: 'started', current_position } },
    });
    clock.advance(1500);
    const { body } = await ask('GET', rollupTasks);
    const id = tasksIn(body)[0]?.id ?? 0;
    expect(body).toEqual({
      nodes: {
        [node]: {
          name: 'mock-node-1',
          transport_address: '127.0.0.1:9300',
          host: '127.0.0.1',
          ip: '127.0.0.1:9300',
          roles,
          attributes: { 'xpack.installed': 'true' },
          tasks: {
            [`${node}:${id}`]: {
              node,
              id,
              type: 'persistent',
              action: 'xpack/rollup/job[c]',
              status: { job_state: 'started', current_position, ...moreStatus },
              description: 'rollup_a/b',
              start_time_in_millis: monday,
              running_time_in_nanos: 1_500_000_000,
              cancellable: true,
              ...more,
              parent_task_id: expect.stringMatching(/^cluster:\d+$/) as unknown,
              headers: {},
            },
          },
        },
      },
    });
  });

  it('have neither status nor description unless they are asked for in detail', async () => {
    const { ask } = mockUnderTest();
    for (const query of ['', '?actions=xpack/rollup/job*', '?detailed=false']) {
      const tasks = tasksIn((await ask('GET', `/_tasks${query}`)).body);
      expect(tasks).toHaveLength(12);
      for (const task of tasks) {
        expect(task).not.toHaveProperty('status');
        expect(task).not.toHaveProperty('description');
      }
    }
  });

  it.each([
    ['xpack/rollup/job*', 12],
    ['xpack/rollup/job[c]', 12],
    ['*', 12],
    ['cluster:*,xpack/rollup*', 12],
    ['', 12],
    ['xpack/rollup/job', 0],
    ['cluster:*', 0],
    ['*reindex,indices:*', 0],
  ])('with actions=%s are %i', async (actions, count) => {
    const { ask } = mockUnderTest();
    const { body } = await ask('GET', `/_tasks?detailed&actions=${encodeURIComponent(actions)}`);
    expect(tasksIn(body)).toHaveLength(count);
    if (count === 0) expect(body).toEqual({ nodes: {} });
  });

  it('are none in a cluster without jobs', async () => {
    expect(await mockUnderTest({ seeds: 'none' }).ask('GET', rollupTasks)).toMatchObject({
      text: '{"nodes":{}}',
    });
  });

  it('can be reduced to what is needed', async () => {
    const { ask } = mockUnderTest({ seeds: 1 });
    const path = `${rollupTasks}&filter_path=nodes.*.name,nodes.*.tasks.*.description`;
    const { body } = await ask('GET', path);
    expect(body).toEqual({
      nodes: {
        [node]: {
          name: 'mock-node-1',
          tasks: { [`${node}:107`]: { description: 'rollup_web-logs-0001' } },
        },
      },
    });
  });

  it('are other tasks once the node has restarted, and younger', async () => {
    const { ask, clock } = mockUnderTest({ seeds: 1 });
    const only = async () => tasksIn((await ask('GET', rollupTasks)).body)[0];
    const before = await only();
    clock.advance(60_000);
    await ask('POST', '/_mock/nodes/restart');
    const after = await only();
    expect(after).toMatchObject({
      running_time_in_nanos: 0,
      start_time_in_millis: monday + 60_000,
    });
    expect(after?.id).not.toBe(before?.id);
    expect(after?.description).toBe(before?.description);
  });

  it('bear the number that a refused deletion names', async () => {
    const { ask, cluster } = mockUnderTest({ seeds: 'none' });
    await ask('POST', '/_mock/jobs/sensor', { body: { status: { job_state: 'started' } } });
    expect(cluster.store.size).toBe(1);
    const id = tasksIn((await ask('GET', rollupTasks)).body)[0]?.id;
    expect((await ask('DELETE', '/_rollup/job/sensor')).body).toMatchObject({
      task_failures: [{ task_id: id, node_id: node }],
    });
  });
});

it.each([
  ['GET', '/_tasks?detail=true', 400, 'contains unrecognized parameter: [detail]'],
  ['GET', '/_tasks?group_by=none', 400, 'contains unrecognized parameter: [group_by]'],
  ['GET', '/_tasks?detailed=yes', 400, 'Failed to parse value [yes]'],
  ['POST', '/_tasks', 405, 'allowed: [GET]'],
])('%s %s is refused', async (method, path, status, reason) => {
  const answer = await mockUnderTest().ask(method, path);
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(reason);
});
