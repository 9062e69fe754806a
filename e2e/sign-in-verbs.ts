import type { Page } from '@playwright/test';
import type { ServerProcess } from '../scripts/console-process.mjs';
import { readyLine, startServer } from '../scripts/console-process.mjs';
import { expect, test as base } from './fixtures.ts';

interface WorkerFixtures {
  /** More options of the console that asks operators to sign in. */
  signInOptions: string[];
  /** A console that asks operators to sign in, in front of the worker's mock cluster. */
  signInConsole: ServerProcess<string>;
}

export const test = base.extend<object, WorkerFixtures>({
  signInOptions: [[], { scope: 'worker', option: true }],
  signInConsole: [
    async ({ console_, signInOptions }, use) => {
      const options = ['--port', '0', '--request-timeout', '3s', '--trust-proxy', ...signInOptions];
      const args = ['--elasticsearch', console_.mockUrl, ...options];
      const server = await startServer('start.mjs', args, {}, (text) => readyLine.exec(text)?.[1]);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ signInConsole }, use) => {
    await use(signInConsole.ready);
  },
});

export const signInTitle = (page: Page) =>
  page.getByRole('heading', { name: 'Sign in', exact: true });
export const signInDialog = (page: Page) => page.getByRole('dialog', { name: 'Sign in again' });

/** Fills in the form, and sends it. */
export async function enter(page: Page, password: string, username?: string): Promise<void> {
  if (username !== undefined) await page.getByLabel('User name', { exact: true }).fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** Signs in at the page that was opened. */
export async function signIn(page: Page, username = 'operator'): Promise<void> {
  await expect(signInTitle(page)).toBeVisible();
  await enter(page, `${username}-password`, username);
  await expect(page.getByRole('button', { name: `Signed in as ${username}` })).toBeVisible();
}
