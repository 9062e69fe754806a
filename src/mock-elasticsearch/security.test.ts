import { describe, expect, it } from 'vitest';
import { basic, mockUnderTest } from './mock-under-test.ts';

const start = '/_xpack/rollup/job/sensor/_start';

interface ErrorBody {
  error: { type: string; reason: string; header?: Record<string, unknown> };
}

describe('401', () => {
  it.each([
    [
      '6.3.2',
      'missing authentication token for REST request [/_xpack/rollup/job/_all?pretty=false]',
    ],
    [
      '6.8.23',
      'missing authentication token for REST request [/_xpack/rollup/job/_all?pretty=false]',
    ],
    [
      '7.17.29',
      'missing authentication credentials for REST request [/_xpack/rollup/job/_all?pretty=false]',
    ],
    [
      '8.19.8',
      'missing authentication credentials for REST request [/_xpack/rollup/job/_all?pretty=false]',
    ],
  ])('%s without credentials: %s', async (version, reason) => {
    const { ask } = mockUnderTest({ version });
    const answer = await ask('GET', '/_xpack/rollup/job/_all?pretty=false', { user: null });
    expect(answer.status).toBe(401);
    expect((answer.body as ErrorBody).error).toMatchObject({ type: 'security_exception', reason });
  });

  it.each([
    ['6.3.2', 'failed to authenticate user [operator]'],
    ['7.17.29', `unable to authenticate user [operator] for REST request [${start}]`],
    ['9.2.2', `unable to authenticate user [operator] for REST request [${start}]`],
  ])('%s with a wrong password: %s', async (version, reason) => {
    const { ask } = mockUnderTest({ version });
    const headers = { authorization: basic('operator', 'guess') };
    const { status, body } = await ask('POST', start, { user: null, headers });
    expect(status).toBe(401);
    expect((body as ErrorBody).error.reason).toBe(reason);
  });

  it.each([
    ['6.8.23', 'Basic realm="security" charset="UTF-8"'],
    ['7.17.29', 'Basic realm="security" charset="UTF-8"'],
    ['8.0.1', ['Basic realm="security" charset="UTF-8"', 'Bearer realm="security"', 'ApiKey']],
    ['9.2.2', ['Basic realm="security", charset="UTF-8"', 'Bearer realm="security"', 'ApiKey']],
  ])('%s challenges with %s', async (version, challenge) => {
    const { ask } = mockUnderTest({ version });
    const { headers, body } = await ask('POST', start, { user: null });
    expect((body as ErrorBody).error.header).toEqual({ 'WWW-Authenticate': challenge });
    expect(headers.get('www-authenticate')).toBe([challenge].flat().join(', '));
  });

  it('refuses a user who was disabled', async () => {
    expect(await mockUnderTest().ask('GET', '/', { user: 'former' })).toMatchObject({
      status: 401,
    });
  });
});

