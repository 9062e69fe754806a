import { Hono } from 'hono';
import type { Connection } from './connection-faults.ts';
import type { MockCluster } from './cluster.ts';
import { ControlError, readControlBody } from './control-input.ts';
import { placeIndex, removeIndex } from './control-indices.ts';
import { placeJob, releaseJob } from './control-jobs.ts';
import {
  addJobsBody,
  clockBody,
  faultBody,
  healthBody,
  indexBody,
  jobBody,
  malformedJobBody,
  resetBody,
  userBody,
} from './control-schemas.ts';
import { decodeComponent } from './percent-decoding.ts';
import type { NodeList } from './node-list.ts';
import type { IndexPrivileges } from './users.ts';
import { parseTimeValue } from './time-value.ts';

const known =
  'GET /_mock, POST /_mock/reset, GET|POST|DELETE /_mock/faults, POST|DELETE /_mock/jobs, ' +
  'POST|DELETE /_mock/jobs/{id}, POST /_mock/jobs/{id}/release, POST /_mock/malformed-jobs, ' +
  'POST|DELETE /_mock/indices/{name}, POST /_mock/users/{name}, POST /_mock/nodes/restart, ' +
  'POST /_mock/nodes/{number}/kill|revive, POST /_mock/health, POST /_mock/clock, ' +
  'GET|DELETE /_mock/requests';

/** `/_mock`: what only the mock has. It asks for no credentials. See docs/mock-elasticsearch.md. */
export function createControlApi(
  cluster: MockCluster,
): Hono<{ Bindings: NonNullable<Connection> }> {
  const api = new Hono<{ Bindings: NonNullable<Connection> }>();

  api.get('/', (c) => c.json(describe(cluster)));

  api.post('/reset', async (c) => {
    const change = readControlBody(resetBody, await c.req.text());
    try {
      cluster.reset(change);
    } catch (error) {
      throw new ControlError(error instanceof Error ? error.message : String(error));
    }
    await cluster.nodes.reviveAll();
    return c.json(describe(cluster));
  });

  api.get('/faults', (c) => c.json({ faults: cluster.faults.list() }));
  api.post('/faults', async (c) => {
    return c.json(cluster.faults.add(readControlBody(faultBody, await c.req.text())));
  });
  api.delete('/faults', (c) => {
    cluster.faults.clear();
    return c.json({ faults: [] });
  });

  api.post('/jobs', async (c) => {
    const { count, prefix } = readControlBody(addJobsBody, await c.req.text());
    const added = cluster.addJobs(count, prefix).length;
    return c.json({ added, jobs: cluster.store.size });
  });
  api.delete('/jobs', (c) => {
    cluster.store.removeAll();
    return c.json({ jobs: 0 });
  });
  api.post('/jobs/:id', async (c) => {
    const body = readControlBody(jobBody, await c.req.text());
    return c.json(placeJob(cluster, idIn(c.req.path), body));
  });
  api.delete('/jobs/:id', (c) => {
    const id = idIn(c.req.path);
    if (!cluster.store.remove(id)) throw new ControlError(`There is no job "${id}".`, 404);
    return c.json({ removed: id, jobs: cluster.store.size });
  });
  api.post('/jobs/:id/release', (c) => c.json(releaseJob(cluster, idIn(c.req.path))));

  api.post('/malformed-jobs', async (c) => {
    const { job } = readControlBody(malformedJobBody, await c.req.text());
    cluster.store.malformed.push(job);
    return c.json({ malformed_jobs: cluster.store.malformed.length });
  });

  api.post('/indices/:name', async (c) => {
    const body = readControlBody(indexBody, await c.req.text());
    return c.json(placeIndex(cluster, idIn(c.req.path), body));
  });
  api.delete('/indices/:name', (c) => c.json(removeIndex(cluster, idIn(c.req.path))));

  api.post('/users/:name', async (c) => {
    const change = readControlBody(userBody, await c.req.text());
    return c.json(changeUser(cluster, idIn(c.req.path), change));
  });

  api.post('/nodes/restart', (c) => {
    cluster.restartNodes();
    return c.json({ jobs: cluster.store.size });
  });
  api.post('/nodes/:node/kill', async (c) => {
    // In process there is no connection.
    const connection = c.env as Connection;
    await killNode(cluster.nodes, idIn(c.req.path), connection?.incoming?.socket.localPort);
    return c.json({ nodes: cluster.nodes.list() });
  });
  api.post('/nodes/:node/revive', async (c) => {
    const node = idIn(c.req.path);
    if (!(await cluster.nodes.revive(Number(node)))) throw noSuchNode(cluster.nodes, node);
    return c.json({ nodes: cluster.nodes.list() });
  });

  api.post('/health', async (c) => {
    cluster.health = readControlBody(healthBody, await c.req.text()).status;
    return c.json({ health: cluster.health });
  });

  api.post('/clock', async (c) => {
    const { advance, mode } = readControlBody(clockBody, await c.req.text());
    const ms = advance === undefined ? 0 : durationOf(advance);
    if (mode) cluster.clock.setMode(mode);
    cluster.clock.advance(ms);
    return c.json({ mode: cluster.clock.mode(), now: cluster.clock.now() });
  });

  api.get('/requests', (c) => c.json({ requests: cluster.journal.list() }));
  api.delete('/requests', (c) => {
    cluster.journal.clear();
    return c.json({ requests: [] });
  });

  api.all('*', (c) => {
    const asked = `${c.req.method} ${c.req.path}`;
    return c.json({ error: `There is no ${asked}. Known are: ${known}.` }, 404);
  });
  api.onError((error, c) => {
    if (error instanceof ControlError) return c.json({ error: error.message }, error.status);
    throw error;
  });
  return api;
}

