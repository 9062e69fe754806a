import { expectComplaints, expectSaid } from './complaint-verbs.ts';
import { field, fill, nextButton, openCreate, stepButton } from './create-verbs.ts';
import { expect, test } from './fixtures.ts';

test('nothing is held against who has not begun; Next tells what is needed', async ({ page }) => {
  await openCreate(page);
  const needed = page.getByText('This is needed.');
  await field(page, 'Name').focus();
  await field(page, 'Index pattern').focus();
  await expect(needed).toHaveCount(0);
  await nextButton(page).click();
  await expect(field(page, 'Name')).toBeFocused();
  for (const label of ['Name', 'Index pattern', 'Rollup index name'])
    await expectSaid(page, label, 'This is needed.');
  await expect(page.getByText('3 fields need your attention').first()).toBeVisible();
  await fill(page, { 'Cron expression': '', 'Page size': ' ', 'Latency buffer': '', Timeout: '' });
  await expect(needed).toHaveCount(5);
  await fill(page, { Name: 'named' });
  await expect(page.getByText('4 fields need your attention').first()).toBeVisible();
  await expect(stepButton(page, 'Date histogram')).toBeDisabled();
});

test('names and patterns are told what stands against them', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_field_caps.* 404/, /_rollup\/data.* 404/);
  await mock.putJob('gone', { config: { rollup_index: 'sensor_rollup' } });
  await mock.deleteJob('gone');
  await openCreate(page);
  await fill(page, { 'Rollup index name': 'sensor_rollup' });
  await expectComplaints(page, 'Name', [
    { text: '_all', says: 'Elasticsearch takes “_all” for all jobs' },
    { text: '*', says: 'Elasticsearch takes “*” for all jobs' },
    { text: 'n'.repeat(490), says: 'The name has 490 bytes. Beyond 489 bytes no rolled-up' },
    { text: 'sensor', says: 'There is a job “sensor” already.' },
    { text: 'gone', says: '“sensor_rollup” remembers a job “gone” that has been deleted' },
    { text: 'a b/c', says: 'In URLs, a space or “/” must be escaped.', isWarning: true },
  ]);
  await expectComplaints(page, 'Index pattern', [
    { text: '*', says: '“*” stands for all indices, the rollup index too.' },
    { text: 'orders,_all', says: '“_all” stands for all indices' },
    { text: 'sensor-1 ,orders', says: 'No index has a space in its name.' },
    { text: 'sensor-*,', says: 'There is nothing between two commas, or after the last.' },
    { text: 'sensor*,-*_rollup', says: '“sensor*” takes in the rollup index “sensor_rollup”' },
    { text: 'nothing-*', says: 'No index that you may see stands behind “nothing-*”.' },
    { text: 'orders,nowhere', says: 'No index that you may see stands behind “orders,nowhere”.' },
    { text: 'sensor_rollup_5m', says: 'takes in rolled-up data: sensor_rollup_5m.' },
    { text: 'sensor-*,orders', says: 'Matches 3 indices', isWarning: true },
  ]);
  await expectComplaints(page, 'Rollup index name', [
    {
      text: 'Upper_Rollup',
      says: 'Names of indices are in lower case.',
      correction: { button: 'Use upper_rollup', gives: 'upper_rollup' },
    },
    { text: 'a b*', says: 'Names of indices cannot have a space or “*”.' },
    { text: '_mine', says: 'Names of indices cannot begin with “_”.' },
    { text: '..', says: 'No index can be called “..”.' },
    { text: 'r'.repeat(256), says: 'The name has 256 bytes; names of indices have 255 bytes' },
    { text: 'orders', says: 'The rolled-up data cannot go into “orders”, where it comes from.' },
    { text: 'notes', says: 'There is an index “notes”, and it holds other data.' },
    { text: 'sensor_rollup', says: 'Already holds the data of 2 jobs', isWarning: true },
  ]);
});

test('a schedule that would be lost is refused, with what was meant offered', async ({ page }) => {
  await openCreate(page);
  await expectComplaints(page, 'Cron expression', [
    {
      text: '0 1 * * *',
      says: 'six or seven fields, seconds first; this has 5. It would acknowledge the job and lose it.',
      correction: { button: 'Use 0 0 1 * * ?', gives: '0 0 1 * * ?' },
    },
    {
      text: '30 9 * * 1-5',
      says: 'this has 5.',
      correction: { button: 'Use 0 30 9 ? * 2-6', gives: '0 30 9 ? * 2-6' },
    },
    { text: '0 9 13 * 5', says: 'two kinds of days mean either of them, which takes two jobs' },
    {
      text: '@daily',
      says: 'this has 1.',
      correction: { button: 'Use 0 0 0 * * ?', gives: '0 0 0 * * ?' },
    },
    { text: '0 0 1 * * ? 2030 x', says: 'this has 8.' },
    {
      text: '0 0 1 * * 2',
      says: 'One of day of month and day of week must be ?',
      correction: { button: 'Use 0 0 1 ? * 2', gives: '0 0 1 ? * 2' },
    },
    { text: '0 0 1 15 * 2', says: 'Days of the month and of the week cannot both be chosen.' },
    {
      text: '0 0 1 ? * ?',
      says: 'Only one of day of month and day of week can be ?.',
      correction: { button: 'Use 0 0 1 * * ?', gives: '0 0 1 * * ?' },
    },
    { text: '0 0 25 * * ?', says: '“25” cannot be read as hours (0 to 23).' },
    {
      text: '0 0 1 ? * 0-5',
      says: '“0-5” cannot be read as the day of the week',
      correction: { button: 'Use 0 0 1 ? * 1-6', gives: '0 0 1 ? * 1-6' },
    },
    { text: '0 0 0 30 2 ?', says: 'This never comes, or is over for good' },
    { text: '0 0 1 * * ? 2020', says: 'This never comes, or is over for good' },
    { text: '0 0 1 L-3 * ?', says: 'The console cannot foretell its runs.', isWarning: true },
  ]);
});

test('numbers and times are told what they are to be', async ({ page }) => {
  await openCreate(page);
  const wholeNumber = 'Write a whole number above 0.';
  await expectComplaints(page, 'Page size', [
    { text: '0', says: wholeNumber },
    { text: '1.5', says: wholeNumber },
    { text: '1e3', says: wholeNumber },
    { text: '2147483648', says: 'This can be 2,147,483,647 at most.' },
    { text: '20000', says: 'A page of more than 10,000 may have more buckets', isWarning: true },
  ]);
  const timeValue = 'Write a whole number with nanos, micros, ms, s, m, h or d';
  await expectComplaints(page, 'Latency buffer', [
    { text: '2w', says: timeValue, correction: { button: 'Use 14d', gives: '14d' } },
    { text: '1M', says: timeValue, correction: { button: 'Use 30d', gives: '30d' } },
    { text: '7 d', says: timeValue, correction: { button: 'Use 7d', gives: '7d' } },
    { text: '1.5h', says: timeValue },
    { text: 'a while', says: timeValue },
    {
      text: '90m',
      says: 'This is no multiple of the interval 1h.',
      isWarning: true,
      correction: { button: 'Use 2h', gives: '2h' },
    },
  ]);
  await expectComplaints(page, 'Timeout', [
    { text: '1w', says: timeValue, correction: { button: 'Use 7d', gives: '7d' } },
    { text: '0', says: timeValue },
    { text: 'soon', says: timeValue },
  ]);
});