describe('403', () => {
  const action = 'action [cluster:admin/xpack/rollup/start] is unauthorized for user [viewer]';
  const granted = ', this action is granted by the cluster privileges [manage_rollup,manage,all]';
  it.each([
    ['6.3.2', action],
    ['7.9.3', action],
    ['7.10.2', action + granted],
    ['7.17.29', `${action} with roles [rollup_viewer]${granted}`],
    ['8.19.8', `${action} with effective roles [rollup_viewer]${granted}`],
    ['9.2.2', `${action} with effective roles [rollup_viewer]${granted}`],
  ])('%s: %s', async (version, reason) => {
    const { ask } = mockUnderTest({ version });
    const { status, body } = await ask('POST', start, { user: 'viewer' });
    const cause = { type: 'security_exception', reason };
    expect(status).toBe(403);
    expect(body).toEqual({ error: { root_cause: [cause], ...cause }, status: 403 });
  });

  it('names the API key', async () => {
    const headers = { authorization: `ApiKey ${btoa('viewer-key-id:viewer-key-secret')}` };
    const { body } = await mockUnderTest().ask('POST', start, { user: null, headers });
    expect((body as ErrorBody).error.reason).toBe(
      'action [cluster:admin/xpack/rollup/start] is unauthorized for API key id [viewer-key-id] ' +
        `of user [viewer]${granted}`,
    );
  });

  const tasks = 'action [cluster:monitor/tasks/lists] is unauthorized for user [viewer]';
  const mayList = ', this action is granted by the cluster privileges [monitor,manage,all]';
  it.each([
    ['6.3.2', tasks],
    ['7.17.29', `${tasks} with roles [rollup_viewer]${mayList}`],
    ['9.2.2', `${tasks} with effective roles [rollup_viewer]${mayList}`],
  ])('%s of the tasks: %s', async (version, reason) => {
    const { ask } = mockUnderTest({ version });
    const { status, body } = await ask('GET', '/_tasks', { user: 'viewer' });
    expect(status).toBe(403);
    expect((body as ErrorBody).error).toMatchObject({ type: 'security_exception', reason });
  });

  it.each([
    ['elastic', 200],
    ['operator', 200],
    ['viewer', 403],
    ['guest', 403],
    ['former', 401],
  ])('%s: tasks %i', async (user, status) => {
    expect((await mockUnderTest().ask('GET', '/_tasks', { user })).status).toBe(status);
  });

  it('of the tasks ends with the privilege manage', async () => {
    const { ask } = mockUnderTest();
    const grant = (...cluster: string[]) =>
      ask('POST', '/_mock/users/viewer', { body: { cluster } });
    await grant('manage_rollup');
    expect((await ask('GET', '/_tasks', { user: 'viewer' })).status).toBe(403);
    await grant('manage');
    expect((await ask('GET', '/_tasks', { user: 'viewer' })).status).toBe(200);
  });

  it.each([
    ['elastic', 200, 200, 200],
    ['operator', 200, 200, 200],
    ['viewer', 403, 200, 403],
    ['guest', 403, 403, 403],
    ['former', 401, 401, 401],
  ])('%s: GET / %i, list %i, start %i', async (user, main, list, started) => {
    const { ask } = mockUnderTest();
    expect((await ask('GET', '/', { user })).status).toBe(main);
    expect((await ask('GET', '/_rollup/job/_all', { user })).status).toBe(list);
    expect((await ask('POST', '/_rollup/job/sensor/_start', { user })).status).toBe(started);
  });
});

describe('who am I', () => {
  it.each(['elastic', 'operator', 'viewer', 'guest'])('%s may ask', async (user) => {
    const { ask } = mockUnderTest();
    const { body } = await ask('GET', '/_security/_authenticate', { user });
    expect(body).toMatchObject({ username: user, enabled: true, authentication_type: 'realm' });
  });

  it.each([
    ['6.8.23', '/_xpack/security/_authenticate', 200],
    ['6.8.23', '/_security/_authenticate', 405],
    ['7.17.29', '/_xpack/security/_authenticate', 200],
    ['7.17.29', '/_security/_authenticate', 200],
    ['8.19.8', '/_xpack/security/_authenticate', 400],
  ])('%s: GET %s is %i', async (version, path, status) => {
    expect((await mockUnderTest({ version }).ask('GET', path)).status).toBe(status);
  });

  it.each([
    ['operator', { manage_rollup: true, monitor_rollup: true, manage: false }, false],
    ['viewer', { manage_rollup: false, monitor_rollup: true, manage: false }, false],
    ['elastic', { manage_rollup: true, monitor_rollup: true, manage: true }, true],
  ])('%s has %o', async (user, cluster, has_all_requested) => {
    const body = { cluster: ['manage_rollup', 'monitor_rollup', 'manage'] };
    const answer = await mockUnderTest().ask('POST', '/_security/user/_has_privileges', {
      user,
      body,
    });
    const expected = { username: user, has_all_requested, cluster, index: {}, application: {} };
    expect(answer).toMatchObject({ status: 200, body: expected });
  });

  it('refuses a privilege that does not exist', async () => {
    const body = { cluster: ['manage_everything'] };
    const answer = await mockUnderTest().ask('POST', '/_security/user/_has_privileges', { body });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('unknown cluster privilege [manage_everything]');
  });
});

it('asks nobody for credentials when security is off', async () => {
  const { ask } = mockUnderTest({ security: false });
  expect((await ask('POST', '/_rollup/job/sensor/_start', { user: null })).status).toBe(200);
  expect((await ask('GET', '/_security/_authenticate', { user: null })).status).toBe(400);
});
