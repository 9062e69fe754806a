import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import type { ConsoleProcess } from '../scripts/console-process.mjs';
import { startConsole } from '../scripts/console-process.mjs';
import { MockControl } from './mock-control.ts';
import { PageProblems } from './page-problems.ts';

interface WorkerFixtures {
  /** More options of `npm start`; a worker of their own is started for tests that differ in them. */
  serverOptions: string[];
  /** The console with its demo cluster, one pair for each worker. */
  console_: ConsoleProcess;
}

interface TestFixtures {
  /** The mock cluster, as it is after a start: it is reset before each test. */
  mock: MockControl;
  /** Watches every page; fails the test on anything that was not announced. */
  problems: PageProblems;
  /** Announces failing requests by a pattern for `METHOD /path?query status`; each must happen. */
  expectFailures: (...patterns: RegExp[]) => void;
  /** A page in a browser of its own, watched like the first: another operator. */
  openSecondBrowser: () => Promise<Page>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  serverOptions: [[], { scope: 'worker', option: true }],

  console_: [
    async ({ serverOptions }, use) => {
      const console_ = await startConsole(['--request-timeout', '3s', ...serverOptions]);
      await use(console_);
      await console_.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ console_ }, use) => {
    await use(console_.url);
  },

  mock: [
    async ({ console_ }, use) => {
      const mock = new MockControl(console_.mockUrl, console_.url);
      await mock.reset();
      await use(mock);
    },
    { auto: true },
  ],

  problems: [
    async ({ context }, use, testInfo) => {
      const problems = new PageProblems();
      await problems.watch(context);
      await use(problems);
      expect(problems.unexpected(), 'what went wrong in the browser unannounced').toEqual([]);
      if (testInfo.status === 'passed') {
        expect(problems.missing(), 'failures that were announced and never came').toEqual([]);
      }
    },
    { auto: true },
  ],

  expectFailures: async ({ problems }, use) => {
    await use((...patterns) => {
      for (const pattern of patterns) problems.expect(pattern);
    });
  },

  openSecondBrowser: async ({ browser, problems }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await problems.watch(context);
      return await context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };
