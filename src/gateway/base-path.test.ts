import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elasticsearchPath, gatewayPath, startJobEndpoint } from '../elasticsearch/endpoints.ts';
import { readBasePath } from './base-path.ts';
import { createGateway } from './create-gateway.ts';
import { gatewayTo, write } from './gateway-under-test.ts';
import { json, scriptedNode } from './scripted-node.ts';

const appDirectory = mkdtempSync(join(tmpdir(), 'rollup-jobs-'));

beforeAll(() => {
  mkdirSync(join(appDirectory, 'assets'));
  writeFileSync(
    join(appDirectory, 'index.html'),
    '<meta name="base-path" content="./" /><script src="./assets/index-abc.js"></script>',
  );
  writeFileSync(join(appDirectory, 'assets', 'index-abc.js'), 'export {};');
});
afterAll(() => rmSync(appDirectory, { recursive: true }));

/** A console below a base path; its cluster is never asked. */
function consoleAt(basePath: string) {
  return createGateway({ nodes: ['http://127.0.0.1:1'], appDirectory, basePath }).app;
}

describe('a console at /rollup', () => {
  test.each(['/rollup', '/rollup/', '/rollup/index.html', '/rollup/create?clone=a', '/rollup/a/b'])(
    'answers %s with a page that finds everything below /rollup',
    async (path) => {
      const response = await consoleAt('/rollup').request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toBe(
        '<meta name="base-path" content="/rollup/" /><script src="/rollup/assets/index-abc.js"></script>',
      );
    },
  );

  test('has its assets and its API there', async () => {
    const app = consoleAt('/rollup');
    const asset = await app.request('/rollup/assets/index-abc.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await app.request('/rollup/assets/gone.js')).status).toBe(404);
    expect((await app.request('/rollup/api/status')).status).toBe(200);
    expect((await app.request('/rollup/api/nothing')).status).toBe(404);
  });

  test.each([
    '/',
    '/create',
    '/index.html',
    '/assets/index-abc.js',
    '/api/status',
    '/rollupx',
    '/Rollup/',
    '/%72ollup/',
    '//rollup/',
    '/rollup%2F',
    '/rollup/../',
  ])('has nothing at %s, and says where it is', async (path) => {
    const response = await consoleAt('/rollup').request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Rollup Jobs is served at /rollup/');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('answers load balancers at both places', async () => {
    for (const path of ['/healthz', '/rollup/healthz']) {
      const response = await consoleAt('/rollup').request(path);
      expect(await response.json()).toEqual({ status: 'ok' });
    }
  });

  test('asks other sites for the header that they cannot send', async () => {
    const response = await consoleAt('/rollup').request('/rollup/api/session', { method: 'PUT' });
    expect(response.status).toBe(403);
  });

  test.each(['..', 'a/b', '%2F', '100%', '🚀', '/rollup/api'])(
    'starts a job called %s',
    async (id) => {
      const node = await scriptedNode({ other: json(200, { started: true }) });
      const { app } = gatewayTo([node.url], { basePath: '/rollup' });
      const path = elasticsearchPath(startJobEndpoint, id);
      const response = await app.request(`/rollup${gatewayPath(path)}`, write);
      expect(response.status).toBe(200);
      expect(node.requests.at(-1)?.url).toBe(path);
    },
  );

  test('keeps the cookie of its demo, and the control of the cluster, to itself', async () => {
    const node = await scriptedNode({ other: json(200, {}) });
    const demo = { users: [{ username: 'viewer', password: 'pw' }], controlUrl: node.url };
    const { app } = gatewayTo([node.url], { basePath: '/rollup', demo });
    const body = '{"username":"viewer"}';
    const chosen = await app.request('/rollup/api/session', { ...write, method: 'PUT', body });
    expect(chosen.headers.get('set-cookie')).toContain('; Path=/rollup;');
    await app.request('/rollup/api/demo/jobs/a%2Fb', write);
    expect(node.requests.at(-1)?.url).toBe('/_mock/jobs/a%2Fb');
  });
});

test('without a base path the page finds everything at the root', async () => {
  const html = await (await consoleAt('').request('/create')).text();
  expect(html).toContain('content="/"');
  expect(html).toContain('src="/assets/index-abc.js"');
});

describe('a base path', () => {
  test.each([
    [undefined, ''],
    ['/', ''],
    ['/rollup', '/rollup'],
    ['/rollup/', '/rollup'],
    ['/ops/es-7.17/rollup_jobs~1', '/ops/es-7.17/rollup_jobs~1'],
  ])('%j is read as %j', (text, path) => {
    expect(readBasePath(text)).toBe(path);
  });

  test.each([
    ['rollup', 'must begin with /, as /rollup does, not "rollup".'],
    ['https://h/rollup', 'must begin with /'],
    ['', 'must begin with /'],
    ['//', 'must not hold // in "//"'],
    ['//evil.example', 'must not hold //'],
    ['/a//b', 'must not hold //'],
    ['/a/../b', 'must not hold "." or ".." as a segment'],
    ['/.', 'must not hold "." or ".."'],
    ['/a b', 'may hold only letters, digits and - . _ ~ between its slashes, not "/a b".'],
    ['/a%2Fb', 'may hold only letters'],
    ['/ä', 'may hold only letters'],
    ['/a"><script>', 'may hold only letters'],
    ['/a?b', 'may hold only letters'],
    ['/a\\b', 'may hold only letters'],
    ['/a\n', 'may hold only letters'],
  ])('%j is refused', (text, message) => {
    expect(() => readBasePath(text)).toThrow(message);
  });
});
