import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** What the job of the documentation has, with its time where downsampling wants it. */
export const config = {
  index_pattern: 'machines',
  rollup_index: 'machines_rollup',
  cron: '0 0 1 * * ?',
  groups: {
    date_histogram: { field: '@timestamp', fixed_interval: '60m' },
    terms: { fields: ['host'] },
  },
  metrics: [{ field: 'load', metrics: ['min', 'max', 'avg'] }],
};

/** The index that it rolls up. */
export const machines = {
  fields: Object.fromEntries(
    Object.entries({
      '@timestamp': 'date',
      time: 'date',
      seen: 'date',
      host: 'keyword',
      port: 'integer',
      message: 'text',
      title: 'text',
      'title.raw': 'keyword',
      load: 'double',
      temperature: 'float',
    }).map(([field, type]) => [field, { type, aggregatable: true }]),
  ),
};

/** Opens the page of a job by its address, and waits until it has been read. */
export async function openDownsampling(page: Page, id: string): Promise<void> {
  await page.goto(`/downsampling?job=${encodeURIComponent(id)}`);
  await expect(page.getByRole('heading', { name: 'The requests' })).toBeVisible();
}

/** The row of what does not carry over that has both. */
export function lost(page: Page, feature: string, text: string): Locator {
  const cell = page.getByRole('cell', { name: feature, exact: true });
  return page.getByRole('row').filter({ has: cell }).filter({ hasText: text });
}

/** Each feature that does not carry over, in order. */
export function allLost(page: Page): Locator {
  return page.locator('tbody').getByRole('row').locator('td:first-child');
}
