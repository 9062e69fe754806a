import { describe, expect, test } from 'vitest';
import { browseNodeAnswering, browseWith, gatewayTo } from '../gateway/gateway-under-test.ts';
import { afterTest, reset, scriptedNode } from '../gateway/scripted-node.ts';
import { createManualClock } from '../mock-elasticsearch/clock.ts';
import { serveMockElasticsearch } from '../mock-elasticsearch/serve-mock-elasticsearch.ts';
import { hasPrivileges } from './privileges-api.ts';

const asked = {
  cluster: ['manage_rollup'],
  index: [{ names: ['sensor-*', 'logs'], privileges: ['read'] }],
};

describe.each(['6.8.23', '8.19.8'])('Elasticsearch %s', (version) => {
  async function browseMock(username: string, security = true) {
    const clock = createManualClock(Date.UTC(2025, 10, 24));
    const mock = await serveMockElasticsearch({ clock, version, security });
    afterTest(() => mock.close());
    const credentials = { username, password: `${username}-password` };
    browseWith(gatewayTo([mock.url], { credentials }));
  }

  test.each([
    ['operator', true],
    ['viewer', false],
  ])('says of %s what the user may do: %s', async (username, may) => {
    await browseMock(username);
    expect(await hasPrivileges(asked)).toMatchObject({ cluster: { manage_rollup: may } });
  });

  test('says nothing with security switched off', async () => {
    await browseMock('operator', false);
    expect(await hasPrivileges(asked)).toBeNull();
  });
});

test('what is held is told by privilege, and by name for indices', async () => {
  const held = {
    cluster: { manage_rollup: true },
    index: { 'sensor-*': { read: true }, logs: { read: false } },
  };
  const node = await browseNodeAnswering(200, {
    username: 'ann',
    has_all_requested: false,
    ...held,
    application: {},
  });
  expect(await hasPrivileges(asked)).toEqual(held);
  expect(node.requests.at(-1)).toMatchObject({
    method: 'POST',
    url: '/_security/user/_has_privileges',
  });
});

test.each([
  [400, { error: 'no handler found for uri [/_security/user/_has_privileges]' }],
  [400, { error: { type: 'illegal_argument_exception', reason: 'unknown cluster privilege' } }],
  [401, { error: { type: 'security_exception', reason: 'missing credentials' } }],
  [403, { error: { type: 'security_exception', reason: 'no' } }],
  [405, { error: 'Incorrect HTTP method', status: 405 }],
  [500, { error: { type: 'exception', reason: 'Security must be explicitly enabled' } }],
  [400, 'neither JSON nor an error'],
])('%i with %j is not taken for an answer', async (status, answer) => {
  await browseNodeAnswering(status, answer);
  expect(await hasPrivileges(asked)).toBeNull();
});

test.each([
  [503, { error: { type: 'x', reason: 'no master' } }, { kind: 'unavailable' }],
  [429, { error: { type: 'x', reason: 'busy' } }, { kind: 'too_many_requests' }],
  [502, 'a proxy', { kind: 'unexpected_answer', status: 502 }],
  [200, { cluster: { manage_rollup: 'yes' }, index: {} }, { kind: 'unexpected_answer' }],
])('%i with %j is a failure', async (status, answer, failure) => {
  await browseNodeAnswering(status, answer);
  await expect(hasPrivileges(asked)).rejects.toMatchObject({ failure });
});

test('a lost connection is a failure', async () => {
  const node = await scriptedNode({ other: reset });
  browseWith(gatewayTo([node.url]));
  await expect(hasPrivileges(asked)).rejects.toMatchObject({
    failure: { kind: 'no_answer', cause: 'connection_lost' },
  });
});
