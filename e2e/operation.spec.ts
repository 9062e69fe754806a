import type { GatewayProcess } from './gateway-process.ts';
import { readLines, startGateway } from './gateway-process.ts';
import { expect, test as base } from './fixtures.ts';
import type { MockControl } from './mock-control.ts';

const test = base.extend<{
  auditLog: string;
  /** Starts a gateway on the test's cluster, with one audit log for all of them. */
  start: (...args: string[]) => Promise<GatewayProcess>;
}>({
  auditLog: async ({}, use, testInfo) => {
    await use(testInfo.outputPath('audit.log'));
  },
  start: async ({ mock, auditLog }, use) => {
    const started: GatewayProcess[] = [];
    await use(async (...args) => {
      const gateway = await startGateway(mock.url, ['--audit-log', auditLog, ...args]);
      started.push(gateway);
      return gateway;
    });
    for (const gateway of started.filter((one) => one.ended() === null)) {
      gateway.kill('SIGKILL');
      await gateway.end;
    }
  },
});

/** Asks for the start of a job; resolves when the cluster has been asked. */
async function startUnderWay({ url }: GatewayProcess, mock: MockControl) {
  const answer = fetch(`${url}/api/elasticsearch/_rollup/job/sensor/_start`, {
    method: 'POST',
    headers: { 'x-rollup-jobs': 'console' },
  }).then(
    ({ status }) => status,
    () => 'no answer',
  );
  await expect.poll(() => mock.starts()).toContain('sensor');
  // In an object: a promise that is returned as it is would be waited for.
  return { answer };
}

const health = (gateway: GatewayProcess) =>
  fetch(`${gateway.url}/healthz`).then(
    ({ status }) => status,
    () => 'no answer',
  );

test.beforeEach(async ({ mock }) => {
  await mock.putJob('sensor');
});

test('an action under way is finished before the gateway ends', async ({
  mock,
  start,
  auditLog,
}) => {
  await mock.fault({ path: '/_rollup/job/*/_start', fault: { kind: 'latency', ms: 1000 } });
  const gateway = await start('--log-format', 'json');
  const { answer } = await startUnderWay(gateway, mock);
  // A Ctrl-C reaches npm and the process, and npm sends it once more.
  gateway.kill('SIGINT');
  gateway.kill('SIGINT');
  expect(await answer).toBe(200);
  await gateway.end;
  expect(gateway.ended()).toBe(0);

  expect(await readLines(auditLog)).toMatchObject([
    { audit: true, user: 'operator', action: 'start', job: 'sensor', status: 200, sent: 'yes' },
  ]);
  expect(gateway.log()).toMatchObject([{ level: 'info', action: 'start', status: 200 }]);
  expect(gateway.output()).toMatch(
    /^Rollup Jobs is ready at \S+\nThe cluster is at \S+\n.* everybody acts as the user operator\.\n$/,
  );
});

test('with no action under way it is over at once, whatever else hangs', async ({
  mock,
  start,
}) => {
  await mock.fault({ path: '/_rollup/job/*', fault: { kind: 'hang' } });
  const gateway = await start();
  const read = fetch(`${gateway.url}/api/elasticsearch/_rollup/job/_all`).catch(() => 'cut');
  await expect.poll(async () => (await mock.requests()).length).toBeGreaterThan(1);
  const before = performance.now();
  gateway.kill('SIGTERM');
  await gateway.end;
  // The promise is two seconds; a busy machine may be late, but an action would have ten.
  expect(performance.now() - before).toBeLessThan(5000);
  expect(gateway.ended()).toBe(0);
  expect(await read).toBe('cut');
});

test('a second Ctrl-C ends it at once, and the next one writes down what is not known', async ({
  mock,
  start,
  auditLog,
}) => {
  await mock.fault({ path: '/_rollup/job/*/_start', fault: { kind: 'hang' } });
  const gateway = await start('--shutdown-timeout', '60s', '--request-timeout', '60s');
  const { answer } = await startUnderWay(gateway, mock);
  gateway.kill('SIGINT');
  await expect.poll(() => health(gateway)).toBe(503);
  await expect
    .poll(() => {
      if (gateway.ended() === null) gateway.kill('SIGINT');
      return gateway.ended();
    })
    .toBe(130);
  expect(await answer).toBe('no answer');
  expect(await readLines(auditLog)).toEqual([]);
  await start();
  expect(await readLines(auditLog)).toMatchObject([
    { action: 'start', job: 'sensor', user: 'operator', error: 'gateway_ended', sent: 'unknown' },
  ]);
});

test('of an action over which it is killed there is one line, and of others too', async ({
  mock,
  start,
  auditLog,
}) => {
  await mock.fault({ path: '/_rollup/job/*/_start', fault: { kind: 'hang' } });
  const gateway = await start('--request-timeout', '60s');
  const { answer } = await startUnderWay(gateway, mock);
  gateway.kill('SIGKILL');
  await gateway.end;
  expect(await answer).toBe('no answer');
  const next = await start();
  await fetch(`${next.url}/api/elasticsearch/_rollup/job/sensor/_stop`, {
    method: 'POST',
    headers: { 'x-rollup-jobs': 'console' },
  });
  await expect.poll(async () => (await readLines(auditLog)).length).toBe(2);
  const lines = await readLines(auditLog);
  expect(lines).toMatchObject([
    { action: 'start', error: 'gateway_ended', sent: 'unknown' },
    { action: 'stop', status: 200, sent: 'yes' },
  ]);
  const asked = (await mock.requests()).filter(({ method }) => method === 'POST');
  expect(lines.map(({ request }) => request)).toEqual(asked.map(({ opaque_id }) => opaque_id));
});

test('metrics are where the option says, and not on the console', async ({ start }) => {
  const gateway = await start('--metrics-port', '0');
  const url = /Metrics are at (\S+)/.exec(gateway.output())?.[1] ?? '';
  await (await fetch(`${gateway.url}/api/elasticsearch/_rollup/job/_all`)).text();
  await expect
    .poll(async () => (await fetch(url)).text())
    .toContain('rollup_jobs_requests_total{action="list",outcome="2xx"} 1');
  const page = await (await fetch(`${gateway.url}/metrics`)).text();
  expect(page).not.toContain('rollup_jobs_requests_total');
});

test('an audit log that cannot be opened keeps it from starting', async ({ mock, auditLog }) => {
  await expect(startGateway(mock.url, ['--audit-log', `${auditLog}/no/where`])).rejects.toThrow(
    'The audit log cannot be opened: ENOENT',
  );
});
