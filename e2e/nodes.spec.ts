import { readyLine, startServer } from '../scripts/console-process.mjs';
import { expect, test as base } from './fixtures.ts';
import { MockControl } from './mock-control.ts';
import { expectToast, letTimePass, openJobs, rowOf, startButton } from './verbs.ts';

const mockReadyLine = /^Mock Elasticsearch \S+ is ready at (.+)$/mu;

/**
 * A console that knows two nodes. The cluster has a third one, by which the tests control it whichever of
 * the two is dead.
 */
const test = base.extend<object, { nodes: string[] }>({
  nodes: [
    async ({}, use) => {
      const args = ['--port', '0', '--nodes', '3'];
      const mock = await startServer('mock.mjs', args, {}, (text) => mockReadyLine.exec(text)?.[1]);
      await use(mock.ready.split(', '));
      await mock.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  // One for each test: it remembers for a while which node has failed.
  baseURL: async ({ nodes }, use) => {
    const [first = '', second = ''] = nodes;
    const console_ = await startServer(
      'start.mjs',
      ['--port', '0', '--request-timeout', '3s', '--elasticsearch', `${first},${second}`],
      { ELASTICSEARCH_USERNAME: 'operator', ELASTICSEARCH_PASSWORD: 'operator-password' },
      (text) => readyLine.exec(text)?.[1],
    );
    await use(console_.ready);
    await console_.stop();
  },

  mock: async ({ nodes }, use) => {
    const mock = new MockControl(nodes[2] ?? '', null);
    await mock.reset();
    await use(mock);
  },
});

const all = '/_rollup/job/_all';
const start = '/_rollup/job/sensor/_start';

for (const node of [1, 2]) {
  test(`with node ${String(node)} killed the list goes on being refreshed`, async ({
    page,
    mock,
  }) => {
    await page.clock.install();
    await openJobs(page);
    await expect(rowOf(page, 'sensor')).toBeVisible();
    await mock.killNode(node);
    // More often than there are nodes that take turns.
    for (const id of ['first', 'second', 'third']) {
      await mock.putJob(id);
      // Again and again, as a reading may be under way when the clock jumps.
      await expect(async () => {
        await letTimePass(page, 60_000);
        await expect(rowOf(page, id)).toBeVisible({ timeout: 1_000 });
      }).toPass();
    }
    await expect(page.locator('.euiCallOut, .euiToast')).toHaveCount(0);
  });
}

test('a node that dies of the read that it has is not noticed', async ({ page, mock }) => {
  await openJobs(page);
  await mock.putJob('late');
  await mock.fault({ method: 'GET', path: all, fault: { kind: 'kill' } });
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(rowOf(page, 'late')).toBeVisible();
  expect(await mock.nodesAlive()).toHaveLength(2);
  await expect(page.locator('.euiCallOut, .euiToast')).toHaveCount(0);
});

test('a node that dies of a start before its effect is told, and the start is not repeated', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_start 502/);
  await openJobs(page);
  await mock.fault({ method: 'POST', path: start, fault: { kind: 'kill' } });
  await startButton(page, 'sensor').click();
  const title = 'Job “sensor” has not started so far';
  await expectToast(page, { title, text: 'broke before it answered' });
  await expectToast(page, { title, text: 'Read just now: the job is stopped.' });
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  expect(await mock.starts()).toEqual(['sensor']);
  expect(await mock.nodesAlive()).toHaveLength(2);

  // The operator decides, and the other node does it.
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectToast(page, { title: 'Job “sensor” started' });
  await expect(rowOf(page, 'sensor')).toContainText('Started');
  expect(await mock.starts()).toEqual(['sensor', 'sensor']);
});

test('a node that dies of a start after its effect is told, and the start is not repeated', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_start 502/);
  await openJobs(page);
  await mock.fault({ method: 'POST', path: start, after: true, fault: { kind: 'kill' } });
  await startButton(page, 'sensor').click();
  await expectToast(page, {
    title: 'Job “sensor” is started after all',
    text: 'Read just now: the job is started.',
  });
  await expect(rowOf(page, 'sensor')).toContainText('Started');
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  expect(await mock.starts()).toEqual(['sensor']);
  expect(await mock.nodesAlive()).toHaveLength(2);
});

test('a node that comes back serves again when the other one dies', async ({ page, mock }) => {
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
  await openJobs(page);
  await mock.killNode(1);
  for (const id of ['first', 'second']) {
    await mock.putJob(id);
    await refresh.click();
    await expect(rowOf(page, id)).toBeVisible();
  }
  await mock.reviveNode(1);
  await mock.killNode(2);
  await mock.putJob('third');
  await refresh.click();
  await expect(rowOf(page, 'third')).toBeVisible();
  await startButton(page, 'sensor').click();
  await expectToast(page, { title: 'Job “sensor” started' });
  expect(await mock.starts()).toEqual(['sensor']);
});

test('with both nodes dead the page says so, and goes on once one is back', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/^GET .* 502/);
  await openJobs(page);
  await expect(rowOf(page, 'sensor')).toBeVisible();
  await mock.killNode(1);
  await mock.killNode(2);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  const stale = page.getByText('The list could not be refreshed').first();
  await expect(stale).toBeVisible();
  await expect(page.getByText('No Elasticsearch node can be reached').first()).toBeVisible();
  await mock.reviveNode(2);
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(stale).toBeHidden();
  await startButton(page, 'sensor').click();
  await expectToast(page, { title: 'Job “sensor” started' });
});
