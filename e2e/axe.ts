import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import axe from 'axe-core';

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Runs axe (WCAG 2.2 A and AA) on the page as it stands.
 *
 * @param where what is shown, for the message
 */
export async function expectNoAxeViolations(page: Page, where: string): Promise<void> {
  // Evaluated, not added as a script element: the content security policy would refuse that.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
    wcag22AA,
  );
  const lines = violations.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}\n    at ${target.join(' ')}\n    ${(failureSummary ?? '').replaceAll('\n', '\n    ')}`,
    ),
  );
  expect(lines.join('\n'), `accessibility of ${where}`).toBe('');
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
