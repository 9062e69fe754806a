import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { Fault, MockControl } from './mock-control.ts';

export const bar = (page: Page) => page.getByRole('group', { name: 'Selected jobs' });
export const count = (page: Page) => bar(page).getByRole('status');
export const barButton = (page: Page, verb: 'Start' | 'Stop' | 'Delete') =>
  bar(page).getByRole('button', { name: new RegExp(`^${verb} .*selected$`) });
export const clear = (page: Page) => bar(page).getByRole('button', { name: 'Clear selection' });
export const box = (page: Page, id: string) =>
  page.getByRole('checkbox', { name: `Select ${id}`, exact: true });
export const headBox = (page: Page) =>
  page.getByRole('checkbox', { name: 'Select all rows on this page' });

export const panel = (page: Page, heading: string | RegExp) =>
  page.getByRole('region', { name: heading });
export const account = (page: Page) => panel(page, /^(Start|Stop|Delete) [\d,]+ jobs?:/);
export const resultOf = (page: Page, id: string) =>
  account(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: id, exact: true }) });
export const listed = (page: Page, id: string) =>
  page
    .getByRole('table', { name: /^Table of/ })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: id, exact: true }) });
export const dialog = (page: Page) =>
  page.getByRole('alertdialog', { name: /^Delete [\d,]+ rollup jobs?\?$/ });

/** A cluster with nothing but these jobs. */
export async function placeJobs(mock: MockControl, states: Record<string, string>) {
  await mock.reset({ seeds: 'none' });
  for (const [id, job_state] of Object.entries(states))
    await mock.putJob(id, { status: { job_state } });
}

/** `job-001` and so on, in one state. */
export function numbered(howMany: number, state: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: howMany }, (_, n) => [`job-${String(n + 1).padStart(3, '0')}`, state]),
  );
}

/** Lets the starts, stops or deletions of a job fail, always. */
export async function breakFor(mock: MockControl, id: string, fault: Fault, after = false) {
  await mock.fault({ method: 'POST', path: `/_rollup/job/${id}/*`, times: 0, after, fault });
  await mock.fault({ method: 'DELETE', path: `/_rollup/job/${id}`, times: 0, after, fault });
}

/** The lines of the account in the clipboard, by job. */
export async function copiedLines(page: Page): Promise<string[][]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await account(page).getByRole('button', { name: 'Copy as text' }).click();
  await expect(account(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text
    .split('\n')
    .slice(4, -1)
    .map((line) => line.split('\t'));
}
