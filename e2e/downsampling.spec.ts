import { expectNoAxeViolations } from './axe.ts';
import { openDetails } from './details-verbs.ts';
import { allLost, config, lost, machines, openDownsampling } from './downsampling-verbs.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ mock }) => {
  await mock.putIndex('machines', machines);
});

test('the way leads from the details to the page and back to where one was', async ({
  page,
  mock,
}) => {
  await mock.putJob('machines-hourly', { config });
  const details = await openDetails(page, 'machines-hourly', '&search=hourly&tab=terms');
  await details.getByRole('link', { name: 'Downsampling' }).click();
  const title = 'Downsampling instead of “machines-hourly”';
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  const breadcrumbs = page.getByRole('navigation', { name: 'breadcrumbs' });
  await expect(breadcrumbs).toContainText('Downsampling equivalent');
  await expectNoAxeViolations(page, 'the page about downsampling');

  await page.goBack();
  await expect(details.getByRole('tab', { name: 'Terms', selected: true })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('hourly');
  await page.goForward();
  await page.getByRole('link', { name: 'Back to the job' }).click();
  await expect(details.getByRole('tabpanel')).toContainText('machines_rollup');

  await page.goBack();
  await breadcrumbs.getByRole('link', { name: 'Rollup Jobs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Rollup Jobs' })).toBeVisible();
  await expect(details).toBeHidden();
});

test('a job that downsampling suits loses little, and nothing has been sent', async ({
  page,
  mock,
}) => {
  await mock.putJob('machines-hourly', { config });
  await openDownsampling(page, 'machines-hourly');
  const features = [
    'Assumed: gauges',
    'Documents of one time',
    'Missing terms',
    'Schedule',
    'Data there is',
    'Rollup search',
  ];
  await expect(allLost(page)).toHaveCount(features.length);
  await expect(allLost(page)).toContainText(features);
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    'Index lifecycle policy',
    'Index template',
  ]);
  await expect(page.getByText('needs 8.7 or later')).toHaveCount(0);
  const writes = (await mock.requests()).filter(
    // The one that only asks what the operator may do.
    ({ method, path }) => method !== 'GET' && !path.endsWith('/_has_privileges'),
  );
  expect(writes).toEqual([]);
});

test('the requests are copied as Console requests and as cURL', async ({ page, mock, context }) => {
  await context.grantPermissions(['clipboard-read']);
  const date_histogram = { field: 'time', calendar_interval: '1d', delay: '2d' };
  await mock.putJob(`it's`, {
    config: { ...config, groups: { ...config.groups, date_histogram } },
  });
  await openDownsampling(page, `it's`);
  const copy = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    return await page.evaluate(() => navigator.clipboard.readText());
  };
  const policy = {
    policy: {
      phases: {
        hot: { actions: { rollover: { max_age: '1d', max_primary_shard_size: '50gb' } } },
        warm: { min_age: '2d', actions: { downsample: { fixed_interval: '24h' } } },
      },
    },
  };
  const [pipelineLine, ...pipeline] = (
    await copy('Copy as Console request: Ingest pipeline')
  ).split('\n');
  expect(pipelineLine).toBe('PUT _ingest/pipeline/tsds-it-s');
  expect(JSON.parse(pipeline.join('\n'))).toEqual({
    processors: [{ set: { field: '@timestamp', copy_from: 'time', override: false } }],
  });
  expect(await copy('Copy as Console request: Index lifecycle policy')).toBe(
    `PUT _ilm/policy/tsds-it-s\n${JSON.stringify(policy, null, 2)}`,
  );
  await page.getByRole('button', { name: 'cURL', exact: true }).click();
  expect(await copy('Copy as cURL: Index lifecycle policy')).toBe(
    [
      `curl -X PUT '${mock.url}/_ilm/policy/tsds-it-s' \\`,
      `  -H 'content-type: application/json' \\`,
      `  -d '${JSON.stringify(policy, null, 2)}'`,
    ].join('\n'),
  );
  const template = await copy('Copy as cURL: Index template');
  for (const part of [
    `"index_patterns": [\n    "tsds-it-s"\n  ]`,
    `"index.mode": "time_series"`,
    `"index.routing_path": [\n        "host"\n      ]`,
    `"index.default_pipeline": "tsds-it-s"`,
    `"host": {\n          "type": "keyword",\n          "time_series_dimension": true`,
    `"load": {\n          "type": "double",\n          "time_series_metric": "gauge"`,
  ])
    expect(template).toContain(part);
});

