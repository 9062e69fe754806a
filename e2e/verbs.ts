import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Opens the job list, at a view if one is given (`?search=…`), and waits until it shows something. */
export async function openJobs(page: Page, view = ''): Promise<void> {
  await page.goto(`/${view}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Rollup Jobs' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Loading rollup jobs' })).toBeHidden();
}

/**
 * Puts the clock of the page forward, so that it reads again. To the gateway, whose clock is another, what
 * the page has read just now is young enough to be read once more; so nothing from before is taken.
 */
export async function letTimePass(page: Page, ms: number): Promise<void> {
  await page.route('**/api/**', async (route) => {
    const { 'cache-control': _, ...headers } = await route.request().allHeaders();
    await route.continue({ headers });
  });
  await page.clock.fastForward(ms);
}

/** The table row of a job. */
export function rowOf(page: Page, id: string): Locator {
  const name = page.getByRole('rowheader', { name: id, exact: true });
  return page.getByRole('row').filter({ has: name });
}

export function startButton(page: Page, id: string): Locator {
  return page.getByRole('button', { name: `Start ${id}`, exact: true });
}

export function stopButton(page: Page, id: string): Locator {
  return page.getByRole('button', { name: `Stop ${id}`, exact: true });
}

export function deleteButton(page: Page, id: string): Locator {
  return page.getByRole('button', { name: `Delete ${id}`, exact: true });
}

/** Shows a column that is hidden at first. */
export async function showColumn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Columns' }).click();
  const column = page.getByRole('switch', { name });
  await column.click();
  await expect(column).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(column).toHaveCount(0);
}

/** The toast with that title; EUI gives a toast no role of its own inside the log. */
export function toast(page: Page, title: string | RegExp): Locator {
  const heading = page.getByText(title, { exact: typeof title === 'string' });
  return page.getByRole('log').locator('.euiToast').filter({ has: heading });
}

/** Waits for a toast, and for a text in it. */
export async function expectToast(
  page: Page,
  { title, text }: { title: string | RegExp; text?: string | RegExp },
): Promise<Locator> {
  const shown = toast(page, title);
  await expect(shown).toBeVisible();
  if (text !== undefined) await expect(shown).toContainText(text);
  return shown;
}

/** Chooses the theme in the header. */
export async function chooseTheme(page: Page, theme: 'light' | 'dark' | 'system'): Promise<void> {
  await page.getByRole('button', { name: /^Theme:/ }).click();
  await page.getByRole('menuitem', { name: new RegExp(theme, 'i') }).click();
  await expect(
    page.getByRole('button', { name: new RegExp(`^Theme: .*${theme}`, 'i') }),
  ).toBeVisible();
}

/** The page has all that it loads after its first view: what goes wrong without its server is told of one thing. */
export async function expectAllParts(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const there = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
        const parts = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')];
        const areThere = parts.length > 0 && parts.every(({ href }) => there.has(href));
        return areThere && [...document.images].every(({ complete }) => complete);
      }),
    )
    .toBe(true);
}
