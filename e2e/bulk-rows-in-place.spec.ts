import { account, barButton, box, numbered, panel, placeJobs } from './bulk-verbs.ts';
import { expect, test } from './fixtures.ts';

for (const scrolled of [200, 450, 1500])
  test(`the row under the pointer stays there when the account opens above it, ${scrolled} px down`, async ({
    page,
    mock,
  }) => {
    await placeJobs(mock, numbered(60, 'stopped'));
    const answer = { path: '/_rollup/job/job-007/_start', times: 0 };
    await mock.fault({ ...answer, fault: { kind: 'latency', ms: 2500 } });
    await page.goto('/?size=100');
    for (const id of ['job-001', 'job-002', 'job-003', 'job-004', 'job-005', 'job-006', 'job-007'])
      await box(page, id).check();
    await barButton(page, 'Start').click();
    const progress = panel(page, 'Starting 7 jobs');
    await expect(progress).toBeVisible();
    await page.mouse.wheel(0, scrolled);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);
    const y = () =>
      page.locator('tbody tr:hover').evaluate((row) => Math.round(row.getBoundingClientRect().y));
    await page.mouse.move(500, 600);
    const before = await y();
    await expect(progress).toBeVisible();
    await expect(account(page)).toHaveAccessibleName('Start 7 jobs: 7 done');
    expect(await y()).toBe(before);
  });
