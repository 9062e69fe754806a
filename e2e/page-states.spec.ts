import { expectNoAxeViolations, expectNoAxeViolationsNow } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { chooseTheme, openJobs, rowOf } from './verbs.ts';

const all = '/_rollup/job/_all';

test('says that it is loading', async ({ page, mock }) => {
  await mock.fault({ method: 'GET', path: all, fault: { kind: 'latency', ms: 1500 } });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Loading rollup jobs…' })).toBeVisible();
  await expectNoAxeViolations(page, 'loading');
  await expect(rowOf(page, 'sensor')).toBeVisible();
});

test('a cluster without jobs says how one comes about', async ({ page, mock }) => {
  await mock.reset({ seeds: 'none' });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'No rollup jobs yet' })).toBeVisible();
  const prompt = page.locator('.euiEmptyPrompt');
  await expect(prompt.getByRole('link', { name: 'Create rollup job' })).toHaveAttribute(
    'href',
    /create$/,
  );
  await expect(prompt.getByRole('link', { name: 'Import' })).toHaveAttribute('href', /import$/);
  const beyondWindow = () => document.documentElement.scrollHeight - window.innerHeight;
  expect(await page.evaluate(beyondWindow)).toBe(0);
  await expectNoAxeViolations(page, 'empty');
});

test('a search without a match offers to clear it', async ({ page }) => {
  await page.goto('/?search=nothing+like+it');
  const title = page.getByRole('heading', { name: 'No rollup jobs match your search' });
  await expect(title).toBeVisible();
  await expectNoAxeViolations(page, 'no match');
  await page.getByRole('button', { name: 'Clear search', exact: true }).click();
  await expect(rowOf(page, 'sensor')).toBeVisible();
});

test('an operator without permission learns which privilege is missing', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_all.*403/);
  await mock.setUser('operator', { cluster: [] });
  await page.goto('/');
  const title = page.getByRole('heading', {
    name: 'You do not have permission to see rollup jobs',
  });
  await expect(title).toBeVisible();
  await expect(page.getByText(/User “operator” .* monitor_rollup.* is missing/)).toBeVisible();
  await expectNoAxeViolations(page, 'no permission');
  await mock.setUser('operator', { cluster: ['monitor_rollup'] });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rowOf(page, 'sensor')).toBeVisible();
});

test('rejected credentials are not taken for a lack of permission', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_all.*401/);
  await mock.setUser('operator', { enabled: false });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Credentials not accepted' })).toBeVisible();
  await expect(page.getByText('Check the user or API key')).toBeVisible();
  await expectNoAxeViolations(page, 'credentials not accepted');
});

test('a cluster that does not answer says so and offers to try again', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_all.*502/);
  await mock.fault({ path: '/*', times: 0, fault: { kind: 'reset' } });
  await page.goto('/');
  const title = page.getByRole('heading', { name: 'Cannot reach the cluster' });
  await expect(title).toBeVisible({ timeout: 15_000 });
  await expectNoAxeViolations(page, 'cannot reach the cluster');
  await mock.clearFaults();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(rowOf(page, 'sensor')).toBeVisible();
});

test('a cluster that hangs is not asked again and again while the page says nothing', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_all.*504/);
  await mock.fault({ path: '/*', times: 0, fault: { kind: 'hang' } });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Cannot reach the cluster' })).toBeVisible();
  await expect(page.getByText('No answer came in time.')).toBeVisible();
  await expect(page.getByText('Cluster not reachable')).toBeVisible();
});

test('an unexpected answer says where it came from', async ({ page, mock, expectFailures }) => {
  expectFailures(/_all/);
  await mock.fault({ method: 'GET', path: all, times: 0, fault: { kind: 'html', status: 403 } });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Unexpected answer' })).toBeVisible();
  await expect(page.getByText('HTTP status 403, text/html')).toBeVisible();
  await expectNoAxeViolations(page, 'unexpected answer');
});

for (const [distribution, name] of [
  ['opensearch', 'OpenSearch'],
  ['oss', 'OSS distribution'],
  ['serverless', 'Serverless'],
] as const) {
  test(`a cluster of ${name} is told apart from one that fails`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    expectFailures(/_all.*501/);
    await mock.reset({ distribution });
    await page.goto('/');
    const title = page.getByRole('heading', { name: 'This cluster has no rollup jobs' });
    await expect(title).toBeVisible();
    await expect(page.getByText(name).first()).toBeVisible();
    await expectNoAxeViolations(page, distribution);
  });
}

test('a failed refresh leaves the list on screen under one banner', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_all.*503/);
  await openJobs(page);
  await mock.fault({ method: 'GET', path: all, times: 0, fault: { kind: 'status', status: 503 } });
  await page.getByRole('button', { name: 'Refresh' }).click();
  // The title stands there twice: to be seen, and to be read out.
  const banner = page.getByText('The list could not be refreshed').first();
  await expect(banner).toBeVisible({ timeout: 15_000 });
  await expect(rowOf(page, 'sensor')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(1);
  await expectNoAxeViolations(page, 'a failed refresh');
  await mock.clearFaults();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(banner).toHaveCount(0);
});

test('one malformed job does not hide the others', async ({ page, mock }) => {
  await mock.addMalformedJob({ config: { id: 'broken' } });
  await openJobs(page);
  await expect(rowOf(page, 'broken')).toContainText('Unreadable');
  await expectNoAxeViolations(page, 'a malformed job');
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
});

test('an address that does not exist leads back to the jobs', async ({ page }) => {
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await expectNoAxeViolations(page, 'no such page');
  await page.getByRole('link', { name: 'Show rollup jobs' }).click();
  await expect(rowOf(page, 'sensor')).toBeVisible();
});

test('the list is accessible', async ({ page }) => {
  await openJobs(page);
  await expectNoAxeViolations(page, 'the list');
});

for (const system of ['light', 'dark'] as const) {
  test(`the choice of themes is accessible in the ${system} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: system });
    await openJobs(page);
    await page.getByRole('button', { name: /^Theme:/ }).click();
    await expect(page.getByRole('menuitem', { name: 'Dark' })).toBeVisible();
    await expectNoAxeViolationsNow(page, 'the choice of themes');
  });
}

for (const [theme, system] of [
  ['light', 'dark'],
  ['dark', 'light'],
] as const) {
  test(`the ${theme} theme can be chosen over the system’s ${system} one, and is remembered`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await openJobs(page);
    await expect(page.locator('html')).toHaveCSS('color-scheme', system);
    await chooseTheme(page, theme);
    await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
    await page.reload();
    const choice = page.getByRole('button', { name: new RegExp(`Theme: ${theme}`, 'i') });
    await expect(choice).toBeVisible();
    await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
  });
}
