import type { ConsoleAndCluster } from '../../scripts/console-and-cluster.mjs';
import { startConsoleAndCluster } from '../../scripts/console-and-cluster.mjs';
import { expect, test as base } from '../fixtures.ts';
import { MockControl } from '../mock-control.ts';

export const isAtRest = ({ job_state }: { job_state: string }) =>
  job_state === 'started' || job_state === 'stopped';

/** How long the console waits for the cluster in these tests, as its option says it. */
export const requestTimeout = '1s';

/** As the other tests have it, but for a console and a cluster that can each be killed and started again. */
export const test = base.extend<{ processes: ConsoleAndCluster }, { pair: ConsoleAndCluster }>({
  pair: [
    async ({}, use) => {
      const pair = await startConsoleAndCluster(['--request-timeout', requestTimeout]);
      await use(pair);
      await pair.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ pair }, use) => {
    await use(pair.url);
  },

  processes: async ({ pair }, use) => {
    await use(pair);
    await pair.gateway.restart();
    await pair.cluster.restart();
  },

  mock: async ({ processes }, use) => {
    const mock = new MockControl(processes.mockUrl, null);
    await mock.reset();
    // A job between two states has the list read every two seconds, and readings are counted here.
    for (const { config, status } of await mock.jobs())
      if (!isAtRest(status)) await mock.deleteJob(config.id);
    await use(mock);
  },
});

export { expect };
