import { startConsole } from '../scripts/console-process.mjs';
import { field } from './create-verbs.ts';
import { expect, test as base } from './fixtures.ts';
import { nginxUser, startNginx } from './nginx-process.ts';
import type { RunningNginx } from './nginx-process.ts';
import { expectAllParts, expectToast, rowOf, startButton } from './verbs.ts';

const test = base.extend<object, { nginx: RunningNginx }>({
  nginx: [
    async ({ console_ }, use) => {
      const nginx = await startNginx(console_.url);
      await use(nginx);
      await nginx.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ nginx }, use) => {
    await use(nginx.url);
  },
});

test.use({ serverOptions: ['--base-path', '/rollup'], httpCredentials: nginxUser });

test('the console is at its path, with everything that belongs to the page', async ({ page }) => {
  await page.goto('/rollup');
  await expect(rowOf(page, 'sensor')).toBeVisible();
  const logo = page.getByRole('link', { name: 'Rollup Jobs' }).first().locator('img');
  await expect(logo).toHaveJSProperty('complete', true);
  await expect(logo).not.toHaveJSProperty('naturalWidth', 0);
});

test('who is not let in by nginx does not reach the console', async ({ nginx }) => {
  for (const path of ['/rollup', '/rollup/', '/rollup/api/status', '/rollup/assets/']) {
    expect((await fetch(nginx.url + path)).status).toBe(401);
  }
});

test('a link leads to an address below the path, which can be opened again', async ({ page }) => {
  await page.goto('/rollup/');
  await page.getByRole('link', { name: 'sensor', exact: true }).click();
  const details = page.getByRole('dialog', { name: 'sensor' });
  await expect(details).toBeVisible();
  await expect(page).toHaveURL(/\/rollup\/?\?.*sensor/);
  await page.reload();
  await expect(details).toBeVisible();
});

test('pages are opened by their address, and lead back to the list', async ({ page }) => {
  await page.goto('/rollup/create?clone=sensor');
  await expect(field(page, 'Name')).toHaveValue('sensor-copy');
  await page.reload();
  await expect(field(page, 'Name')).toHaveValue('sensor-copy');
  await page.getByRole('link', { name: 'Rollup Jobs' }).first().click();
  await expect(rowOf(page, 'sensor')).toBeVisible();
  await expect(page).toHaveURL(/\/rollup\/?$/);
  await page.reload();
  await expect(rowOf(page, 'sensor')).toBeVisible();
  await page.goto('/rollup/no/such/page');
  await page.getByRole('link', { name: 'Show rollup jobs' }).click();
  await expect(rowOf(page, 'sensor')).toBeVisible();
});

for (const id of ['..', 'a/b', '%2F', '100%', '🚀', 'rollup/api', '//', '%00', '.'.repeat(3000)]) {
  test(`a job called ${id.slice(0, 20)} starts`, async ({ page, mock }) => {
    await mock.reset({ seeds: 'none' });
    await mock.putJob(id, { status: { job_state: 'stopped' } });
    await page.goto('/rollup/');
    await startButton(page, id).click();
    await expect(rowOf(page, id)).toContainText('Started');
    expect(await mock.starts()).toEqual([id]);
  });
}

test('another user is chosen, by a cookie for the console alone', async ({ page, context }) => {
  await page.goto('/rollup/');
  await page.getByRole('button', { name: 'Demo controls' }).click();
  await page.getByLabel('Signed in as').selectOption('viewer');
  await expect(page.getByText('Signed in as viewer')).toBeVisible();
  expect(await context.cookies()).toMatchObject([{ name: 'rollup-jobs-user', path: '/rollup' }]);
});

test('where the console is down, the page of nginx is not taken for an answer', async ({
  page,
  expectFailures,
}) => {
  const first = await startConsole(['--base-path', '/rollup']);
  const nginx = await startNginx(first.url);
  try {
    await page.goto(`${nginx.url}/rollup/`);
    await expect(rowOf(page, 'sensor')).toBeVisible();
    await expectAllParts(page);
    await first.stop();

    expectFailures(/^GET .* 502$/, /_start 502$/);
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect(page.getByText('The list could not be refreshed').first()).toBeVisible();
    await expect(page.getByText('HTTP status 502, text/html').first()).toBeVisible();
    await startButton(page, 'sensor').click();
    await expectToast(page, { title: /“sensor”/, text: /502/ });
    await expect(rowOf(page, 'sensor')).toContainText('Stopped');

    const second = await startConsole([
      '--base-path',
      '/rollup',
      '--port',
      new URL(first.url).port,
    ]);
    try {
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await expect(page.getByText('The list could not be refreshed')).toHaveCount(0);
      await startButton(page, 'sensor').click();
      await expect(rowOf(page, 'sensor')).toContainText('Started');
    } finally {
      await second.stop();
    }
  } finally {
    await first.stop();
    await nginx.stop();
  }
});
