import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/**
 * Narrows the page to the width of a phone, expects that nothing has to be scrolled sideways and that each
 * button can be read, and widens it again.
 *
 * @param where what is shown, for the message
 */
export async function expectFitsPhone(page: Page, where: string): Promise<void> {
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(() => tooWide(page), { message: `what is wider than a phone: ${where}` })
    .toEqual([]);
  await expect
    .poll(() => cutButtons(page), { message: `buttons that end in …: ${where}` })
    .toEqual([]);
  if (usual) await page.setViewportSize(usual);
}

/** The innermost elements that reach beyond the page on its right. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    const innermost = beyond.filter(
      (one) => !beyond.some((other) => other !== one && one.contains(other)),
    );
    return [
      `${String(scrollWidth)} px`,
      ...innermost.map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ];
  });
}

/** The texts of buttons that have no room for them. */
function cutButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main button span, [role="dialog"] button span')]
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent)
      .filter((text) => text !== ''),
  );
}
