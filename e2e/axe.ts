import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import axe from 'axe-core';

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Runs axe (WCAG 2.2 A and AA) on the page as it stands, in the dark and in the light theme; in the second
 * of them only for what a theme can change, which are its colours.
 *
 * @param where what is shown, for the message
 */
export async function expectNoAxeViolations(page: Page, where: string): Promise<void> {
  await inTheme(page, 'dark');
  await expectNoViolations(page, `${where} (dark)`, { type: 'tag', values: wcag22AA });
  await inTheme(page, 'light');
  await expectNoViolations(page, `${where} (light)`, { type: 'rule', values: ['color-contrast'] });
}

/** The same in the present theme only: EUI does not repaint a popover that is open. */
export async function expectNoAxeViolationsNow(page: Page, where: string): Promise<void> {
  await expectNoViolations(page, where, { type: 'tag', values: wcag22AA });
}

async function inTheme(page: Page, theme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
}

async function expectNoViolations(page: Page, where: string, rules: axe.RunOnly): Promise<void> {
  // Evaluated, not added as a script element: the content security policy would refuse that.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Polled, because a change of theme takes EUI more than one drawing.
  await expect
    .poll(() => violationsOf(page, rules), { message: `accessibility of ${where}`, timeout: 5_000 })
    .toBe('');
}

async function violationsOf(page: Page, rules: axe.RunOnly): Promise<string> {
  const { violations } = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }),
    rules,
  );
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}\n    at ${target.join(' ')}\n    ${(failureSummary ?? '').replaceAll('\n', '\n    ')}`,
    ),
  );
  return lines.join('\n');
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
