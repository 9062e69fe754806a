import type { Locator, Page } from '@playwright/test';
import { createButton, openReviewOf } from './create-verbs.ts';
import { expect, test } from './fixtures.ts';
import type { MockControl } from './mock-control.ts';

interface Race {
  what: string;
  /** What somebody else does between the checks of the form and the creation. */
  meanwhile: (mock: MockControl) => Promise<void>;
  /** Elasticsearch’s reasons, each with the field that it speaks of. */
  says: [label: string, reason: RegExp][];
  /** The job that is cloned. */
  job?: string;
}

const ofNames: Race[] = [
  {
    what: 'a job of that name is made and deleted',
    meanwhile: async (mock) => {
      await mock.putJob('sensor-copy', { config: { rollup_index: 'sensor_rollup' } });
      await mock.deleteJob('sensor-copy');
    },
    says: [['Name', /Cannot create rollup job \[sensor-copy\] .* previously created/]],
  },
  {
    what: 'a job of that name is made for another rollup index',
    meanwhile: (mock) => mock.putJob('sensor-copy', { config: { rollup_index: 'another' } }),
    says: [['Name', /task with id \{sensor-copy\} already exist/]],
  },
  {
    what: 'the rollup index becomes one of other data',
    meanwhile: (mock) => mock.putIndex('sensor_rollup'),
    says: [
      [
        'Rollup index name',
        /xpected to find _meta key in mapping of rollup index \[sensor_rollup\]/,
      ],
    ],
  },
  {
    what: 'the rollup index becomes one with other metadata',
    meanwhile: (mock) => mock.putIndex('sensor_rollup', { meta: 'foreign' }),
    says: [['Rollup index name', /xpected to find rollup meta key \[_rollup\] in mapping/]],
  },
  {
    what: 'the rollup index goes, and with it the right to make it',
    meanwhile: async (mock) => {
      await mock.deleteIndex('sensor_rollup');
      const index = [{ names: ['sensor-*'], privileges: ['read', 'view_index_metadata'] }];
      await mock.setUser('operator', { index });
    },
    says: [['Rollup index name', /action \[indices:admin\/create\] is unauthorized for user/]],
  },
];

const ofData: Race[] = [
  {
    what: 'every index of the pattern goes',
    meanwhile: async (mock) => {
      await mock.deleteIndex('sensor-1');
      await mock.deleteIndex('sensor-2');
    },
    says: [['Index pattern', /Could not find any fields in the index\/index-pattern/]],
  },
  {
    what: 'the one index goes',
    job: 'orders-daily',
    meanwhile: (mock) => mock.deleteIndex('orders'),
    says: [['Index pattern', /no such index/]],
  },
  {
    what: 'fields become others',
    meanwhile: async (mock) => {
      const fields = {
        timestamp: { type: 'keyword' },
        node: { type: 'ip' },
        temperature: { type: 'keyword' },
        voltage: { type: 'double', aggregatable: false },
      };
      await mock.putIndex('sensor-1', { fields });
      await mock.putIndex('sensor-2', { fields });
    },
    says: [
      [
        'Date field',
        /referenced by a date_histo group must be .*keyword.* for field \[timestamp\]/,
      ],
      ['Terms fields', /referenced by a terms group .* found \[ip\] for field \[node\]/],
      ['Metrics', /referenced by a metric group .* \[keyword\] for field \[temperature\]/],
      ['Metrics', /The field \[voltage\] must be aggregatable across all indices, but is not/],
    ],
  },
];

/** What the review says of the creation, once the checks before it are over. */
async function createAfter(
  page: Page,
  job: string,
  meanwhile: () => Promise<void>,
): Promise<Locator> {
  await openReviewOf(page, job);
  const check = page.getByRole('row', { name: /Name and rollup index/ });
  await expect(check).toContainText('In order');
  await meanwhile();
  await createButton(page).click();
  return page.locator('.euiCallOut').filter({ hasText: `Job “${job}-copy” was not created` });
}

/** The checks come again then, and miss what has gone, too. */
const missed = /(PUT .*-copy|_rollup\/data.*|_field_caps.*|_search.*|_has_privileges) [45]\d\d$/;

for (const version of ['6.8.23', '7.17.29', '8.19.8'])
  for (const [matter, races] of [
    ['names', ofNames],
    ['data', ofData],
  ] as const)
    test(`what becomes of ${matter} after the checks is told by ${version}, each at its field`, async ({
      page,
      mock,
      expectFailures,
    }) => {
      expectFailures(missed);
      for (const { what, meanwhile, says, job = 'sensor' } of races) {
        await mock.reset({ version });
        const account = await createAfter(page, job, () => meanwhile(mock));
        for (const [label, reason] of says)
          await expect(
            account.getByRole('listitem').filter({ hasText: reason }),
            what,
          ).toContainText(`Go to ${label}`);
        await expect(account.getByRole('listitem'), what).toHaveCount(says.length);
      }
    });

test('a cluster in which nothing is left of rollup jobs takes none', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(missed);
  await mock.reset({ seeds: 'none' });
  await mock.putJob('sensor');
  const account = await createAfter(page, 'sensor', async () => {
    await mock.deleteJob('sensor');
    await mock.deleteIndex('placed_rollup');
  });
  await expect(account).toContainText('Elasticsearch: new rollup jobs are not allowed in clusters');
  await expect(account.getByRole('button')).toHaveCount(0);
});
