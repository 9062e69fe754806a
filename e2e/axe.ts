import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import axe from 'axe-core';

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Runs axe (WCAG 2.2 A and AA) on the page as it stands, in the dark and in the light theme.
 *
 * @param where what is shown, for the message
 */
export async function expectNoAxeViolations(page: Page, where: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
    await expectNoAxeViolationsNow(page, `${where} (${theme})`);
  }
}

/** The same in the present theme only: EUI does not repaint a popover that is open. */
export async function expectNoAxeViolationsNow(page: Page, where: string): Promise<void> {
  // Evaluated, not added as a script element: the content security policy would refuse that.
  await page.evaluate(axe.source);
  // Polled, because a change of theme takes EUI more than one drawing.
  await expect
    .poll(() => violationsOf(page), { message: `accessibility of ${where}`, timeout: 5_000 })
    .toBe('');
}

async function violationsOf(page: Page): Promise<string> {
  const { violations } = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
    wcag22AA,
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
