import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededBetween } from '../../mock-elasticsearch/seeded-random.ts';
import { serveMockElasticsearch } from '../../mock-elasticsearch/serve-mock-elasticsearch.ts';
import { afterTest, deadNode } from '../scripted-node.ts';
import { serveGateway } from '../serve-gateway.ts';
import { AuditLog } from './audit-log.ts';
import { linesIn, loggedOperation } from './operation-under-test.ts';
import { Chance, act, anyFault, jobs } from './soak-under-test.ts';
import type { Told } from './soak-under-test.ts';

/** Thirty minutes by the clock of the cluster. */
const steps = 180;
const stepMs = 10_000;
const seed = 20_251_127;
const operators = ['operator', 'elastic'] as const;

interface JournalEntry {
  method: string;
  path: string;
  id?: string;
  user: string | null;
  opaque_id?: string;
  status: number | null;
}

async function mockCluster() {
  const mock = await serveMockElasticsearch({ seeds: 'none' });
  afterTest(() => mock.close());
  const control = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${mock.url}/_mock${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(answer.status).toBeLessThan(300);
    return (await answer.json()) as unknown;
  };
  return { url: mock.url, control };
}

/** Gateways one after the other, with one audit log. */
async function gateways(mockUrl: string) {
  const folder = await mkdtemp(join(tmpdir(), 'soak-'));
  const path = join(folder, 'audit.log');
  const users = operators.map((name) => ({ username: name, password: `${name}-password` }));
  const serve = async (nodes: string[]) => {
    const audit = new AuditLog(path, loggedOperation().log);
    await audit.recover();
    const gateway = await serveGateway({
      ...{ host: '127.0.0.1', port: 0, appDirectory: '/nowhere', requestTimeout: 3000, nodes },
      demo: { users, controlUrl: mockUrl },
      operation: loggedOperation(audit).operation,
      log: () => undefined,
    });
    return {
      url: gateway.url.replace('localhost', '127.0.0.1'),
      end: async () => {
        await gateway.shutDown(300);
        audit.close();
      },
    };
  };
  let running = await serve([mockUrl]);
  afterTest(() => rm(folder, { recursive: true }));
  return {
    url: () => running.url,
    restart: async (nodes: string[]) => {
      await running.end();
      running = await serve(nodes);
    },
    end: () => running.end(),
    audited: async () => linesIn(await readFile(path, 'utf8')),
  };
}

const actionOf = ({ method, path }: JournalEntry) =>
  method === 'POST' ? path.slice(path.lastIndexOf('/_') + 2) : (actionOfMethod[method] ?? null);
const actionOfMethod: Record<string, string> = { PUT: 'create', DELETE: 'delete' };

test('half an hour of faults, restarts and two operators: audit log and cluster agree on every action', async () => {
  const { url: mockUrl, control } = await mockCluster();
  const gateway = await gateways(mockUrl);
  const dead = await deadNode();
  const chance = new Chance((at, low, high) => seededBetween(seed, at, low, high));
  await control('POST', '/clock', { mode: 'manual' });
  const told: Told[] = [];
  let hangs = false;
  let before: Promise<Told | null>[] = [];

  const wait = async () => {
    told.push(...(await Promise.all(before)).filter((one) => one !== null));
    before = [];
  };
  for (let step = 0; step < steps; step++) {
    if (hangs || chance.percent(50)) await control('DELETE', '/faults');
    // Somebody else's jobs: names are used up when they are deleted.
    const placed = chance.oneOf(jobs);
    // `fetch` would take that one out of the path.
    if (placed !== '..') await control('POST', `/jobs/${encodeURIComponent(placed)}`, {});
    const fault = chance.percent(70) ? anyFault(chance) : null;
    hangs = fault?.fault.kind === 'hang';
    // What hangs is let go in the next step, which waits for this one only.
    if (hangs) await wait();
    if (fault) await control('POST', '/faults', fault);
    await control('POST', '/clock', { advance: stepMs });
    const now = operators.flatMap((user) =>
      Array.from({ length: chance.between(2, 6) }, () => act(gateway.url(), user, chance)),
    );
    await wait();
    before = now;
    // In the middle of this step's actions.
    if (step % 45 === 20) await gateway.restart([dead]);
    if (step % 45 === 23) await gateway.restart([dead, mockUrl]);
  }
  await control('DELETE', '/faults');
  await wait();
  await gateway.end();

  const audit = await gateway.audited();
  const { requests } = (await control('GET', '/requests')) as { requests: JournalEntry[] };
  // The journal has room for more: none has fallen off.
  expect(requests.length).toBeLessThan(10_000);
  const journal = requests
    .map((entry) => ({ ...entry, action: actionOf(entry) }))
    .filter(({ action }) => action !== null);

  const keys = (list: { [name: string]: unknown }[], id: string, job: string) =>
    list.map((one) => [one[id], one['user'], one['action'], one[job]].join(' ')).sort();
  const sent = audit.filter(({ sent }) => sent !== 'no');
  expect(keys(sent, 'request', 'job')).toEqual(keys(journal, 'opaque_id', 'id'));
  expect(new Set(audit.map(({ request }) => request)).size).toBe(audit.length);

  const byId = new Map(audit.map((line) => [line['request'], line]));
  for (const { opaque_id, status } of journal) {
    const line = byId.get(opaque_id);
    // Null is an answer that broke off, or that nobody waited for.
    if (line?.['sent'] === 'yes' && status !== null) expect(line['status']).toBe(status);
  }
  for (const { request, ...rest } of told) {
    const line = byId.get(request);
    const unasked = line?.['error'] === 'cross_site' || line?.['error'] === 'shutting_down';
    expect(line).toMatchObject({ ...rest, ...(unasked && { user: null }) });
  }

  // All of this has happened, or the rest would say nothing.
  const howMany = (fields: Record<string, unknown>) =>
    audit.filter((line) => Object.entries(fields).every(([name, value]) => line[name] === value))
      .length;
  for (const user of operators) expect(howMany({ user })).toBeGreaterThan(500);
  for (const action of ['start', 'stop', 'delete', 'create']) {
    expect(howMany({ action, status: 200, sent: 'yes' })).toBeGreaterThan(10);
  }
  expect(howMany({ left: true })).toBeGreaterThan(20);
  expect(howMany({ sent: 'unknown' })).toBeGreaterThan(10);
  expect(howMany({ sent: 'no' })).toBeGreaterThan(50);
  expect(howMany({ error: 'answer_broke_off' })).toBeGreaterThan(5);
  expect(howMany({ error: 'elasticsearch_unreachable' })).toBeGreaterThan(20);
}, 60_000);
