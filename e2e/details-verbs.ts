import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { openJobs } from './verbs.ts';

/** The flyout with the details of a job. */
export function detailsOf(page: Page, id: string): Locator {
  return page.getByRole('dialog', { name: id, exact: true });
}

/** The link of the list that opens them. */
export function linkOf(page: Page, id: string): Locator {
  return page.getByRole('link', { name: id, exact: true });
}

/** Opens the details of a job by its address, and waits until the job is there. */
export async function openDetails(page: Page, id: string, more = ''): Promise<Locator> {
  await openJobs(page, `?job=${encodeURIComponent(id)}${more}`);
  const details = detailsOf(page, id);
  await expect(details.getByRole('tabpanel')).toBeVisible();
  await expect(details.locator('.euiSkeletonText')).toHaveCount(0);
  return details;
}

/** The value beside a name in the summary. */
export function valueOf(details: Locator, name: string): Locator {
  return details
    .locator('dt')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator('+ dd');
}
