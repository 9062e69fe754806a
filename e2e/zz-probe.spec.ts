import { expect, test } from './fixtures.ts';
test('second', async ({ openSecondBrowser }) => {
  const p = await openSecondBrowser(); await p.goto('/');
  console.log(p.viewportSize(), await p.evaluate(() => [navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone, matchMedia('(prefers-reduced-motion: reduce)').matches]));
  expect(1).toBe(1);
});
test.describe(() => {
  test.use({ serverOptions: ['--es-version', '7.17.29'] });
  test('own options', async ({ page }) => { await page.goto('/'); await expect(page.getByText('Elasticsearch 7.17.29')).toBeVisible(); });
});