/** The third segment of `/_mock/jobs/{id}`, decoded once by itself. */
function idIn(path: string): string {
  try {
    return decodeComponent(path.split('/')[3] ?? '');
  } catch (error) {
    throw new ControlError(error instanceof Error ? error.message : String(error));
  }
}

function describe(cluster: MockCluster) {
  return {
    version: cluster.profile.number,
    distribution: cluster.profile.distribution,
    security: cluster.security,
    now: cluster.clock.now(),
    clock: cluster.clock.mode(),
    users: cluster.users.map(({ username }) => username),
    jobs: cluster.store.size,
    faults: cluster.faults.list(),
    nodes: cluster.nodes.list(),
  };
}

async function killNode(nodes: NodeList, node: string, port: number | undefined): Promise<void> {
  if (!nodes.list().some((served) => String(served.node) === node)) throw noSuchNode(nodes, node);
  if (nodes.at(port) === Number(node)) {
    throw new ControlError(`Node ${node} cannot answer that it is dead: ask another one.`);
  }
  await nodes.kill(Number(node));
}

function noSuchNode(nodes: NodeList, node: string): ControlError {
  const there = nodes.list().map((served) => String(served.node));
  const known = there.length > 0 ? there.join(', ') : 'none, as this cluster is not served';
  return new ControlError(`There is no node "${node}". The nodes are ${known}.`, 404);
}

function changeUser(
  cluster: MockCluster,
  name: string,
  {
    cluster: privileges,
    index,
    enabled,
  }: {
    cluster?: string[] | undefined;
    index?: IndexPrivileges[] | undefined;
    enabled?: boolean | undefined;
  },
) {
  const user = cluster.users.find(({ username }) => username === name);
  if (!user) {
    const names = cluster.users.map(({ username }) => username).join(', ');
    throw new ControlError(`There is no user "${name}". The users are ${names}.`, 404);
  }
  if (privileges) user.role = { ...user.role, cluster: privileges };
  if (index) user.role = { ...user.role, index };
  if (enabled !== undefined) user.enabled = enabled;
  const { role } = user;
  return { username: name, cluster: role.cluster, index: role.index, enabled: user.enabled };
}

function durationOf(advance: number | string): number {
  const ms = typeof advance === 'number' ? advance : parseTimeValue(advance);
  if (ms !== null && ms >= 0) return ms;
  throw new ControlError(
    `advance: "${advance}" is not a time. Milliseconds (60000) or a time value ("1h") are accepted.`,
  );
}
