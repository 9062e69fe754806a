import { expectNoAxeViolations } from './axe.ts';
import {
  begin,
  changeJob,
  changeStep,
  expectSteps,
  reviewChange,
  sentBy,
  statesOf,
  tryAgain,
} from './change-verbs.ts';
import { field, fill, goToStep } from './create-verbs.ts';
import { openDetails } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';
import { expectToast } from './verbs.ts';

const done = 'The change is done';

for (const version of ['6.8.23', '7.17.29', '8.19.8'])
  test(`a job that is indexing is stopped, waited for and replaced on ${version}`, async ({
    page,
    mock,
  }) => {
    await mock.reset({ version });
    await mock.putJob('sensor', { status: { job_state: 'indexing' } });
    await reviewChange(page, 'sensor');
    const differences = page.getByRole('table', { name: /Differences/ });
    await expect(differences.getByRole('row')).toHaveCount(2);
    await expect(differences.getByRole('row', { name: /page_size/ })).toContainText(/1000.*250/);
    await expect(page.getByRole('switch', { name: 'Start the new job' })).toBeChecked();
    await begin(page);
    await expectSteps(page, { Stop: 'Under way', Create: 'Waiting', Start: 'Waiting' });
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect.poll(() => sentBy(mock)).toEqual(['stop sensor']);
    await mock.releaseJob('sensor');
    await expect(page.getByText(done, { exact: true })).toBeVisible();
    await expectSteps(page, { Stop: 'Done', Create: 'Done', Start: 'Done' });
    expect(await sentBy(mock)).toEqual(['stop sensor', 'create sensor-v2', 'start sensor-v2']);
    const jobs = await mock.jobs();
    const [old, now] = ['sensor', 'sensor-v2'].map((id) =>
      jobs.find((job) => job.config.id === id),
    );
    expect(old?.status.job_state).toBe('stopped');
    expect(now?.status.job_state).toBe('started');
    expect(now?.config).toEqual({ ...old?.config, id: 'sensor-v2', page_size: 250 });
  });

test('a stopped job stays stopped, and the old one can be deleted at the end', async ({
  page,
  mock,
}) => {
  const id = 'web logs/2024 #1 100%?';
  const details = await openDetails(page, id);
  await details.getByRole('link', { name: 'Change' }).click();
  await expect(field(page, 'Name')).toHaveValue(`${id}-v2`);
  await goToStep(page, 'Review');
  await expect(page.getByText('Nothing changes but the name.')).toBeVisible();
  const change = page.getByRole('button', { name: 'Change the job' });
  await expect(change).toBeDisabled();
  await page.getByRole('switch', { name: 'Start the new job' }).focus();
  await page.keyboard.press('Tab');
  await expect(change).toBeFocused();
  await expect(page.getByRole('tooltip')).toContainText('Nothing changes but the name.');
  await goToStep(page, 'Date histogram');
  await fill(page, { 'Time zone': 'Europe/Zurich' });
  await page.keyboard.press('Enter');
  await goToStep(page, 'Review');
  await expect(page.getByRole('row', { name: /time_zone/ })).toContainText(
    /America\/New_York.*Europe\/Zurich/,
  );
  await expect(page.getByRole('switch', { name: 'Start the new job' })).not.toBeChecked();
  await expectNoAxeViolations(page, 'the review of a change');
  await begin(page);
  await expect(page.getByText(done, { exact: true })).toBeVisible();
  await expectSteps(page, { Stop: 'It was stopped already', Create: 'Done', Start: 'Not wanted' });
  await expectNoAxeViolations(page, 'a change that is done');
  expect(await sentBy(mock)).toEqual([`create ${id}-v2`]);
  await page.getByRole('button', { name: 'Delete the old job' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expectToast(page, { title: `Job “${id}” deleted` });
  await expect(page.getByRole('button', { name: 'Delete the old job' })).toHaveCount(0);
  expect(await statesOf(mock, id, `${id}-v2`)).toEqual({ [`${id}-v2`]: 'stopped' });
  await page.getByRole('link', { name: 'Show the new job' }).click();
  await expect(page.getByRole('dialog', { name: `${id}-v2` })).toContainText('Europe/Zurich');
});

test('answers that are lost on the way are looked for, and nothing is sent twice', async ({
  page,
  mock,
  expectFailures,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  for (const [method, path] of [
    ['POST', '/_rollup/job/sensor/_stop'],
    ['PUT', '/_rollup/job/sensor-v2'],
    ['POST', '/_rollup/job/sensor-v2/_start'],
  ] as const)
    await mock.fault({ method, path, after: true, fault: { kind: 'reset' } });
  expectFailures(/_stop.* 502$/, /PUT .* 502$/, /_start 502$/);
  await changeJob(page, 'sensor');
  await expect(page.getByText(done, { exact: true })).toBeVisible();
  await expect(changeStep(page, 'Create')).toContainText('the connection was lost');
  expect(await sentBy(mock)).toEqual(['stop sensor', 'create sensor-v2', 'start sensor-v2']);
});

test('waiting for the old job can be ended, and the change taken up later', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'indexing' } });
  await changeJob(page, 'sensor');
  await expect(changeStep(page, 'Stop')).toContainText('finishes the page that it is at');
  await expectNoAxeViolations(page, 'a change under way');
  await page.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(changeStep(page, 'Stop')).toContainText('which is not taken back');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await mock.releaseJob('sensor');
  await tryAgain(page).click();
  await expect(page.getByText(done, { exact: true })).toBeVisible();
});

