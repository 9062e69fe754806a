import { expect, it } from 'vitest';
import { mockUnderTest } from './mock-under-test.ts';

const paths = {
  field_caps: '_field_caps?fields=*',
  search: '_search?size=0',
  index_caps: '_rollup/data',
};

const asked = async (index: string, path: string) =>
  (await mockUnderTest().ask('GET', `/${index}/${path}`, { user: 'planner' })).status;

it.each([
  ['web-logs-2025.09', { field_caps: 200, search: 200, index_caps: 200 }],
  ['sensor-1', { field_caps: 403, search: 403, index_caps: 403 }],
  ['rollup-orders-daily', { field_caps: 200, search: 403, index_caps: 200 }],
  ['sensor_rollup', { field_caps: 403, search: 403, index_caps: 403 }],
])('the planner with %s: %o', async (index, expected) => {
  const entries = Object.entries(paths).map(async ([name, path]) => [
    name,
    await asked(index, path),
  ]);
  expect(Object.fromEntries(await Promise.all(entries))).toEqual(expected);
});

it('the planner learns from _has_privileges what is missing', async () => {
  const names = ['web-logs-*', 'rollup-new', 'sensor-*', 'other'];
  const privileges = ['read', 'view_index_metadata', 'create_index', 'manage', 'write', 'index'];
  const { body } = await mockUnderTest().ask('POST', '/_security/user/_has_privileges', {
    user: 'planner',
    body: { cluster: ['manage_rollup', 'monitor'], index: [{ names, privileges }] },
  });
  const held = (...yes: string[]) =>
    Object.fromEntries(privileges.map((name) => [name, yes.includes(name)]));
  expect(body).toMatchObject({
    username: 'planner',
    cluster: { manage_rollup: true, monitor: true },
    index: {
      'web-logs-*': held('read', 'view_index_metadata'),
      'rollup-new': held('view_index_metadata', 'create_index', 'manage', 'write', 'index'),
      'sensor-*': held(),
      other: held(),
    },
  });
});

it.each([
  ['rollup-new', 200],
  ['web_logs_rollup', 500],
])(
  'the planner, who makes a job that writes into %s, is answered %i',
  async (rollup_index, status) => {
    const body = {
      index_pattern: 'web-logs-*',
      rollup_index,
      cron: '0 0 * * * ?',
      page_size: 1000,
      groups: { date_histogram: { field: '@timestamp', fixed_interval: '1h' } },
    };
    const mock = mockUnderTest();
    const answer = await mock.ask('PUT', '/_rollup/job/mine', { user: 'planner', body });
    expect(answer.status).toBe(status);
    if (status === 200) return;
    expect(answer.body).toMatchObject({
      error: {
        type: 'runtime_exception',
        reason: 'Could not create index for rollup job [mine]',
        caused_by: { type: 'security_exception' },
      },
    });
  },
);
