import type { Page } from '@playwright/test';
import { expectComplaints, expectSaid } from './complaint-verbs.ts';
import {
  choose,
  expectStep,
  field,
  goOn,
  goToStep,
  measure,
  nextButton,
  openCreate,
  stepButton,
} from './create-verbs.ts';
import { expect, test } from './fixtures.ts';

/** Chooses what is not offered. */
async function insist(page: Page, label: string, name: string) {
  await field(page, label).fill(name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

const pill = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`Remove ${name} from selection`) });

/** Takes a field out again, and closes the list of the others, which opens over what is below. */
async function takeOut(page: Page, name: string): Promise<void> {
  await pill(page, name).first().click();
  await page.keyboard.press('Escape');
}

test('a field that will not do is told why, at each of its uses', async ({ page }) => {
  await openCreate(page, '?clone=sensor&step=date_histogram');
  await expectStep(page, 'Date histogram');
  for (const [name, says] of [
    ['node', '“node” is of type keyword. A date histogram needs a date.'],
    ['nothing', 'No index of the pattern has a field “nothing”.'],
  ] as const) {
    await insist(page, 'Date field', name);
    await expectSaid(page, 'Date field', says);
  }
  await expect(stepButton(page, 'Terms')).toBeDisabled();
  await choose(page, 'Date field', 'timestamp');
  await goOn(page, 'Terms');
  await insist(page, 'Terms fields', 'location');
  await expectSaid(page, 'Terms fields', '“location” is of type geo_point. Terms take numbers');
  await nextButton(page).click();
  await expect(field(page, 'Terms fields')).toBeFocused();
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await takeOut(page, 'location');
  await goOn(page, 'Histogram');
  await insist(page, 'Histogram fields', 'node');
  await expectSaid(page, 'Histogram fields', 'A histogram takes numbers only.');
  await choose(page, 'Histogram fields', 'load');
  await expectComplaints(page, 'Histogram interval', [
    { text: '0', says: 'Write a whole number above 0.' },
    { text: '0.5', says: 'Write a whole number above 0.' },
    { text: '9007199254740993', says: 'This can be 9,007,199,254,740,991 at most.' },
  ]);
  await takeOut(page, 'node');
  await takeOut(page, 'load');
  await expectSaid(page, 'Histogram interval', 'An interval goes with fields.');
  await page.getByRole('button', { name: 'Leave it empty' }).click();
  await expect(field(page, 'Histogram interval')).toHaveCount(0);
  await goOn(page, 'Metrics');
  await insist(page, 'Fields to measure', 'node');
  await expectSaid(
    page,
    'Fields to measure',
    'Metrics are for numbers and, from 6.5 on, for dates.',
  );
  await page.getByRole('button', { name: 'Remove node', exact: true }).click();
  await choose(page, 'Fields to measure', 'timestamp');
  await expect(page.getByRole('checkbox', { name: 'Average of timestamp' })).toHaveCount(0);
  await nextButton(page).click();
  await expectSaid(page, 'Fields to measure', 'Choose at least one metric for “timestamp”');
  await measure(page, 'timestamp', 'Maximum', 'Minimum', 'Value count');
  await goOn(page, 'Review');
  await expect(page.getByText('timestamp: max, min, and value_count')).toBeVisible();
});

test('a copy of a job that could not run is mended field by field', async ({ page, mock }) => {
  await mock.putJob('broken', {
    config: {
      groups: {
        date_histogram: { field: 'timestamp', fixed_interval: '1h' },
        terms: { fields: ['node', 'node'] },
        histogram: { interval: 0, fields: ['load', 'load'] },
      },
      metrics: [
        { field: 'temperature', metrics: ['max', 'max'] },
        { field: 'timestamp', metrics: ['avg', 'min'] },
        { field: 'net_in', metrics: [] },
      ],
    },
  });
  await openCreate(page, '?clone=broken&step=review');
  await expectStep(page, 'Terms');
  await expectSaid(page, 'Terms fields', '“node” is chosen twice. Every run would fail');
  await takeOut(page, 'node');
  await goOn(page, 'Histogram');
  await nextButton(page).click();
  await expectSaid(page, 'Histogram fields', '“load” is chosen twice.');
  await expectSaid(page, 'Histogram interval', 'Write a whole number above 0.');
  await takeOut(page, 'load');
  await field(page, 'Histogram interval').fill('5');
  await goOn(page, 'Metrics');
  await nextButton(page).click();
  const measured = 'Fields to measure';
  await expectSaid(page, measured, '“temperature” has max twice. Every run would fail');
  await expectSaid(page, measured, '“timestamp” cannot have avg, only max, min, and value_count.');
  await expectSaid(page, measured, 'Choose at least one metric for “net_in”');
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await box('Maximum of temperature').uncheck();
  await box('Maximum of temperature').check();
  await box('Average of timestamp').click();
  await expect(box('Average of timestamp')).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove net_in', exact: true }).click();
  await goOn(page, 'Review');
  await expect(page.getByText('temperature: max', { exact: true })).toBeVisible();
  await goToStep(page, 'Terms');
  await expect(pill(page, 'node')).toHaveCount(1);
});
