import { expectNoAxeViolations } from './axe.ts';
import { account, barButton, box, listed } from './bulk-verbs.ts';
import { changeJob, changeStep, requestOf } from './change-verbs.ts';
import { expect } from './fixtures.ts';
import { enter, signIn, signInDialog as dialog, signInTitle, test } from './sign-in-verbs.ts';
import { expectToast, rowOf, startButton } from './verbs.ts';

test.describe('an operator', () => {
  test('signs in and acts in their own name, at the view that was asked for', async ({
    page,
    mock,
    signInConsole,
    expectFailures,
  }) => {
    expectFailures(/GET .*_all\S* 401/);
    await page.goto('/?search=sensor&state=stopped');
    await expect(signInTitle(page)).toBeVisible();
    expect(await mock.requests()).toEqual([]);
    await expectNoAxeViolations(page, 'signing in');
    await signIn(page);
    await expect(rowOf(page, 'sensor')).toBeVisible();
    expect(page.url()).toMatch(/\?search=sensor&state=stopped$/);
    await startButton(page, 'sensor').click();
    await expectToast(page, { title: 'Job “sensor” started' });
    const users = new Set((await mock.requests()).map(({ user }) => user));
    expect([...users]).toEqual(['operator']);

    const kept = await page.evaluate(() =>
      JSON.stringify([document.cookie, localStorage, sessionStorage, document.body.outerHTML]),
    );
    const status = await (await page.request.get('/api/status')).text();
    for (const text of [kept, status, page.url(), signInConsole.output()]) {
      expect(text).not.toContain('operator-password');
    }
    expect(kept).not.toContain('rollup-jobs-session');
    expect(await page.context().cookies()).toEqual([
      expect.objectContaining({ httpOnly: true, sameSite: 'Strict', expires: -1 }),
    ]);
  });

  test('signs in with an API key', async ({ page, mock, expectFailures }) => {
    expectFailures(/GET .*_all\S* 401/);
    await page.goto('/');
    await page.getByRole('button', { name: 'API key' }).click();
    await page.getByLabel('API key', { exact: true }).fill('operator-key-id:operator-key-secret');
    await page.keyboard.press('Enter');
    await expect(rowOf(page, 'sensor')).toBeVisible();
    expect((await mock.requests()).at(-1)).toMatchObject({ user: 'operator' });
  });

  test('learns why the credentials are not accepted, and tries others', async ({
    page,
    expectFailures,
  }) => {
    expectFailures(/GET .*_all\S* 401/, /POST \/api\/session 401/);
    await page.goto('/');
    await expect(signInTitle(page)).toBeVisible();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText('Fill this in.')).toHaveCount(2);
    await enter(page, 'wrong', 'operator');
    const refused = page.locator('.euiCallOut');
    await expect(refused).toContainText('The user name or the password is wrong');
    await expect(refused).toContainText('unable to authenticate user [operator]');
    await expectNoAxeViolations(page, 'credentials not accepted');
    await enter(page, 'operator-password');
    await expect(rowOf(page, 'sensor')).toBeVisible();
  });

  test('learns that the cluster does not answer', async ({ page, mock, expectFailures }) => {
    expectFailures(/GET .*_all\S* 401/, /POST \/api\/session 502/);
    await mock.fault({ times: 0, fault: { kind: 'reset' } });
    await page.goto('/');
    await enter(page, 'operator-password', 'operator');
    await expect(page.locator('.euiCallOut')).toContainText('the connection was lost');
    await mock.clearFaults();
    await enter(page, 'operator-password');
    await expect(rowOf(page, 'sensor')).toBeVisible();
  });

  test('signs out, and leaves nothing behind', async ({ page, expectFailures }) => {
    expectFailures(/GET .*_all\S* 401/);
    await page.goto('/');
    await signIn(page);
    await box(page, 'sensor').check();
    await barButton(page, 'Start').click();
    await expect(account(page)).toBeVisible();
    const cookies = await page.context().cookies();
    await page.getByRole('button', { name: 'Signed in as operator' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(signInTitle(page)).toBeVisible();
    await expect(page.locator('.euiCallOut')).toHaveText('You have signed out');
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('sensor');
    // Whoever kept a copy of the cookie is not let in either.
    await page.context().addCookies(cookies);
    await page.reload();
    await expect(signInTitle(page)).toBeVisible();
    await expect(page.locator('.euiCallOut')).toHaveCount(0);
    await signIn(page);
    await expect(rowOf(page, 'sensor')).toBeVisible();
    await expect(account(page)).toHaveCount(0);
  });

  for (const [who, isThere] of [
    ['operator', true],
    ['viewer', false],
  ] as const)
    test(`finds what the tab has kept where the session has ended and ${who} comes: ${isThere}`, async ({
      page,
      mock,
      expectFailures,
    }) => {
      expectFailures(/GET .*_all\S* 401/, /PUT .*sensor-v2 403/);
      await mock.fault({ ...requestOf.Create, fault: { kind: 'status', status: 403 } });
      await page.goto('/');
      await signIn(page);
      await box(page, 'sensor').check();
      await barButton(page, 'Start').click();
      await expect(account(page)).toBeVisible();
      await changeJob(page, 'sensor');
      await expect(changeStep(page, 'Create')).toContainText('Failed');
      await page.context().clearCookies();
      await page.goto('/');
      await signIn(page, who);
      await expect(listed(page, 'sensor')).toBeVisible();
      const change = page.getByRole('link', { name: 'Go on or undo' });
      await expect(change).toHaveCount(isThere ? 1 : 0);
      await expect(account(page)).toHaveCount(isThere ? 1 : 0);
      const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
      expect(kept.includes('sensor-v2')).toBe(isThere);
    });

  test('can sign out while the cluster does not answer', async ({ page, mock, expectFailures }) => {
    expectFailures(/GET .*_all\S* (401|502)/);
    await page.goto('/');
    await signIn(page);
    await expect(rowOf(page, 'sensor')).toBeVisible();
    await mock.fault({ times: 0, fault: { kind: 'reset' } });
    await page.reload();
    await page.getByRole('button', { name: /^Signed in/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(signInTitle(page)).toBeVisible();
    expect(await page.context().cookies()).toEqual([]);
  });

  test('is asked again where the credentials are revoked, and goes on at the same view', async ({
    page,
    mock,
    expectFailures,
  }) => {
    expectFailures(/GET .*_all\S* 401/, /GET .*sensor\S* 401/, /_start 401/);
    await page.goto('/?search=sensor');
    await signIn(page);
    await page.getByRole('checkbox', { name: 'Select sensor', exact: true }).check();
    await mock.setUser('operator', { enabled: false });
    await startButton(page, 'sensor').click();
    const refused = await expectToast(page, { title: 'Job “sensor” could not be started' });
    await expect(dialog(page)).toContainText('unable to authenticate user [operator]');
    await expectNoAxeViolations(page, 'signing in again');
    await mock.setUser('operator', { enabled: true });
    await enter(page, 'operator-password');
    await expect(dialog(page)).toBeHidden();
    await refused.getByRole('button', { name: 'Try again' }).click();
    await expectToast(page, { title: 'Job “sensor” started' });
    await expect(page.getByRole('checkbox', { name: 'Select sensor', exact: true })).toBeChecked();
    expect(page.url()).toMatch(/\?search=sensor$/);
  });

  test('who loses a privilege is told so, and stays signed in', async ({
    page,
    mock,
    expectFailures,
  }) => {
    expectFailures(/GET .*_all\S* 401/, /_start 403/);
    await page.goto('/');
    await signIn(page);
    await mock.setUser('operator', { cluster: ['monitor_rollup'] });
    await startButton(page, 'sensor').click();
    await expectToast(page, {
      title: 'Job “sensor” could not be started',
      text: 'User “operator” may not start rollup jobs',
    });
    await expect(page.getByRole('button', { name: 'Signed in as operator' })).toBeVisible();
  });

  test('after another one finds nothing of the first', async ({ page, mock, expectFailures }) => {
    expectFailures(/GET .*_all\S* 401/);
    await page.goto('/?search=sensor');
    await signIn(page);
    // Or the list that is being read would ask who one is before Refresh is pressed.
    await expect(rowOf(page, 'sensor')).toBeVisible();
    await mock.setUser('operator', { enabled: false });
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect(dialog(page)).toBeVisible();
    await enter(page, 'viewer-password', 'viewer');
    await expect(page.getByRole('button', { name: 'Signed in as viewer' })).toBeVisible();
    await expect(dialog(page)).toBeHidden();
    await expect(page.locator('.euiToast, .euiCallOut')).toHaveCount(0);
  });
});

test('who tries out passwords has to wait after ten wrong ones', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/GET .*_all\S* 401/, /POST \/api\/session 429/);
  const address = { 'x-forwarded-for': '10.1.2.3' };
  for (let i = 0; i < 10; i++) {
    const answer = await page.request.post('/api/session', {
      headers: { 'x-rollup-jobs': 'console', ...address },
      data: { username: 'operator', password: `wrong ${String(i)}` },
    });
    expect(answer.status()).toBe(401);
  }
  await mock.forgetRequests();
  await page.setExtraHTTPHeaders(address);
  await page.goto('/');
  await enter(page, 'operator-password', 'operator');
  await expect(page.locator('.euiCallOut')).toContainText('Try again in 15 min');
  expect(await mock.requests()).toEqual([]);
});

test('a demo and a console with credentials of its own ask nobody', async ({ page, console_ }) => {
  await page.goto(console_.url);
  await expect(rowOf(page, 'sensor')).toBeVisible();
  await expect(signInTitle(page)).toBeHidden();
});
