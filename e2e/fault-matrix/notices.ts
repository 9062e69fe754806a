import type { Locator, Page } from '@playwright/test';
import type { Told } from '../../scripts/fault-matrix-page.mjs';
import { expect } from './fixtures.ts';

/** Everything on the page that tells of something that happened: toasts, banners, callouts, prompts. */
export function noticesOf(page: Page): Locator {
  const all = page.locator('.euiToast, .euiCallOut, .euiEmptyPrompt');
  // The advice that stands above every new job.
  return all.filter({ visible: true, hasNotText: 'Downsampling is the successor' });
}

/** Those with that headline. */
export function noticesWith(page: Page, headline: RegExp): Locator {
  return noticesOf(page).filter({ has: page.getByText(headline) });
}

/** What a notice tells, without what is only for screen readers, and without what differs each time. */
export async function toldBy(notice: Locator): Promise<Told> {
  const { place, texts, buttons } = await notice.evaluate((element) => {
    const within = (selector: string) => element.closest(selector) !== null;
    const seen = element.cloneNode(true) as HTMLElement;
    const unseen = '[class*="ScreenReader"], [aria-live], button[aria-label]';
    for (const part of seen.querySelectorAll(unseen)) part.remove();
    const pressed = [...seen.querySelectorAll('button')];
    const labels = pressed.map((button) => button.textContent);
    for (const button of pressed) button.remove();
    const walker = document.createTreeWalker(seen, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
    return { place: placeOf(), texts: found, buttons: labels };

    function placeOf() {
      if (within('.euiToast')) return 'toast' as const;
      if (within('.euiModal')) return 'dialog' as const;
      if (within('.euiFlyout')) return 'details' as const;
      return location.pathname.endsWith('/create') ? ('form' as const) : ('banner' as const);
    }
  });
  const [title = '', ...sentences] = texts.map(steady).filter((text) => text !== '');
  return { place, title, text: sentences.join(' '), buttons };
}

function steady(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(127\.0\.0\.1|localhost):\d+/g, '$1:<port>')
    .trim();
}

/** The notice with that headline: it is the only one, or stands beside those that `others` allows. */
export async function theNotice(
  page: Page,
  headline: RegExp,
  others: RegExp | null,
): Promise<Locator> {
  const notice = noticesWith(page, headline);
  await expect(notice).toHaveCount(1, { timeout: 15_000 });
  const all = others ? noticesOf(page).filter({ hasNot: page.getByText(others) }) : noticesOf(page);
  await expect(all, 'told in one place').toHaveCount(1);
  return notice;
}
