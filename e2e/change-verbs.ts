import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { fill, goToStep } from './create-verbs.ts';
import type { MockControl } from './mock-control.ts';

/** Opens the change of a job, and goes to the review of another page size. */
export async function reviewChange(page: Page, id: string): Promise<void> {
  await page.goto(`/change?job=${encodeURIComponent(id)}`);
  await expect(
    page.getByRole('heading', { level: 1, name: `Change rollup job “${id}”` }),
  ).toBeVisible();
  await fill(page, { 'Page size': '250' });
  await goToStep(page, 'Review');
}

/** Begins the change that is reviewed. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change the job' }).click();
}

/** Opens the change of a job, and begins it. */
export async function changeJob(page: Page, id: string): Promise<void> {
  await reviewChange(page, id);
  await begin(page);
}

/** One of the three steps of a change: its heading, its state, and what came of it. */
export function changeStep(page: Page, step: ChangeStep): Locator {
  const heading = page.getByRole('heading', { level: 2, name: new RegExp(`^${step} “`) });
  return page.locator('.euiStep').filter({ has: heading });
}

export type ChangeStep = 'Stop' | 'Create' | 'Start';

/** Waits until a change stands like this. */
export async function expectSteps(page: Page, states: Record<ChangeStep, string>): Promise<void> {
  for (const step of ['Stop', 'Create', 'Start'] as const)
    await expect(changeStep(page, step)).toContainText(states[step]);
}

/** Waits until a change is undone, which is announced, too. */
export async function expectUndone(page: Page): Promise<void> {
  await expect(page.getByText('The change is undone', { exact: true }).first()).toBeVisible();
}

/** The request of each step of the change of `sensor`, as a fault names it. */
export const requestOf = {
  Stop: { method: 'POST', path: '/_rollup/job/sensor/_stop' },
  Create: { method: 'PUT', path: '/_rollup/job/sensor-v2' },
  Start: { method: 'POST', path: '/_rollup/job/sensor-v2/_start' },
} as const;

/** What a change has sent to the cluster so far, in order: `stop sensor`, `create sensor-v2`, … */
export async function sentBy(mock: MockControl): Promise<string[]> {
  const requests = await mock.requests();
  return requests.flatMap(({ method, path, id = '' }) => {
    if (method === 'PUT') return [`create ${id}`];
    if (method === 'DELETE') return [`delete ${id}`];
    const action = /\/_(start|stop)$/.exec(path)?.[1];
    return action === undefined ? [] : [`${action} ${id}`];
  });
}

/** Which of these jobs there are, and in which state. */
export async function statesOf(
  mock: MockControl,
  ...ids: string[]
): Promise<Record<string, string>> {
  const states: Record<string, string> = {};
  for (const { config, status } of await mock.jobs())
    if (ids.includes(config.id)) states[config.id] = status.job_state;
  return states;
}

export function tryAgain(page: Page): Locator {
  return page.getByRole('button', { name: 'Try again' });
}

export function undo(page: Page): Locator {
  return page.getByRole('button', { name: 'Undo' });
}
