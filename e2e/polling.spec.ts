import { expect, test } from './fixtures.ts';
import { openJobs, rowOf } from './verbs.ts';

/** In bytes: head and body of an answer that says that nothing is new. */
const most = 1024;

test('a poll in which nothing changed brings next to nothing, and the next one what did', async ({
  page,
  mock,
}) => {
  await mock.reset({ seeds: 1000 });
  await page.clock.install();
  await openJobs(page);
  const unchanged = page.waitForResponse(/_rollup\/job\/_all/);
  await page.clock.fastForward(31_000);
  const answer = await unchanged;
  expect(answer.status()).toBe(304);
  const { responseHeadersSize, responseBodySize } = await answer.request().sizes();
  expect(responseHeadersSize + responseBodySize).toBeLessThanOrEqual(most);

  await page.getByRole('searchbox').fill('sensor-new');
  await mock.putJob('sensor-new');
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(rowOf(page, 'sensor-new')).toBeVisible();
});
