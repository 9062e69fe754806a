import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { gatewayTo, jobsPath, startPath, write } from '../gateway-under-test.ts';
import { deadNode, json, reset, scriptedNode } from '../scripted-node.ts';

const signIn = { secret: 'a secret of more than 32 characters', idle: 60_000, lifetime: 600_000 };

/** A folder with a page and an asset, as a build makes it; gone when the test is over. */
async function builtApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rollup-jobs-app-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><html><head></head></html>');
  await writeFile(join(folder, 'assets', 'index-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
}

const neverKept = 'no-store';
const askedFirst = 'no-cache';
const keptForEver = 'public, max-age=31536000, immutable';

/** Every kind of answer that there is, and how long it may be kept. */
const answers: [what: string, path: string, init: RequestInit, status: number, cache: string][] = [
  ['the page', '/', {}, 200, askedFirst],
  ['a route of the page', '/create?x=1', {}, 200, askedFirst],
  ['an asset', '/assets/index-1a2b.js', {}, 200, keptForEver],
  ['a file of the root', '/favicon.svg', {}, 200, askedFirst],
  ['a file that is not there', '/assets/index-0000.js', {}, 404, askedFirst],
  ['a wrong method', '/', { method: 'POST' }, 405, neverKept],
  ['the health check', '/healthz', {}, 200, neverKept],
  ['the status', '/api/status', {}, 200, neverKept],
  ['what the cluster answers', jobsPath, {}, 200, neverKept],
  ['what the cluster refuses', startPath, write, 403, neverKept],
  ['a path that is not forwarded', '/api/elasticsearch/_cat', {}, 404, neverKept],
  ['an API that is none', '/api/none', {}, 404, neverKept],
  ['a wrong parameter', `${jobsPath}?pretty`, {}, 400, neverKept],
  ['a request of another site', startPath, { method: 'POST' }, 403, neverKept],
  ['a name that is another', '/', { headers: { host: 'evil.example' } }, 421, neverKept],
];

const policies: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

function expectPolicies(response: Response): void {
  for (const [name, value] of Object.entries(policies)) {
    expect(response.headers.get(name), name).toBe(value);
  }
  expect(response.headers.has('www-authenticate')).toBe(false);
  expect(response.headers.has('x-powered-by')).toBe(false);
}

test.each(answers)('%s has every policy, and the right time to live', async (...row) => {
  const [, path, init, status, cache] = row;
  const node = await scriptedNode({
    other: (request, response) => {
      const answer = request.method === 'GET' ? json(200, {}) : json(403, { error: 'x' });
      answer(request, response);
    },
  });
  const { app } = gatewayTo([node.url], { appDirectory: await builtApp() });
  const response = await app.request(path, init);
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe(cache);
  expectPolicies(response);
});

test.each([
  ['no node can be reached', async () => gatewayTo([await deadNode()]), 502],
  [
    'the connection breaks',
    async () => gatewayTo([(await scriptedNode({ other: reset })).url]),
    502,
  ],
  ['nobody is signed in', async () => gatewayTo([await deadNode()], { signIn }), 401],
])('where %s, too', async (_what, gateway, status) => {
  const response = await (await gateway()).app.request(jobsPath);
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe(neverKept);
  expectPolicies(response);
});

test('a console that has not been built says so with every policy', async () => {
  const { app } = gatewayTo([await deadNode()]);
  const response = await app.request('/');
  expect(response.status).toBe(503);
  expect(response.headers.get('cache-control')).toBe(neverKept);
  expectPolicies(response);
});
