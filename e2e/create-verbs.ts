import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The steps of making a job, as they are called on the page. */
export const steps = [
  'Logistics',
  'Date histogram',
  'Terms',
  'Histogram',
  'Metrics',
  'Review',
] as const;
export type Step = (typeof steps)[number];

/** Opens the form, at a view if one is given (`?clone=sensor&step=review`), and waits until it is there. */
export async function openCreate(page: Page, view = ''): Promise<void> {
  await page.goto(`/create${view}`);
  await expect(page.getByRole('navigation', { name: 'Steps' })).toBeVisible();
}

/** Opens the last step of a copy of a job: everything is filled in. */
export async function openReviewOf(page: Page, job: string): Promise<void> {
  await openCreate(page, `?clone=${encodeURIComponent(job)}&step=review`);
  await expectStep(page, 'Review');
}

/** Waits until a step is shown. */
export async function expectStep(page: Page, step: Step): Promise<void> {
  await expect(stepHeading(page, step)).toBeVisible();
}

export function stepHeading(page: Page, step: Step): Locator {
  return page.getByRole('heading', { level: 2, name: step, exact: true });
}

/** Goes on; the step after the one that is shown. */
export async function goOn(page: Page, to: Step): Promise<void> {
  await nextButton(page).click();
  await expectStep(page, to);
}

/** It says Checking… while the cluster is asked. */
export function nextButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Next', exact: true });
}

/** Goes to a step by its number above the form; everything before it must be in order. */
export async function goToStep(page: Page, step: Step): Promise<void> {
  await stepButton(page, step).click();
  await expectStep(page, step);
}

/** The button of a step above the form; its name says its number and its state, too. */
export function stepButton(page: Page, step: Step): Locator {
  return page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: new RegExp(`\\b${step}$`) });
}

/** A field of the form by its label; one to choose from is a combo box. */
export function field(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: true }).and(page.locator('input, select'));
}

/** Types into fields, by their labels, in the order that is given. */
export async function fill(page: Page, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await field(page, label).fill(text);
}

/** Chooses fields of the indices in a combo box, by their names. */
export async function choose(page: Page, label: string, ...names: string[]): Promise<void> {
  for (const name of names) {
    await field(page, label).fill(name);
    // What has been typed is marked within the option, for screen readers in words.
    const written = page.getByText(name, { exact: true });
    await page.getByRole('option').filter({ has: written }).click();
  }
  await page.keyboard.press('Escape');
}

/** Chooses metrics of a field that is measured: `Average`, `Maximum`, … */
export async function measure(page: Page, name: string, ...metrics: string[]): Promise<void> {
  for (const metric of metrics)
    await page.getByRole('checkbox', { name: `${metric} of ${name}`, exact: true }).check();
}

/** The logistics of a job of the sensors; what is left out is as the form begins with it. */
export async function fillLogistics(
  page: Page,
  { id, pattern = 'sensor-*', rollupIndex = 'e2e_rollup' }: Logistics,
): Promise<void> {
  await fill(page, { Name: id, 'Index pattern': pattern, 'Rollup index name': rollupIndex });
}

/** How the cluster says that there is no index of that name yet, as an expected failure. */
export const isFreeIndex = /_rollup\/data.* 404$/;

interface Logistics {
  id: string;
  pattern?: string;
  rollupIndex?: string;
}

export function createButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Create( and start)?$/ });
}

/** Presses Tab until a control has the focus. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const pressTab = async () => {
    await page.keyboard.press('Tab');
    return await control.evaluate((element) => element === document.activeElement);
  };
  await expect.poll(pressTab, { intervals: [0], message: 'reached by Tab' }).toBe(true);
}

/** One of the checks on the last step. */
export function check(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('cell', { name, exact: true }) });
}

/** What is said on the last step when no job has come of it. */
export function failure(page: Page, title: string): Locator {
  return page.locator('.euiCallOut').filter({ has: page.getByText(title, { exact: true }) });
}

export function startSwitch(page: Page): Locator {
  return page.getByRole('switch', { name: 'Start the job now' });
}

/** The review grows while the cluster is asked, and the switch moves: a click may miss it. */
export async function switchStartOff(page: Page): Promise<void> {
  await expect(async () => {
    if (await startSwitch(page).isChecked()) await startSwitch(page).click();
    await expect(startSwitch(page)).not.toBeChecked({ timeout: 500 });
  }).toPass();
}
