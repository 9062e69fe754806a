import type { Page } from '@playwright/test';
import type { ConsoleAndCluster } from '../../scripts/console-and-cluster.mjs';
import type { Fault, JournalEntry, MockControl } from '../mock-control.ts';
import { expectAllParts, rowOf } from '../verbs.ts';
import type { MatrixAction } from './actions.ts';
import { startElsewhere } from './actions.ts';
import { expect } from './fixtures.ts';
import { noticesOf } from './notices.ts';

/** What a fault can be provoked with. */
export interface Environment {
  page: Page;
  mock: MockControl;
  processes: ConsoleAndCluster;
  action: MatrixAction;
  /** Whether the request has its effect before it goes wrong. */
  isDoneDespite: boolean;
}

/** How a fault comes over the request of an action, and goes. */
export interface Strike {
  /** Before the page is opened. */
  beforehand?: (environment: Environment) => Promise<void>;
  before: (environment: Environment) => Promise<void>;
  /** Once the action has been begun. */
  amid?: (environment: Environment) => Promise<void>;
  over: (environment: Environment) => Promise<void>;
  /** The requests of the action, where the journal of them goes with the cluster. */
  lastSeen?: () => readonly JournalEntry[];
}

const clear = ({ mock }: Environment) => mock.clearFaults();

/** The request meets the fault, and so does its repetition, until it is over. */
export function answering(fault: Fault): Strike {
  return {
    before: ({ mock, action, isDoneDespite }) =>
      mock.fault({ ...action.request, times: 0, after: isDoneDespite, fault }),
    over: clear,
  };
}

/** Somebody else deletes the job, and later creates it anew. */
export const deletedElsewhere: Strike = {
  before: ({ mock }) => mock.deleteJob('sensor'),
  over: async ({ page, mock, action }) => {
    await mock.putJob('sensor', { config: { rollup_index: 'sensor_rollup' } });
    await (action.isDone ? action.prepare : startElsewhere)(mock);
    await refresh(page);
  },
};

/** Not a click: the details lie above the button. */
export async function refresh(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Refresh/ })
    .first()
    .dispatchEvent('click');
}

/** The answer comes one byte a second; the seconds are the mock's. */
export const slow: Strike = {
  beforehand: ({ page }) => page.clock.install(),
  before: ({ mock, action }) =>
    mock.fault({ ...action.request, times: 0, fault: { kind: 'slow' } }),
  amid: async ({ page, mock, action }) => {
    await requestOf(action, mock);
    await mock.advanceClock(1_000);
    await expect(noticesOf(page), 'nothing is told while the answer comes').toHaveCount(0);
    if (action.isDone) await passSeconds(mock, 30);
    // No operator waits for three hours; the page does not, either.
    else await passPatience(page, mock);
  },
  over: clear,
};

/** One after the other, or the gateway would see a pause in between. */
async function passSeconds(mock: MockControl, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) await mock.advanceClock(1_000);
}

async function passPatience(page: Page, mock: MockControl): Promise<void> {
  await page.clock.fastForward(61_000);
  await expect(async () => {
    await mock.advanceClock(1_000);
    await expect(noticesOf(page)).toHaveCount(1, { timeout: 10 });
  }).toPass();
}

/** The console's server is killed while it waits for the cluster, and started again. */
export const gatewayKilled: Strike = {
  before: async (environment) => {
    await expectAllParts(environment.page);
    await answering({ kind: 'hang' }).before(environment);
  },
  amid: async ({ mock, processes, action }) => {
    await requestOf(action, mock);
    await processes.gateway.kill();
  },
  over: async (environment) => {
    await clear(environment);
    await environment.processes.gateway.restart();
  },
};

/** The cluster is killed while it works on the request, and started again. */
export function clusterKilled(): Strike {
  let seen: readonly JournalEntry[] = [];
  return {
    before: answering({ kind: 'hang' }).before,
    amid: async ({ mock, processes, action }) => {
      seen = await requestOf(action, mock);
      await processes.cluster.kill();
    },
    over: async ({ mock, processes, action }) => {
      await processes.cluster.restart();
      await mock.setClock('manual');
      await action.prepare(mock);
    },
    lastSeen: () => seen,
  };
}

/** The node dies with the request, and begins again with the jobs that it had and counters at 0. */
export const nodeRestarted: Strike = {
  beforehand: async ({ mock }) => {
    await mock.putJob('sensor', { stats: { documents_processed: 4_321 } });
  },
  before: ({ mock, action, isDoneDespite }) =>
    mock.fault({ ...action.request, after: isDoneDespite, fault: { kind: 'reset' } }),
  amid: async ({ mock, action }) => {
    await requestOf(action, mock);
    await mock.restartNode();
  },
  over: async (environment) => {
    await clear(environment);
    const { page, action } = environment;
    if (action.isDone) return;
    await refresh(page);
    await expect(rowOf(page, 'sensor')).toContainText('went down from 4,321 to 0');
  },
};

/** The requests of the action that have reached the cluster, once there is one. */
async function requestOf(action: MatrixAction, mock: MockControl): Promise<JournalEntry[]> {
  await expect.poll(() => requestsOf(action, mock), { intervals: [20] }).not.toHaveLength(0);
  return requestsOf(action, mock);
}

/** The requests of the action that have reached the cluster. */
export async function requestsOf(
  { request }: MatrixAction,
  mock: MockControl,
): Promise<JournalEntry[]> {
  return (await mock.requests()).filter(
    ({ method, path }) => method === request.method && path === request.path,
  );
}
