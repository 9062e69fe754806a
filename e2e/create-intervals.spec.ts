import { expectComplaints, expectSaid } from './complaint-verbs.ts';
import { choose, expectStep, field, goToStep, openCreate, stepButton } from './create-verbs.ts';
import { expect, test } from './fixtures.ts';

for (const [version, ofTwoPatterns] of [
  ['7.17.29', 'Before 8.2 Elasticsearch takes one name or one pattern here, no list.'],
  ['8.19.8', 'Matches 2 indices'],
] as const)
  test(`${version} has two kinds of intervals, which are told apart and corrected`, async ({
    page,
    mock,
  }) => {
    await mock.reset({ version });
    await mock.putJob('two-days', {
      config: { groups: { date_histogram: { field: 'timestamp', calendar_interval: '2d' } } },
    });
    await openCreate(page, '?clone=two-days&step=review');
    await expectStep(page, 'Date histogram');
    const size = 'Time bucket size';
    const kind = (name: string) => page.getByRole('button', { name, exact: true });
    await expect(kind('Calendar')).toHaveAttribute('aria-pressed', 'true');
    await expectSaid(page, size, 'A calendar interval is one of a unit');
    await page.getByRole('button', { name: 'Use the fixed interval 2d' }).click();
    await expect(kind('Fixed length')).toHaveAttribute('aria-pressed', 'true');
    const upToDays = 'A fixed interval goes up to days';
    const unreadable = 'Write a whole number with ms, s, m, h or d, such as 60m.';
    await expectComplaints(page, size, [
      {
        text: '2w',
        says: upToDays,
        correction: { button: 'Use the fixed interval 14d', gives: '14d' },
      },
      { text: '2M', says: upToDays },
      {
        text: '1 h',
        says: unreadable,
        correction: { button: 'Use the fixed interval 1h', gives: '1h' },
      },
      { text: '10', says: unreadable },
      { text: '0s', says: 'The interval must be at least 1ms.' },
      {
        text: '1M',
        says: upToDays,
        correction: { button: 'Use the calendar interval 1M', gives: '1M' },
      },
    ]);
    await expect(kind('Calendar')).toHaveAttribute('aria-pressed', 'true');
    await expect(field(page, size)).toHaveValue('1M');
    await kind('Fixed length').click();
    await expect(field(page, size)).toHaveValue('24h');
    await choose(page, 'Time zone', 'Europe/Berlin');
    await expectSaid(page, size, 'In Europe/Berlin clocks are put forward and back', true);
    await page.getByRole('button', { name: 'Use the calendar interval 1d' }).click();
    await expect(field(page, size)).toHaveValue('1d');
    await goToStep(page, 'Logistics');
    await field(page, 'Index pattern').fill('sensor-1,sensor-2');
    await field(page, 'Index pattern').blur();
    await expect(field(page, 'Index pattern')).toHaveAccessibleDescription(
      new RegExp(ofTwoPatterns),
    );
  });

test('6.8.23 has one kind of interval, which may be either, and takes no list of patterns', async ({
  page,
  mock,
}) => {
  await mock.reset({ version: '6.8.23' });
  await openCreate(page, '?clone=sensor');
  await expectComplaints(page, 'Index pattern', [
    { text: 'sensor-1,sensor-2', says: 'Before 8.2 Elasticsearch takes one name or one pattern' },
  ]);
  await field(page, 'Index pattern').fill('sensor-*');
  await goToStep(page, 'Date histogram');
  await expect(page.getByRole('button', { name: 'Calendar', exact: true })).toHaveCount(0);
  const several = 'Of weeks, months, quarters and years there is only one at a time';
  const unreadable = 'Write a unit of the calendar (1h, 1d, 1w, 1M) or a fixed length such as 90m.';
  await expectComplaints(page, 'Time bucket size', [
    { text: '2w', says: several, correction: { button: 'Use 14d', gives: '14d' } },
    { text: '3M', says: several, correction: { button: 'Use 1q', gives: '1q' } },
    { text: '2M', says: several },
    { text: '0s', says: 'The interval must be at least 1ms.' },
    { text: '1x', says: unreadable },
    { text: '90m', says: 'A single 1d is a day of the calendar; 24h is not.', isWarning: true },
  ]);
  await goToStep(page, 'Review');
});

test('time zones are corrected to names that Elasticsearch knows', async ({ page }) => {
  await openCreate(page, '?clone=sensor&step=date_histogram');
  const zone = field(page, 'Time zone');
  for (const [typed, says, button, gives] of [
    ['+5:30', 'This is no known time zone.', 'Use +05:30', '+05:30'],
    ['US/Pacific', 'is an old name', 'Use America/Los_Angeles', 'America/Los_Angeles'],
  ] as const) {
    await zone.fill(typed);
    await page.keyboard.press('Enter');
    await expect(zone).toHaveAccessibleDescription(new RegExp(says));
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(zone).toHaveValue(gives);
    await expect(zone).not.toHaveAccessibleDescription(new RegExp(says));
  }
  await zone.fill('Mars/Base');
  await page.keyboard.press('Enter');
  await expectSaid(page, 'Time zone', 'This is no known time zone. Use a name such as');
  await expect(stepButton(page, 'Terms')).toBeDisabled();
});
