import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGateway } from './create-gateway.ts';

const outside = mkdtempSync(join(tmpdir(), 'rollup-jobs-'));
const appDirectory = join(outside, 'app');

beforeAll(() => {
  mkdirSync(join(appDirectory, 'assets'), { recursive: true });
  writeFileSync(join(appDirectory, 'index.html'), '<title>Rollup Jobs</title>');
  writeFileSync(join(appDirectory, 'favicon.svg'), '<svg/>');
  writeFileSync(join(appDirectory, 'assets', 'index-abc.js'), 'export const a = 1;'.repeat(1000));
  writeFileSync(join(appDirectory, 'assets', 'index-def.js'), 'export const a = 1;'.repeat(1000));
  writeFileSync(join(appDirectory, 'assets', 'index-def.js.br'), 'in br');
  writeFileSync(join(appDirectory, 'assets', 'index-def.js.gz'), 'in gzip');
  writeFileSync(join(outside, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(outside, { recursive: true }));

const nodes = ['http://127.0.0.1:1'];

describe('the built app', () => {
  test.each(['/', '/index.html', '/jobs', '/jobs/a%2Fb', '/jobs/x.y', '/jobs/%E0%A4%A', '/x?y=1'])(
    'answers %s with its page, which is asked for each time',
    async (path) => {
      const { app } = createGateway({ nodes, appDirectory });
      const response = await app.request(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('Rollup Jobs');
    },
  );

  test('has assets that are kept for ever, and compressed', async () => {
    const { app } = createGateway({ nodes, appDirectory });
    const headers = { 'accept-encoding': 'gzip' };
    const response = await app.request('/assets/index-abc.js', { headers });
    expect(response.headers.get('content-type')).toMatch('text/javascript');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(1000);
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
  ])('answers who takes %s with the copy that the build has compressed', async (takes, gets) => {
    const { app } = createGateway({ nodes, appDirectory });
    const headers = { 'accept-encoding': takes };
    const response = await app.request('/assets/index-def.js', { headers });
    expect(response.headers.get('content-type')).toMatch('text/javascript');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe(gets);
    expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(await response.text()).toBe(`in ${gets}`);
  });

  test.each(['/assets/gone-123.js', '/assets/', '/favicon.ico', '/assets/..%2f..%2fsecret.txt'])(
    'has no %s',
    async (path) => {
      const { app } = createGateway({ nodes, appDirectory });
      const response = await app.request(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toBe('There is no such file.');
    },
  );

  test('takes no other method', async () => {
    const { app } = createGateway({ nodes, appDirectory });
    expect((await app.request('/', { method: 'POST' })).status).toBe(405);
    expect((await app.request('/', { method: 'HEAD' })).status).toBe(200);
  });

  test('says so when it has not been built', async () => {
    const { app } = createGateway({ nodes, appDirectory: join(outside, 'nothing') });
    const response = await app.request('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});

test('every answer carries the security headers', async () => {
  const { app } = createGateway({ nodes, appDirectory });
  for (const path of ['/', '/assets/gone.js', '/healthz', '/api/nothing', '/api/status']) {
    const { headers } = await app.request(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.has('strict-transport-security')).toBe(false);
  }
});

test('/healthz does not depend on the cluster', async () => {
  const { app } = createGateway({ nodes, appDirectory });
  const response = await app.request('/healthz');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});
