import { expect } from './fixtures.ts';
import { enter, signIn, signInDialog as dialog, test } from './sign-in-verbs.ts';
import { expectToast, rowOf, startButton, toast } from './verbs.ts';

test.use({ signInOptions: ['--session-idle', '3s'] });

test('a session that ends by itself costs neither the view nor the action', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/GET .*_all\S* 401/, /_start 401/, /GET .*sensor\S* 401/);
  await page.goto('/?search=sensor');
  await signIn(page);
  await expect(rowOf(page, 'sensor')).toBeVisible();
  // Asking does not renew it.
  await expect
    .poll(async () => (await (await page.request.get('/api/status')).json()) as object)
    .toMatchObject({ signIn: 'needed' });
  await startButton(page, 'sensor').click();
  await expectToast(page, { title: 'Job “sensor” could not be started' });
  await expect(dialog(page)).toContainText('The session is over');
  // Put off, and taken up again from the header.
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(rowOf(page, 'sensor')).toBeVisible();
  expect(await mock.starts()).toEqual([]);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await enter(page, 'operator-password');
  await expect(dialog(page)).toBeHidden();
  const refused = toast(page, 'Job “sensor” could not be started');
  await refused.getByRole('button', { name: 'Try again' }).click();
  await expectToast(page, { title: 'Job “sensor” started' });
  expect(await mock.starts()).toEqual(['sensor']);
  expect(page.url()).toMatch(/\?search=sensor$/);
});
