import type { Locator, Page } from '@playwright/test';
import { createButton, openReviewOf, switchStartOff } from '../create-verbs.ts';
import { detailsOf, linkOf } from '../details-verbs.ts';
import type { FaultRule, MockControl } from '../mock-control.ts';
import { deleteButton, openJobs, rowOf, startButton, stopButton } from '../verbs.ts';
import { expect } from './fixtures.ts';

export type ActionName = 'read list' | 'read job' | 'start' | 'stop' | 'delete' | 'create';

/** One thing that an operator does, and the one request that it stands and falls with. */
export interface MatrixAction {
  name: ActionName;
  /** How it is done, for the page of the results. */
  how: string;
  request: Required<Pick<FaultRule, 'method' | 'path'>>;
  /** What the cluster is to hold for it, beside the jobs of the demo. */
  prepare: (mock: MockControl) => Promise<void>;
  /** Shows the page from which it is done. */
  open: (page: Page) => Promise<void>;
  run: (page: Page) => Promise<void>;
  /** What is pressed for it. */
  button: string;
  /** Does it again, from where it is told that it failed; answers how. */
  again: (page: Page, notice: Locator) => Promise<string>;
  /** What the operator sees of it once it is done. */
  expectDone: (page: Page) => Promise<void>;
  /** Whether the cluster has done it; null where there is nothing for it to do. */
  isDone: ((mock: MockControl) => Promise<boolean>) | null;
}

/** A schedule that is not due while the clock of the cluster is stepped. */
const seldom = { cron: '0 0 0 1 1 ?' };

const stoppedJob = async (mock: MockControl) => {
  await mock.putJob('sensor', { config: seldom });
};

/** What someone else does while the operator cannot read: it must be seen as soon as one can. */
export async function startElsewhere(mock: MockControl): Promise<void> {
  await mock.putJob('sensor', { config: seldom, status: { job_state: 'started' } });
}

const tryAgain = 'Try again';

/** By the button of the notice. */
async function tryAgainThere(_page: Page, notice: Locator): Promise<string> {
  await notice.getByRole('button', { name: tryAgain }).click();
  return tryAgain;
}

const dialog = (page: Page) => page.getByRole('dialog').filter({ hasText: 'Delete rollup job' });

async function stateOf(mock: MockControl, id: string): Promise<string | undefined> {
  return (await mock.jobs()).find(({ config }) => config.id === id)?.status.job_state;
}

const readList: MatrixAction = {
  name: 'read list',
  button: 'Refresh',
  how: 'Refresh above the list, which is on the screen',
  request: { method: 'GET', path: '/_rollup/job/_all' },
  prepare: stoppedJob,
  open: async (page) => {
    await openJobs(page);
  },
  run: async (page) => {
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  },
  again: tryAgainThere,
  expectDone: async (page) => {
    await expect(rowOf(page, 'sensor')).toContainText('Started');
  },
  isDone: null,
};

const readJob: MatrixAction = {
  name: 'read job',
  button: 'sensor',
  how: 'a click on a job in the list, which opens its details',
  request: { method: 'GET', path: '/_rollup/job/sensor' },
  prepare: stoppedJob,
  open: async (page) => {
    await openJobs(page);
  },
  run: async (page) => {
    await linkOf(page, 'sensor').click();
  },
  again: tryAgainThere,
  expectDone: async (page) => {
    const details = detailsOf(page, 'sensor');
    await expect(details.getByRole('tabpanel')).toContainText('sensor_rollup');
    await expect(details.getByText('Started', { exact: true })).toBeVisible();
  },
  isDone: null,
};

const start: MatrixAction = {
  name: 'start',
  button: 'Start',
  how: 'Start in the row of a stopped job',
  request: { method: 'POST', path: '/_rollup/job/sensor/_start' },
  prepare: stoppedJob,
  // Few rows, so that no notice lies over a button.
  open: async (page) => {
    await openJobs(page, '?search=sensor_rollup');
  },
  run: async (page) => {
    await startButton(page, 'sensor').click();
  },
  again: async (page, notice) => {
    if ((await notice.getByRole('button', { name: tryAgain }).count()) > 0)
      return await tryAgainThere(page, notice);
    await startButton(page, 'sensor').click();
    return 'Start';
  },
  expectDone: async (page) => {
    await expect(rowOf(page, 'sensor')).toContainText('Started');
  },
  isDone: async (mock) => (await stateOf(mock, 'sensor')) === 'started',
};

const stop: MatrixAction = {
  name: 'stop',
  button: 'Stop',
  how: 'Stop in the row of a started job',
  request: { method: 'POST', path: '/_rollup/job/sensor/_stop' },
  prepare: startElsewhere,
  open: start.open,
  run: async (page) => {
    await stopButton(page, 'sensor').click();
  },
  again: async (page, notice) => {
    if ((await notice.getByRole('button', { name: tryAgain }).count()) > 0)
      return await tryAgainThere(page, notice);
    await stopButton(page, 'sensor').click();
    return 'Stop';
  },
  expectDone: async (page) => {
    await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  },
  isDone: async (mock) => (await stateOf(mock, 'sensor')) === 'stopped',
};

const delete_: MatrixAction = {
  name: 'delete',
  button: 'Delete',
  how: 'Delete in the row of a stopped job, and in the dialog that asks whether',
  request: { method: 'DELETE', path: '/_rollup/job/sensor' },
  prepare: stoppedJob,
  open: start.open,
  run: async (page) => {
    await deleteButton(page, 'sensor').click();
    await dialog(page).getByRole('button', { name: 'Delete', exact: true }).click();
  },
  again: async (page) => {
    await dialog(page).getByRole('button', { name: tryAgain }).click();
    return tryAgain;
  },
  expectDone: async (page) => {
    await expect(rowOf(page, 'sensor')).toHaveCount(0);
    await expect(dialog(page)).toHaveCount(0);
  },
  isDone: async (mock) => (await stateOf(mock, 'sensor')) === undefined,
};

const create: MatrixAction = {
  name: 'create',
  button: 'Create',
  how: 'Create on the last step of the form, without starting the job',
  request: { method: 'PUT', path: '/_rollup/job/sensor-copy' },
  prepare: stoppedJob,
  open: async (page) => {
    await openReviewOf(page, 'sensor');
    await switchStartOff(page);
  },
  run: async (page) => {
    await createButton(page).click();
  },
  again: async (page) => {
    await createButton(page).click();
    return 'Create';
  },
  expectDone: async (page) => {
    await expect(detailsOf(page, 'sensor-copy')).toContainText('Stopped');
  },
  isDone: async (mock) => (await stateOf(mock, 'sensor-copy')) !== undefined,
};

export const actions: readonly MatrixAction[] = [readList, readJob, start, stop, delete_, create];
