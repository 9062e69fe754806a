import type { Page } from '@playwright/test';
import { expectNoAxeViolations, expectNoAxeViolationsNow } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { expectFitsPhone } from './overflow.ts';
import { expectToast, openJobs, rowOf, startButton } from './verbs.ts';

const clusterButton = (page: Page) => page.getByRole('button', { name: /Elasticsearch/ }).first();
const facts = (page: Page) =>
  page.getByRole('dialog', { name: 'The cluster, and what you may do' });

async function actAs(page: Page, username: string) {
  const url = new URL(page.url()).origin;
  await page.context().addCookies([{ name: 'rollup-jobs-user', value: username, url }]);
  await page.reload();
}

test('the header says which cluster it is, how it is, and what may be done there', async ({
  page,
  mock,
}) => {
  await openJobs(page);
  await expect(clusterButton(page)).toHaveText('Elasticsearch 8.19.8 Health: green');
  for (const [status, word] of [
    ['yellow', 'copies of some of it are missing'],
    ['red', 'Some data is missing'],
  ] as const) {
    await mock.setHealth(status);
    await page.reload();
    await expect(clusterButton(page)).toContainText(`Health: ${status}`);
    await clusterButton(page).click();
    await expect(facts(page)).toContainText(word);
    await page.keyboard.press('Escape');
    await expect(facts(page)).toBeHidden();
    await expect(clusterButton(page)).toBeFocused();
  }
  await clusterButton(page).click();
  await expect(facts(page)).toContainText('mock-cluster');
  await expect(facts(page)).toContainText('Roles: rollup_operator');
  await expect(facts(page)).toContainText('All actions: manage_rollup');
  await expectNoAxeViolationsNow(page, 'the facts of the cluster');
});

test('who may only read is told so, and may still find out what the cluster says', async ({
  page,
  expectFailures,
}) => {
  expectFailures(/_start 403/);
  await openJobs(page);
  await actAs(page, 'viewer');
  const badge = page.getByText('Read only: monitor_rollup');
  await expect(badge).toBeVisible();
  const why = page
    .getByRole('tooltip')
    .filter({ hasText: 'you need the cluster privilege manage_rollup' });
  await badge.hover();
  await expect(why).toBeVisible();
  await page.mouse.move(0, 600);
  await expect(why).toBeHidden();
  // Tooltips at the keyboard's focus, and for those who hear the page.
  await clusterButton(page).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Read only: monitor_rollup');
  await expect(why).toBeVisible();
  await expectNoAxeViolations(page, 'the header of a viewer');
  await clusterButton(page).click();
  await expect(facts(page)).toContainText('reading it needs the cluster privilege monitor');
  await expect(facts(page)).toContainText('8 or later');
  await page.keyboard.press('Escape');
  await startButton(page, 'sensor').click();
  await expectToast(page, { title: 'Job “sensor” could not be started' });
});

test('who has no rollup privileges is told so', async ({ page, expectFailures }) => {
  await openJobs(page);
  expectFailures(/_rollup\/job\/_all\S* 403/);
  await actAs(page, 'guest');
  await expect(page.getByText('No rights on rollup jobs')).toBeVisible();
});

test('with security off nothing is denied', async ({ page, mock }) => {
  await mock.reset({ security: false });
  await openJobs(page);
  await expect(clusterButton(page)).toContainText('Health: green');
  await clusterButton(page).click();
  await expect(facts(page)).toContainText('The cluster does not say. It decides on each action.');
  await expect(page.getByText('Read only')).toHaveCount(0);
});

test('on a phone everything is behind the button', async ({ page, mock }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await mock.setHealth('yellow');
  await openJobs(page);
  await actAs(page, 'operator');
  const button = page.getByRole('button', { name: 'Elasticsearch 8.19.8, Health: yellow' });
  await expect(button).toContainText(/^mock-cluster\s*yellow/);
  await button.click();
  await expect(facts(page)).toContainText('Yellow');
  await expect(facts(page)).toContainText('operator');
  await expect(facts(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await actAs(page, 'viewer');
  await expect(
    page.getByRole('button', { name: 'Elasticsearch 8 or later, Read only: monitor_rollup' }),
  ).toBeVisible();
  await expectFitsPhone(page, 'the header');
});

test('the version of 7.x is found out without GET /, and nobody is bothered with that', async ({
  page,
  mock,
}) => {
  await mock.reset({ version: '7.17.29' });
  await openJobs(page);
  await actAs(page, 'viewer');
  await expect(rowOf(page, 'sensor')).toBeVisible();
  await expect(clusterButton(page)).toContainText('Elasticsearch 7.17.29');
  const probed = (await mock.requests()).filter(({ path }) => path.startsWith('/_xpack'));
  expect(probed.map(({ path }) => path)).toEqual(['/_xpack/security/_authenticate']);
  await expect(page.getByRole('button', { name: /^Notices/ })).toHaveCount(0);
});

test.describe('what the cluster warns of', () => {
  const notices = (page: Page) => page.getByRole('button', { name: /^Notices from Elasticsearch/ });
  const removal = 'The rollup functionality will be removed in Elasticsearch 10.0.';

  test('is shown once, can be put away, and stays away', async ({ page, mock }) => {
    await mock.putJob('other', { status: { job_state: 'stopped' } });
    await openJobs(page);
    await expect(notices(page)).toHaveCount(0);
    for (const id of ['sensor', 'other']) {
      await startButton(page, id).click();
      await expectToast(page, { title: `Job “${id}” started` });
    }
    await expect(notices(page)).toHaveAccessibleName('Notices from Elasticsearch: 1');
    await notices(page).click();
    const panel = page.getByRole('dialog', { name: 'Notices from Elasticsearch' });
    await expect(panel.getByText(removal)).toHaveCount(1);
    await expectNoAxeViolationsNow(page, 'the notices');
    await expectFitsPhone(page, 'the notices');
    await panel.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await expect(notices(page)).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.reload();
    await mock.putJob('sensor', { status: { job_state: 'stopped' } });
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await startButton(page, 'sensor').click();
    await expectToast(page, { title: 'Job “sensor” started' });
    await expect(notices(page)).toHaveCount(0);
  });

  test('stays away for this browser only', async ({ page, mock, openSecondBrowser }) => {
    await openJobs(page);
    await startButton(page, 'sensor').click();
    await notices(page).click();
    await page.getByRole('button', { name: 'Dismiss notice 1' }).click();
    await expect(notices(page)).toHaveCount(0);
    const second = await openSecondBrowser();
    await mock.putJob('other', { status: { job_state: 'stopped' } });
    await second.goto(page.url());
    await startButton(second, 'other').click();
    await expect(notices(second)).toBeVisible();
    await expect(notices(page)).toHaveCount(0);
  });
});
