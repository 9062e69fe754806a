import { describe, expect, test } from 'vitest';
import { createGateway } from './create-gateway.ts';
import { afterTest, deadNode, json, scriptedNode } from './scripted-node.ts';

const users = ['operator', 'viewer'].map((name) => ({ username: name, password: `${name}-pw` }));
const accept = { 'x-rollup-jobs': 'console' };

function demoOf(url: string) {
  const demo = { users, controlUrl: url };
  const gateway = createGateway({ nodes: [url], demo, appDirectory: '/nowhere' });
  afterTest(() => gateway.close());
  return gateway.app;
}

const basic = (username: string) => `Basic ${btoa(`${username}:${username}-pw`)}`;

describe('the user of the demo', () => {
  test.each([
    [undefined, 'operator'],
    ['rollup-jobs-user=viewer', 'viewer'],
    ['other=1; rollup-jobs-user=viewer', 'viewer'],
    ['rollup-jobs-user=nobody', 'operator'],
    ['rollup-jobs-user=__proto__', 'operator'],
  ])('with the cookie %j is %s', async (cookie, username) => {
    const node = await scriptedNode();
    const headers = cookie === undefined ? {} : { cookie };
    await demoOf(node.url).request('/api/elasticsearch/_rollup/job/_all', { headers });
    expect(node.requests.at(-1)?.headers.authorization).toBe(basic(username));
  });

  test('is changed by PUT /api/session', async () => {
    const response = await demoOf(await deadNode()).request('/api/session', {
      method: 'PUT',
      headers: accept,
      body: '{"username":"viewer"}',
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ username: 'viewer' });
    expect(response.headers.get('set-cookie')).toBe(
      'rollup-jobs-user=viewer; Path=/; HttpOnly; SameSite=Strict',
    );
  });

  test.each(['{"username":"root"}', '{"username":7}', '{}', 'null', '', '{'])(
    'is not changed by %j',
    async (body) => {
      const response = await demoOf(await deadNode()).request('/api/session', {
        method: 'PUT',
        headers: accept,
        body,
      });
      expect(response.status).toBe(400);
      expect(response.headers.has('set-cookie')).toBe(false);
      expect(await response.json()).toMatchObject({
        gateway_error: {
          code: 'bad_request',
          reason: expect.stringContaining('operator, viewer') as string,
        },
      });
    },
  );

  test('is not changed from elsewhere', async () => {
    const app = demoOf(await deadNode());
    const body = '{"username":"viewer"}';
    expect((await app.request('/api/session', { method: 'PUT', body })).status).toBe(403);
  });
});

describe('the controls of the demo', () => {
  test('go to the control API as they are', async () => {
    const bodies: string[] = [];
    const node = await scriptedNode({
      other: (request, response) => {
        request.setEncoding('utf8').on('data', (text: string) => bodies.push(text));
        request.on('end', () => json(201, { added: 1 })(request, response));
      },
    });
    const app = demoOf(node.url);
    const response = await app.request('/api/demo/jobs/a%2Fb?x=1', {
      method: 'POST',
      headers: accept,
      body: '{"count":1}',
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ added: 1 });
    expect(node.requests).toMatchObject([{ method: 'POST', url: '/_mock/jobs/a%2Fb?x=1' }]);
    expect(bodies).toEqual(['{"count":1}']);
  });

  test.each(['/api/demo/../elasticsearch', '/api/demo/%2e%2e/x', '/api/demonstration'])(
    'do not leave it by %s',
    async (path) => {
      const node = await scriptedNode();
      expect((await demoOf(node.url).request(path)).status).toBe(404);
      expect(node.requests).toEqual([]);
    },
  );

  test('may turn the cluster into another version, which is asked anew', async () => {
    const node = await scriptedNode();
    const app = demoOf(node.url);
    const list = () => app.request('/api/elasticsearch/_rollup/job/_all');
    await list();
    await app.request('/api/demo/reset', { method: 'POST', headers: accept });
    await list();
    expect(node.requests.filter(({ url }) => url === '/')).toHaveLength(2);
  });

  test('answer when the cluster is gone', async () => {
    const response = await demoOf(await deadNode()).request('/api/demo/faults');
    expect(response.status).toBe(502);
  });

  test('are announced by the status', async () => {
    const node = await scriptedNode();
    const response = await demoOf(node.url).request('/api/status');
    expect(await response.json()).toMatchObject({
      demo: { users: ['operator', 'viewer'], elasticsearch: node.url },
    });
  });
});

describe('on a real cluster there is no demo', () => {
  test.each([
    ['PUT', '/api/session'],
    ['GET', '/api/demo/faults'],
    ['POST', '/api/demo/faults'],
  ])('%s %s', async (method, path) => {
    const node = await scriptedNode();
    const gateway = createGateway({ nodes: [node.url], appDirectory: '/nowhere' });
    afterTest(() => gateway.close());
    const response = await gateway.app.request(path, { method, headers: accept });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ gateway_error: { code: 'not_forwarded' } });
    expect(node.requests).toEqual([]);
  });

  test('takes no body of more than 1 MB', async () => {
    const node = await scriptedNode();
    const response = await demoOf(node.url).request('/api/demo/faults', {
      method: 'POST',
      headers: accept,
      body: `"${'x'.repeat(1024 * 1024)}"`,
    });
    expect(response.status).toBe(413);
    expect(node.requests).toEqual([]);
  });
});