test('everything that a job has and downsampling has not is told', async ({ page, mock }) => {
  await mock.putJob('all', {
    config: {
      ...config,
      index_pattern: 'machines,tsds-*',
      groups: {
        date_histogram: {
          field: 'time',
          calendar_interval: '1M',
          delay: '7d',
          time_zone: 'Europe/Berlin',
        },
        terms: { fields: ['host', 'port', 'message', 'title.raw', 'temperature'] },
        histogram: { fields: ['load', 'temperature'], interval: 5 },
      },
      metrics: [
        { field: 'time', metrics: ['max'] },
        { field: 'seen', metrics: ['min', 'value_count'] },
        { field: 'host', metrics: ['value_count'] },
        { field: 'port', metrics: ['max'] },
        { field: 'load', metrics: ['max'] },
      ],
    },
  });
  await openDownsampling(page, 'all');
  for (const [feature, text] of [
    ['Calendar interval', '30d stands for 1M'],
    ['Time zone', 'in UTC, and not in Europe/Berlin'],
    ['Date field', 'A pipeline copies “time” there'],
    ['Terms of a text', 'the words of the text “message”'],
    ['Multi-field', '“title.raw” is a part of “title”'],
    ['Terms', '“temperature” has the type float, which can be no dimension'],
    ['Histogram', 'in steps of 5: “load” and “temperature” are no dimension'],
    ['Metrics of a date', 'max of the date “time” will not be kept'],
    ['Metrics of a date', 'min and value_count of the date “seen” will not be kept'],
    ['Metrics', '“host” has the type keyword, which can be no metric'],
    ['Metrics of a terms field', '“port” cannot be a dimension and a metric'],
    ['Choice of metrics', 'keeps min, max, sum and value_count of “load”'],
    ['Assumed: gauges', '“load” is taken for values that go up and down'],
    ['Documents of one time', 'the same “host”, “port”, “message”, and “title”'],
    ['Missing terms', 'without any of “host”, “message”, and “title” is refused'],
    ['Latency buffer', 'The policy waits 7d after the rollover'],
    ['Schedule', 'no schedule in place of “0 0 1 * * ?”'],
    ['Data there is', 'Only what is sent to “tsds-all” from now on'],
    ['Index pattern', '“machines,tsds-*” matches “tsds-all”'],
    ['Rollup search', 'Instead of _rollup_search on “machines_rollup”'],
  ] as const)
    await expect(lost(page, feature, text), `${feature}: ${text}`).toBeVisible();
  await expect(allLost(page)).toHaveCount(20);
});

test('numbers alone, and no metrics, have their own limits', async ({ page, mock }) => {
  const groups = { ...config.groups, terms: { fields: ['port'] } };
  await mock.putJob('by-port', { config: { ...config, groups, metrics: [] } });
  await openDownsampling(page, 'by-port');
  await expect(lost(page, 'Routing', 'Before 8.14')).toBeVisible();
  await expect(lost(page, 'No metric', 'how many documents there were')).toBeVisible();
});

test('types that may not be read are assumed, and it is said which', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_field_caps.* 403/);
  await mock.fault({
    path: '/machines/_field_caps',
    times: 0,
    fault: { kind: 'status', status: 403 },
  });
  await mock.putJob('secret', { config });
  await openDownsampling(page, 'secret');
  await expect(lost(page, 'Assumed: types', '“host” is taken for keyword.')).toBeVisible();
  await expect(lost(page, 'Assumed: types', '“load” is taken for double.')).toBeVisible();
});

test('a job without an equivalent gets no requests, and the reason', async ({ page, mock }) => {
  const { date_histogram } = config.groups;
  await mock.putJob('ungrouped', { config: { ...config, groups: { date_histogram } } });
  await openDownsampling(page, 'ungrouped');
  await expect(lost(page, 'No dimension', 'needs at least one dimension')).toBeVisible();
  await expect(page.getByText('There is no equivalent yet')).toBeVisible();
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(0);
  await expectNoAxeViolations(page, 'a job without an equivalent');

  const often = { ...config.groups, date_histogram: { field: 'time', fixed_interval: 'often' } };
  await mock.putJob('odd', { config: { ...config, groups: often } });
  await openDownsampling(page, 'odd');
  await expect(lost(page, 'Interval', 'The interval “often” is none')).toBeVisible();
  await expect(page.getByText('There is no equivalent yet')).toBeVisible();
});

for (const [version, isTooOld] of [
  ['6.3.2', true],
  ['7.17.29', true],
  ['8.6.2', true],
  ['8.7.0', false],
  ['9.2.2', false],
] as const)
  test(`the page says on ${version} whether the requests are for it`, async ({ page, mock }) => {
    await mock.reset({ version });
    await openDownsampling(page, 'sensor');
    await expect(page.getByText(`Elasticsearch ${version}`)).toBeVisible();
    const warning = page.getByText(
      `This cluster runs ${version}, and the requests need 8.7 or later`,
    );
    await expect(warning).toHaveCount(isTooOld ? 1 : 0);
    await expect(page.getByText('PUT _ilm/policy/tsds-sensor')).toBeVisible();
  });
