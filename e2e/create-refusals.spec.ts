import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from './axe.ts';
import { createButton, field, goToStep, openReviewOf } from './create-verbs.ts';
import { expect, test } from './fixtures.ts';
import type { Fault, MockControl } from './mock-control.ts';
import { refusalAt, refusalsOf } from './refusals.ts';
import { expectToast } from './verbs.ts';

const put = { method: 'PUT', path: '/_rollup/job/sensor-copy' } as const;
const refused = /PUT .*\/sensor-copy [45]\d\d$/;

/** What the review says of the creation. */
function account(page: Page): Locator {
  return page.locator('.euiCallOut').filter({ hasText: 'sensor-copy' });
}

/** A reason in it that a field is the matter of, with the way to the field. */
function atField(page: Page, reason: string): Locator {
  return account(page).getByRole('listitem').filter({ hasText: reason });
}

async function send(page: Page) {
  await page.getByRole('switch', { name: 'Start the job now' }).setChecked(false);
  await createButton(page).click();
}

async function sendInto(page: Page, mock: MockControl, fault: Fault) {
  await mock.fault({ ...put, fault });
  await send(page);
}

/** What was filled in is still there, and makes the job that was meant. */
async function expectNothingLost(page: Page, mock: MockControl) {
  await mock.clearFaults();
  await send(page);
  await expectToast(page, { title: 'Created job “sensor-copy”' });
  const original = await mock.jobConfig('sensor');
  expect(await mock.jobConfig('sensor-copy')).toEqual({ ...original, id: 'sensor-copy' });
}

for (const version of ['6.8.23', '7.17.29', '8.19.8'])
  test(`every reason of ${version} that speaks of a field stands beside the way to it`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    await mock.reset({ version });
    expectFailures(refused);
    await openReviewOf(page, 'sensor');
    for (const { fault, says } of refusalsOf(version)) {
      await sendInto(page, mock, fault);
      for (const [label, reason] of says) {
        await expect(atField(page, reason)).toContainText(`Go to ${label}`);
        await expect(account(page).getByText(reason), 'is said once').toHaveCount(1);
      }
      await expect(account(page)).toContainText('Job “sensor-copy” was not created');
    }
    await expectNothingLost(page, mock);
  });

for (const labels of [
  ['Name', 'Index pattern', 'Rollup index name', 'Cron expression', 'Page size', 'Timeout'],
  ['Date field', 'Time bucket size', 'Time zone', 'Terms fields', 'Histogram interval', 'Metrics'],
])
  test(`the ways to ${labels.join(', ')} lead to what Elasticsearch says of them`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    const histogram = { interval: 5, fields: ['load'] };
    const date_histogram = { field: 'timestamp', fixed_interval: '1h' };
    const groups = { date_histogram, terms: { fields: ['node'] }, histogram };
    await mock.putJob('sensor', { config: { groups } });
    expectFailures(refused);
    await openReviewOf(page, 'sensor');
    for (const label of labels) {
      const { fault, reason } = refusalAt(label);
      await sendInto(page, mock, fault);
      await page.getByRole('button', { name: `Go to ${label}` }).click();
      await expect(field(page, labelOf(label))).toBeFocused();
      await expect(page.getByText(`Elasticsearch refuses it: ${reason}`)).toBeVisible();
      await goToStep(page, 'Review');
    }
  });

/** The whole step is called after the metrics; the field in it asks which fields have them. */
function labelOf(called: string): string {
  return called === 'Metrics' ? 'Fields to measure' : called;
}

const inTheReview: [what: string, fault: Fault, says: string[]][] = [
  [
    'a missing privilege',
    { kind: 'status', status: 403 },
    ['User “operator” may not create rollup jobs', 'manage_rollup', 'Elasticsearch: action ['],
  ],
  ['the licence', { kind: 'licence' }, ['The licence of this cluster does not allow rollup jobs.']],
  ['a block', { kind: 'cluster_block' }, ['A block on the cluster forbids it.', 'read-only (api)']],
  [
    'the credentials',
    { kind: 'status', status: 401 },
    ['Elasticsearch does not accept the credentials of this console (401).'],
  ],
  ['too much to do', { kind: 'status', status: 429 }, ['too much to do just now (429)']],
  [
    'too large a body',
    { kind: 'status', status: 413 },
    ['takes no request of this length (413)', 'client_max_body_size'],
  ],
  ['no master', { kind: 'no_master' }, ['just now (503)', 'master_not_discovered_exception']],
  [
    'a cluster that takes no jobs',
    {
      kind: 'status',
      status: 400,
      type: 'illegal_argument_exception',
      reason: "new rollup jobs are not allowed in clusters that don't have any rollup usage",
    },
    ["Elasticsearch: new rollup jobs are not allowed in clusters that don't have any rollup usage"],
  ],
  [
    'a group without fields, whichever',
    { kind: 'status', status: 400, reason: 'Fields must have at least one value' },
    ['Elasticsearch refused it (400', 'Elasticsearch: Fields must have at least one value'],
  ],
  [
    'a reason that nobody has foreseen',
    {
      kind: 'status',
      status: 500,
      type: 'null_pointer_exception',
      reason: 'Cannot invoke "GroupConfig.getDateHistogram()" because "groupConfig" is null',
    },
    ['Elasticsearch failed at it (500, null_pointer_exception).', 'Cannot invoke "GroupConfig'],
  ],
];

test('what speaks of no field stands in the review, and nothing that was filled in is lost', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(refused);
  await openReviewOf(page, 'sensor');
  for (const [what, fault, says] of inTheReview) {
    await sendInto(page, mock, fault);
    for (const sentence of says) await expect(account(page), what).toContainText(sentence);
    await expect(account(page), what).toContainText('Job “sensor-copy” was not created');
    await expect(page.getByRole('button', { name: /^Go to/ }), what).toHaveCount(0);
  }
  await expectNoAxeViolations(page, 'a creation that was refused');
  await expectNothingLost(page, mock);
});

const withoutAnswer: [what: string, fault: Fault, says: string][] = [
  ['a proxy’s page', { kind: 'html' }, 'HTTP status 502, text/html'],
  ['a page with a good status', { kind: 'html', status: 200 }, 'HTTP status 200, text/html'],
  ['a body that is cut off', { kind: 'cut' }, 'The answer could not be read: HTTP status 200'],
  [
    'half a JSON',
    { kind: 'garbage' },
    'The answer could not be read: HTTP status 200, application/json',
  ],
  ['no body', { kind: 'empty' }, 'The answer could not be read: HTTP status 200'],
  ['no answer', { kind: 'hang' }, 'No answer came in time.'],
];

test('where no answer can be read, the job is looked for and what is true is said', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(refused, /PUT .* net::ERR_/, /GET .*\/sensor-copy.* 403$/);
  await openReviewOf(page, 'sensor');
  for (const [what, fault, says] of withoutAnswer) {
    await sendInto(page, mock, fault);
    await expect(account(page), what).toContainText(says);
    await expect(account(page), what).toContainText('Job “sensor-copy” was not created');
    await expect(account(page), what).toContainText('Read just now: the job is not there');
    await expect(account(page), what).toContainText('What you have filled in is still here.');
  }
  await mock.fault({ method: 'GET', path: put.path, fault: { kind: 'status', status: 403 } });
  await sendInto(page, mock, { kind: 'reset' });
  await expect(account(page)).toContainText(
    'It is not known whether job “sensor-copy” was created',
  );
  await expect(account(page)).toContainText('The job could not be read again.');
  await expectNothingLost(page, mock);
});