test('a reload in the middle of a step finds what has come of it', async ({ page, mock }) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await mock.fault({
    method: 'PUT',
    path: '/_rollup/job/sensor-v2',
    after: true,
    fault: { kind: 'hang' },
  });
  await changeJob(page, 'sensor');
  await expect(changeStep(page, 'Create')).toContainText('Under way');
  await expect.poll(() => statesOf(mock, 'sensor-v2')).toEqual({ 'sensor-v2': 'stopped' });
  await page.reload();
  await expect(changeStep(page, 'Stop')).toContainText('Done');
  await expect(changeStep(page, 'Create')).toContainText('left in the middle of this step');
  await tryAgain(page).click();
  await expect(changeStep(page, 'Create')).toContainText('It is there already');
  await expect(page.getByText(done, { exact: true })).toBeVisible();
  expect(await sentBy(mock)).toEqual(['stop sensor', 'create sensor-v2', 'start sensor-v2']);
});

test('a change that is done survives a reload with its offer, and is over once its page is left', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await changeJob(page, 'sensor');
  await expect(page.getByText(done, { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText(done, { exact: true })).toBeVisible();
  await expectSteps(page, { Stop: 'Done', Create: 'Done', Start: 'Done' });
  await page.getByRole('button', { name: 'Delete the old job' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Show the new job' }).click();
  await expect(page.getByRole('dialog', { name: 'sensor-v2' })).toBeVisible();
  await page.goBack();
  await goToStep(page, 'Logistics');
  await expect(field(page, 'Name')).toHaveValue('sensor-v3');
  await page.reload();
  await expect(field(page, 'Name')).toHaveValue('sensor-v3');
});

test('whoever asks for a change by its address gets the form, and not the change that is done', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await changeJob(page, 'sensor');
  await expect(page.getByText(done, { exact: true })).toBeVisible();
  await page.goto('/change?job=sensor');
  await expect(field(page, 'Name')).toHaveValue('sensor-v3');
});

test('a change goes on when its page is left, and who comes back sees it', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'indexing' } });
  await changeJob(page, 'sensor');
  await expect(changeStep(page, 'Stop')).toContainText('Under way');
  const toList = page.getByRole('navigation').getByRole('link', { name: 'Rollup Jobs' });
  const back = async () => {
    await page.goBack();
    await expect(page.getByRole('heading', { name: '“sensor” becomes “sensor-v2”' })).toBeVisible();
  };
  await toList.click();
  await expect(page.getByRole('rowheader', { name: 'sensor', exact: true })).toBeVisible();
  await back();
  await expect(changeStep(page, 'Stop')).toContainText('Under way');
  await expect(tryAgain(page)).toHaveCount(0);
  await toList.click();
  await mock.releaseJob('sensor');
  await expect(page.getByRole('rowheader', { name: 'sensor-v2' })).toBeVisible();
  await back();
  await expect(page.getByText(done, { exact: true })).toBeVisible();
  expect(await sentBy(mock)).toEqual(['stop sensor', 'create sensor-v2', 'start sensor-v2']);
});
