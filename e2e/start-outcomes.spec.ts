import { expectNoAxeViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { expectToast, openJobs, rowOf, startButton } from './verbs.ts';

const start = '/_rollup/job/sensor/_start';

test('a job starts: shown as soon as Elasticsearch says so, busy until it was read again, then told', async ({
  page,
  mock,
}) => {
  // Few rows, so that the toast does not lie over the button.
  await openJobs(page, '?search=sensor_rollup');
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  // Both looks at the job are slow: the one before the start, and the one after it.
  await mock.fault({
    method: 'GET',
    path: '/_rollup/job/sensor',
    times: 2,
    fault: { kind: 'latency', ms: 2500 },
  });
  const button = startButton(page, 'sensor');
  await button.click();
  // Nothing is shown before it is so.
  await expect(button.getByRole('progressbar')).toBeVisible();
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  await expect.poll(() => mock.starts(), { intervals: [100] }).toEqual(['sensor']);
  await expect(rowOf(page, 'sensor')).toContainText('Started');
  await expect(button.getByRole('progressbar')).toBeVisible();
  await expect(page.locator('.euiToast')).toHaveCount(0);
  await expectToast(page, { title: 'Job “sensor” started' });
  await expect(button.getByRole('progressbar')).toHaveCount(0);
  await expect(rowOf(page, 'sensor')).toContainText('Started');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await page.mouse.move(0, 0);
  const box = await button.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
  await expect(page.getByRole('tooltip')).toContainText('Already started');
  await expectNoAxeViolations(page, 'a started job with its toast');
});

for (const [state, reason] of [
  ['started', 'Already started: the job waits for the next time of its schedule.'],
  ['indexing', 'Already started: the job is indexing right now.'],
  ['stopping', 'The job is stopping. It can be started once it has stopped.'],
  ['aborting', 'The job is aborting: it is being removed and cannot be started.'],
] as const) {
  test(`a job that is ${state} cannot be started, and its button says why`, async ({
    page,
    mock,
  }) => {
    await mock.putJob('sensor', { status: { job_state: state } });
    await openJobs(page);
    const button = startButton(page, 'sensor');
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await button.focus();
    await expect(page.getByRole('tooltip')).toHaveText(reason);
    await expect(button).toHaveAccessibleDescription(reason);
    await button.press('Enter');
    expect(await mock.starts()).toEqual([]);
  });
}

test('a job in an unknown state can be started: the server decides', async ({ page, mock }) => {
  await mock.putJob('sensor', { status: { job_state: 'paused' } });
  await openJobs(page);
  await expect(rowOf(page, 'sensor')).toContainText('Unknown (paused)');
  await expect(startButton(page, 'sensor')).toBeEnabled();
});

for (const { version, fails } of [
  { version: '7.17.29', fails: [/_start 500/] },
  { version: '8.19.8', fails: [] },
]) {
  test(`a job that someone else started first was already running, on ${version}`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    expectFailures(...fails);
    await mock.reset({ version });
    await openJobs(page);
    await mock.putJob('sensor', { status: { job_state: 'started' } });
    await startButton(page, 'sensor').click();
    await expectToast(page, { title: 'Job “sensor” was already running' });
    await expectNoAxeViolations(page, 'the toast of a job that was already running');
    await expect(rowOf(page, 'sensor')).toContainText('Started');
    await expect(startButton(page, 'sensor')).toHaveAttribute('aria-disabled', 'true');
  });
}

test('a job that is gone when started leaves the list and says so', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_start 404/);
  await openJobs(page);
  await mock.deleteJob('sensor');
  await startButton(page, 'sensor').click();
  await expectToast(page, {
    title: 'Job “sensor” was not found',
    text: 'Task for Rollup Job [sensor] not found',
  });
  await expectToast(page, {
    title: 'Job “sensor” was not found',
    text: 'It may have been deleted, or it is not assigned to a node',
  });
  await expect(rowOf(page, 'sensor')).toHaveCount(0);
  await expectNoAxeViolations(page, 'the toast of a job that is gone');
});

test('a missing privilege is named with the user, and the button stays usable', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_start 403/);
  await mock.setUser('operator', { cluster: ['monitor_rollup'] });
  await openJobs(page);
  await startButton(page, 'sensor').click();
  const title = 'Job “sensor” could not be started';
  await expectToast(page, { title, text: 'User “operator” may not start rollup jobs' });
  await expectToast(page, { title, text: 'manage_rollup or manage is missing' });
  await expectToast(page, { title, text: 'Whoever manages users and roles' });
  await expectNoAxeViolations(page, 'the toast of a missing privilege');
  await expect(rowOf(page, 'sensor')).toContainText('Stopped');
  await mock.setUser('operator', { cluster: ['manage_rollup'] });
  await startButton(page, 'sensor').click();
  await expectToast(page, { title: 'Job “sensor” started' });
});

const refusals = [
  {
    what: 'an expired licence',
    fault: { kind: 'licence' },
    status: 403,
    says: 'The licence of this cluster does not allow rollup jobs',
    retry: false,
  },
  {
    what: 'a cluster block',
    fault: { kind: 'cluster_block' },
    status: 403,
    says: 'A block on the cluster forbids it',
    retry: true,
  },
  {
    what: 'credentials that are not accepted',
    fault: { kind: 'status', status: 401 },
    status: 401,
    says: 'Elasticsearch does not accept the credentials of this console',
    retry: true,
  },
  {
    what: 'a cluster that is too busy',
    fault: { kind: 'status', status: 429 },
    status: 429,
    says: 'The cluster has too much to do just now',
    retry: true,
  },
  {
    what: 'a cluster without a master',
    fault: { kind: 'status', status: 503 },
    status: 503,
    says: 'The cluster is not available just now',
    retry: true,
  },
  {
    what: 'a job that is stopping',
    fault: { kind: 'status', status: 500 },
    status: 500,
    says: 'The job is stopping. It can be started only once it has stopped.',
    retry: true,
  },
] as const;

