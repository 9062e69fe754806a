import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test as base } from '@playwright/test';
import { startConsole } from '../scripts/console-process.mjs';
import { rowOf } from './verbs.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/** The package as another folder has it, with nothing but what it says that it needs. */
const test = base.extend<object, { folder: string }>({
  folder: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'rollup-jobs-installed-'));
      await run('npm', ['pack', '--pack-destination', folder], { cwd: root });
      const names = await readdir(folder);
      const archive = join(folder, names.find((name) => name.endsWith('.tgz')) ?? 'no package');
      const quick = ['--prefer-offline', '--no-audit', '--no-fund'];
      await run('npm', ['install', '--prefix', folder, ...quick, archive], { cwd: folder });
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

test('an installed package says what it is and what it takes', async ({ folder }) => {
  const npx = (option: string) =>
    run('npx', ['--no', '--', 'rollup-jobs', option], { cwd: folder });
  const text = await readFile(join(root, 'package.json'), 'utf8');
  expect((await npx('--version')).stdout.trim()).toBe(
    (JSON.parse(text) as { version: string }).version,
  );
  const help = (await npx('--help')).stdout;
  expect(help).toContain('Usage: rollup-jobs [options]');
  expect(help).toContain('--base-path');
});

test('an installed package serves the console', async ({ folder, page }) => {
  const command = join(folder, 'node_modules', 'rollup-jobs', 'dist', 'node', 'rollup-jobs.js');
  const installed = await startConsole(['--base-path', '/rollup'], command);
  try {
    const health = await fetch(`${installed.url}/healthz`);
    expect(await health.json()).toEqual({ status: 'ok' });
    await page.goto(installed.url);
    await expect(rowOf(page, 'sensor')).toBeVisible();
  } finally {
    await installed.stop();
  }
});

test('an installed package brings nothing along that only its build needs', async ({ folder }) => {
  const installed = await readdir(join(folder, 'node_modules'));
  for (const name of ['react', 'moment', 'vite', 'typescript']) {
    expect(installed).not.toContain(name);
  }
});
