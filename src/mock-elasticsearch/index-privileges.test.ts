import { describe, expect, it } from 'vitest';
import type { MockUnderTest } from './mock-under-test.ts';
import { mockUnderTest } from './mock-under-test.ts';

interface Limit {
  names: string[];
  privileges: string[];
}

const limit = (mock: MockUnderTest, index: readonly Limit[], user = 'operator') =>
  mock.ask('POST', `/_mock/users/${user}`, { body: { index } });

async function limited(index: readonly Limit[], version = '8.19.8'): Promise<MockUnderTest> {
  const mock = mockUnderTest({ version });
  expect((await limit(mock, index)).status).toBe(200);
  return mock;
}

const reasonIn = (body: unknown) => (body as { error: { reason: string } }).error.reason;

const paths = {
  field_caps: '_field_caps?fields=*',
  search: '_search?size=0',
  index_caps: '_rollup/data',
};

const statuses = async ({ ask }: MockUnderTest, index: string) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(paths).map(async ([name, path]) => [
        name,
        (await ask('GET', `/${index}/${path}`)).status,
      ]),
    ),
  ) as unknown;

describe('index privileges', () => {
  it('are set by the control API, which answers them, and end with a reset', async () => {
    const mock = mockUnderTest();
    const index = [{ names: ['sensor-*'], privileges: ['read'] }];
    expect((await limit(mock, index)).body).toMatchObject({ username: 'operator', index });
    expect((await mock.ask('GET', '/orders/_field_caps?fields=*')).status).toBe(403);
    await mock.ask('POST', '/_mock/reset', { body: {} });
    expect((await mock.ask('GET', '/orders/_field_caps?fields=*')).status).toBe(200);
  });

  it('leave the cluster privileges as they are', async () => {
    const { ask } = await limited([]);
    expect((await ask('POST', '/_rollup/job/sensor/_start')).status).toBe(200);
  });

  it('that are no list of names and privileges are refused', async () => {
    const answer = await mockUnderTest().ask('POST', '/_mock/users/operator', {
      body: { index: [{ names: 'sensor-*' }] },
    });
    expect(answer.status).toBe(400);
  });

  it.each([
    ['read', { field_caps: 200, search: 200, index_caps: 200 }],
    ['view_index_metadata', { field_caps: 200, search: 403, index_caps: 200 }],
    ['manage', { field_caps: 200, search: 403, index_caps: 200 }],
    ['all', { field_caps: 200, search: 200, index_caps: 200 }],
    ['create_index', { field_caps: 403, search: 403, index_caps: 403 }],
    ['write', { field_caps: 403, search: 403, index_caps: 403 }],
  ])('%s allows %o', async (privilege, expected) => {
    const mock = await limited([{ names: ['sensor*'], privileges: [privilege] }]);
    expect(await statuses(mock, 'sensor_rollup')).toEqual(expected);
  });

  it.each([
    ['elastic', 200],
    ['operator', 200],
    ['viewer', 403],
    ['guest', 403],
  ])('%s, who has no limits, is answered %i', async (user, status) => {
    const { ask } = mockUnderTest();
    for (const path of Object.values(paths))
      expect((await ask('GET', `/sensor_rollup/${path}`, { user })).status).toBe(status);
  });

  it('are nobody’s business when security is off', async () => {
    const { ask } = mockUnderTest({ security: false });
    for (const path of Object.values(paths))
      expect((await ask('GET', `/sensor_rollup/${path}`, { user: null })).status).toBe(200);
  });
});

describe('indices that a user may not use', () => {
  const read = [{ names: ['sensor-1', 'shop-*'], privileges: ['read'] }];

  it.each([
    ['sensor-*', ['sensor-1']],
    ['_all', ['sensor-1', 'shop-events-1', 'shop-events-2']],
    ['web-*', []],
  ])('are left out of %s: %o', async (pattern, indices) => {
    const { ask } = await limited(read);
    const { body } = await ask('GET', `/${pattern}/_field_caps?fields=*`);
    expect(body).toMatchObject({ indices });
  });

  it('are left out of names with ignore_unavailable', async () => {
    const { ask } = await limited(read);
    const path = '/sensor-1,sensor-2/_field_caps?fields=*&ignore_unavailable=true';
    expect((await ask('GET', path)).body).toMatchObject({ indices: ['sensor-1'] });
  });

  it('are refused when they are named, the missing ones as well', async () => {
    const { ask } = await limited(read);
    for (const name of ['sensor-2', 'missing', 'sensor-1,sensor-2'])
      expect((await ask('GET', `/${name}/_field_caps?fields=*`)).status).toBe(403);
  });

  it('make a pattern a 403 too for who may do this with no index at all', async () => {
    const { ask } = await limited([{ names: ['sensor-1'], privileges: ['view_index_metadata'] }]);
    const { status, body } = await ask('GET', '/sensor-*/_search?size=0');
    expect(status).toBe(403);
    expect(reasonIn(body)).toBe(
      'action [indices:data/read/search] is unauthorized for user [operator] with effective roles ' +
        '[rollup_operator], this action is granted by the index privileges [read,all]',
    );
  });
});

