import { expect, test } from './fixtures.ts';
import { deleteButton, expectToast, openJobs, rowOf, startButton } from './verbs.ts';

const ids = [
  '..',
  '../',
  '../../_cluster/settings',
  'a/b',
  '%2F',
  '100%',
  `it's "quoted"`,
  'two words',
  '#1',
  'what?',
  'a&b=c+d',
  'back\\slash',
  '🚀 launch',
  '<script>alert(1)</script>',
  '_all',
  '{id}',
  'error',
];

for (const id of ids) {
  test(`a job called ${id} is shown as text and starts`, async ({ page, mock }) => {
    await mock.reset({ seeds: 'none' });
    await mock.putJob(id, { status: { job_state: 'stopped' } });
    await openJobs(page);
    await expect(rowOf(page, id)).toContainText(id);
    await startButton(page, id).click();
    await expectToast(page, { title: `Job “${id}” started` });
    await expect(rowOf(page, id)).toContainText('Started');
    expect(await mock.starts()).toEqual([id]);
  });
}

test('a job with a name of 1,000 characters starts, and leaves the page in shape', async ({
  page,
  mock,
}) => {
  const id = 'long-'.repeat(200);
  await mock.reset({ seeds: 'none' });
  await mock.putJob(id, { status: { job_state: 'stopped' } });
  await openJobs(page);
  const row = rowOf(page, id);
  await expect(row).toContainText(id);
  expect((await row.boundingBox())?.height).toBeLessThan(150);
  await startButton(page, id).click();
  await expectToast(page, { title: `Job “${'long-'.repeat(8)}…${'long-'.repeat(3)}” started` });
  expect(await mock.starts()).toEqual([id]);
});

test('a job is called what it is, where its name holds what turns or hides its letters', async ({
  page,
  mock,
}) => {
  const id = 'night-\u202ecba\u200b';
  const shown = String.raw`night-\u202ecba\u200b`;
  const index = 'rollup-\u2066x';
  await mock.reset({ seeds: 'none' });
  await mock.putJob(id, { config: { rollup_index: index }, status: { job_state: 'stopped' } });
  await openJobs(page);
  const row = rowOf(page, shown);
  await expect(row).toContainText(String.raw`rollup-\u2066x`);
  await expect(row.getByRole('link')).toHaveAttribute('title', shown);
  await expect(row.getByRole('checkbox')).toHaveAccessibleName(`Select ${shown}`);
  await row.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 2, name: shown, exact: true })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'rollup-' })).toHaveText(
    String.raw`rollup-\u2066x`,
  );
  await page.keyboard.press('Escape');
  await deleteButton(page, shown).click();
  const dialog = page.getByRole('dialog', { name: `Delete rollup job “${shown}”?` });
  await expect(dialog).toContainText(String.raw`stays in rollup-\u2066x`);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expectToast(page, { title: `Job “${shown}” deleted` });
  expect(await mock.deletes()).toEqual([id]);
});