for (const { what, fault, status, says, retry } of refusals) {
  test(`${what} is told for what it is`, async ({ page, mock, expectFailures }) => {
    expectFailures(new RegExp(`_start ${String(status)}`));
    await mock.fault({ method: 'POST', path: start, fault });
    await openJobs(page);
    await startButton(page, 'sensor').click();
    const title = 'Job “sensor” could not be started';
    await expectToast(page, { title, text: says });
    await expect(page.getByRole('log')).not.toContainText('may not start rollup jobs');
    await expect(rowOf(page, 'sensor')).toContainText('Stopped');
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(again).toHaveCount(retry ? 1 : 0);
    await expectNoAxeViolations(page, `the toast of ${what}`);
  });
}

test('Try again starts the job once the trouble is over', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_start 503/);
  await mock.fault({ method: 'POST', path: start, fault: { kind: 'status', status: 503 } });
  await openJobs(page);
  await startButton(page, 'sensor').click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectToast(page, { title: 'Job “sensor” started' });
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
});

test('“started: false” is not taken for success', async ({ page, mock }) => {
  await mock.fault({ method: 'POST', path: start, fault: { kind: 'not_started' } });
  await openJobs(page);
  await startButton(page, 'sensor').click();
  const title = 'Job “sensor” was not started';
  await expectToast(page, { title, text: 'Read just now: the job is stopped.' });
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

const lostAnswers = [
  {
    what: 'no answer in time',
    fault: { kind: 'hang' },
    says: 'No answer came in time',
    fails: [/_start 504/],
  },
  {
    what: 'a lost connection',
    fault: { kind: 'reset' },
    says: 'broke before it answered',
    fails: [/_start 502/],
  },
  {
    what: 'a cut answer',
    fault: { kind: 'cut' },
    says: 'HTTP status 200',
    fails: [/_start net::/],
  },
  {
    what: 'a proxy’s page',
    fault: { kind: 'html' },
    says: 'HTTP status 502, text/html',
    fails: [/_start 502/],
  },
  {
    what: 'an unreadable answer',
    fault: { kind: 'garbage' },
    says: 'HTTP status 200',
    fails: [],
  },
  { what: 'an empty answer', fault: { kind: 'empty' }, says: 'HTTP status 200', fails: [] },
] as const;

for (const { what, fault, says, fails } of lostAnswers) {
  test(`after ${what} the job is read, and has not started`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    expectFailures(...fails);
    await mock.fault({ method: 'POST', path: start, fault });
    await openJobs(page);
    await startButton(page, 'sensor').click();
    const title = 'Job “sensor” has not started so far';
    await expectToast(page, { title, text: says });
    await expectToast(page, { title, text: 'Read just now: the job is stopped.' });
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(await mock.starts()).toHaveLength(1);
    await expectNoAxeViolations(page, `the toast after ${what}`);
  });

  test(`after ${what} the job is read, and has started all the same`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    expectFailures(...fails);
    await mock.fault({ method: 'POST', path: start, fault, after: true });
    await openJobs(page);
    await startButton(page, 'sensor').click();
    const title = 'Job “sensor” is started after all';
    await expectToast(page, { title, text: 'Read just now: the job is started.' });
    await expect(rowOf(page, 'sensor')).toContainText('Started');
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  });
}

test('until the job has been read, a lost answer says that nothing is known', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/_start 502/);
  await openJobs(page);
  await mock.fault({ method: 'POST', path: start, fault: { kind: 'reset' }, after: true });
  // The first reading is the look before the start, the second one is the look after it.
  await mock.fault({
    method: 'GET',
    path: '/_rollup/job/sensor',
    times: 2,
    fault: { kind: 'latency', ms: 1500 },
  });
  await startButton(page, 'sensor').click();
  await expectToast(page, {
    title: 'Not known whether job “sensor” started',
    text: 'Reading the job to find out…',
  });
  await expectToast(page, { title: 'Job “sensor” is started after all' });
  await expect(page.getByText('Not known whether')).toHaveCount(0);
});

for (const [what, width, height] of [
  ['in a wide window', 1440, 900],
  ['on a phone', 390, 844],
  ['in a window at 200 %', 720, 450],
] as const) {
  test(`${what} the buttons of the last row can be pressed beside many toasts`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    expectFailures(/_start 403/);
    await page.setViewportSize({ width, height });
    await mock.setUser('operator', { cluster: ['monitor_rollup'] });
    const ids = ['aaa', 'bbb', 'ccc', 'zzz'];
    for (const id of ids) await mock.putJob(id, { status: { job_state: 'stopped' } });
    await openJobs(page);
    for (const [n, id] of ids.entries()) {
      await startButton(page, id).click();
      await expect(page.locator('.euiToast')).toHaveCount(n + 1);
    }
    await startButton(page, 'zzz').click({ trial: true });
    await page.getByRole('button', { name: 'Clear all toast notifications' }).click();
    await expect(page.locator('.euiToast')).toHaveCount(0);
  });
}