describe('the 403 of an index', () => {
  const action = 'action [indices:data/read/field_caps] is unauthorized for user [operator]';
  const granted =
    ' on indices [sensor-1,sensor-2], this action is granted by the index privileges ' +
    '[view_index_metadata,manage,read,all]';

  it.each([
    ['6.3.2', action],
    ['7.9.3', action],
    ['7.10.2', action + granted],
    ['7.17.29', `${action} with roles [rollup_operator]${granted}`],
    ['8.19.8', `${action} with effective roles [rollup_operator]${granted}`],
    ['9.2.2', `${action} with effective roles [rollup_operator]${granted}`],
  ])('%s: %s', async (version, reason) => {
    const { ask } = await limited([{ names: ['orders'], privileges: ['read'] }], version);
    const { status, body } = await ask('GET', '/sensor-1,orders,sensor-2/_field_caps?fields=*');
    const cause = { type: 'security_exception', reason };
    expect(status).toBe(403);
    expect(body).toEqual({ error: { root_cause: [cause], ...cause }, status: 403 });
  });

  it('names the API key', async () => {
    const { ask } = await limited([{ names: ['orders'], privileges: ['read'] }]);
    const headers = { authorization: `ApiKey ${btoa('operator-key-id:operator-key-secret')}` };
    const { body } = await ask('GET', '/sensor-1/_search?size=0', { user: null, headers });
    expect(reasonIn(body)).toContain(
      'unauthorized for API key id [operator-key-id] of user [operator] on indices [sensor-1],',
    );
  });
});

describe('_has_privileges', () => {
  const ask = async (mock: MockUnderTest, index: readonly Limit[]) =>
    (await mock.ask('POST', '/_security/user/_has_privileges', { body: { index } })).body;

  it('answers for each index', async () => {
    const mock = await limited([
      { names: ['sensor-*'], privileges: ['read'] },
      { names: ['sensor_*', 'new_rollup'], privileges: ['manage', 'write'] },
    ]);
    const answer = await ask(mock, [
      { names: ['sensor-*', 'sensor-1', 'orders'], privileges: ['read'] },
      { names: ['new_rollup', 'other'], privileges: ['create_index', 'index', 'read'] },
    ]);
    expect(answer).toMatchObject({
      has_all_requested: false,
      index: {
        'sensor-*': { read: true },
        'sensor-1': { read: true },
        orders: { read: false },
        new_rollup: { create_index: true, index: true, read: false },
        other: { create_index: false, index: false, read: false },
      },
    });
  });

  it.each([
    ['manage', { create_index: true, view_index_metadata: true, read: false, index: false }],
    ['write', { create_index: false, view_index_metadata: false, read: false, index: true }],
    ['all', { create_index: true, view_index_metadata: true, read: true, index: true }],
    ['read', { create_index: false, view_index_metadata: false, read: true, index: false }],
  ])('knows what %s includes: %o', async (privilege, expected) => {
    const mock = await limited([{ names: ['x'], privileges: [privilege] }]);
    const answer = await ask(mock, [{ names: ['x'], privileges: Object.keys(expected) }]);
    expect(answer).toMatchObject({ index: { x: expected } });
  });

  it('has no pattern of which only some indices are granted', async () => {
    const mock = await limited([{ names: ['sensor-1', 'sensor-2'], privileges: ['all'] }]);
    expect(await ask(mock, [{ names: ['sensor-*'], privileges: ['read'] }])).toMatchObject({
      index: { 'sensor-*': { read: false } },
    });
  });
});
