import type { ClusterStatus, GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { versionedPath } from '../../elasticsearch/versioned-path.ts';
import type { Credentials } from '../session/credentials.ts';
import type { ClusterDetection } from './cluster-detection.ts';
import { asObject, asText, parseObject, rulesOf } from './cluster-identity.ts';
import type { ClusterIdentity } from './cluster-identity.ts';
import type { Upstream, UpstreamCall } from './upstream.ts';
import { readText } from './upstream.ts';
import { UpstreamFailure } from './upstream-failure.ts';

type ClusterAndUser = Pick<GatewayStatus, 'cluster' | 'user' | 'rights' | 'health'>;

/** Milliseconds that the answer waits for what is only good to know. */
const patience = 5_000;

/**
 * Which cluster there is, as this user sees it now, how it is, who the cluster takes the user for, and
 * what that user may do. Every trouble of the cluster is a state of the answer; it takes no longer than
 * one request may.
 */
export async function readClusterStatus(
  upstream: Upstream,
  detection: ClusterDetection,
  credentials: Credentials | null,
): Promise<ClusterAndUser> {
  const started = performance.now();
  let identity: ClusterIdentity;
  try {
    identity = await detection.ask(credentials);
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    detection.forget();
    return { cluster: { state: 'unreachable', reason: error.message }, ...nothing };
  }
  const cluster = clusterStatus(identity);
  if (cluster.state === 'unreachable' || cluster.state === 'unauthenticated') {
    return { cluster, ...nothing };
  }
  const rules = rulesOf(identity);
  const timeout = upstream.requestTimeout - (performance.now() - started);
  const ask = (method: 'GET' | 'POST', path: string, more: Partial<UpstreamCall> = {}) =>
    answerOrNull(upstream, {
      method,
      path: versionedPath(rules, path),
      credentials,
      timeout,
      ...more,
    });
  const goodToKnow = { timeout: Math.min(timeout, patience) };
  const [user, privileges, health] = await Promise.all([
    ask('GET', '/_security/_authenticate'),
    ask('POST', '/_security/user/_has_privileges', { ...goodToKnow, body: askedRights }),
    ask('GET', '/_cluster/health', { ...goodToKnow, querystring: 'filter_path=status' }),
  ]);
  return {
    cluster,
    user: userIn(user),
    rights: rightsIn(privileges),
    health: healthIn(health),
  };
}

const nothing = { user: null, rights: null, health: null } as const;

const askedRights = Buffer.from(JSON.stringify({ cluster: ['manage_rollup', 'monitor_rollup'] }));

function clusterStatus(identity: ClusterIdentity): ClusterStatus {
  switch (identity.kind) {
    case 'rollup': {
      const { name, version } = identity;
      return typeof version === 'string'
        ? { state: 'ready', name, version }
        : { state: 'ready', name, version: null, range: version };
    }
    case 'no_rollup':
      return {
        state: 'no_rollup_api',
        distribution: identity.distribution,
        version: identity.version,
      };
    case 'unread':
      if (identity.status === 403) return { state: 'ready', name: null, version: null };
      if (identity.status === 401) return { state: 'unauthenticated', reason: identity.reason };
      return { state: 'unreachable', reason: identity.reason };
  }
}

type Body = Record<string, unknown>;

/** Null for whatever is not a 200: with security off its paths answer 400, 405 or 500, by version. */
async function answerOrNull(upstream: Upstream, call: UpstreamCall): Promise<Body | null> {
  try {
    const answer = await upstream.send(call);
    if (answer.status === 200) return parseObject(await readText(answer));
    answer.body.destroy();
    return null;
  } catch {
    return null;
  }
}

function userIn(body: Body | null): GatewayStatus['user'] {
  const username = asText(body?.['username']);
  const roles = body?.['roles'];
  if (username === null) return null;
  return {
    username,
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
  };
}

function rightsIn(body: Body | null): GatewayStatus['rights'] {
  const { manage_rollup, monitor_rollup } = asObject(body?.['cluster']) ?? {};
  return typeof manage_rollup === 'boolean' && typeof monitor_rollup === 'boolean'
    ? { manage_rollup, monitor_rollup }
    : null;
}

function healthIn(body: Body | null): GatewayStatus['health'] {
  const status = body?.['status'];
  return status === 'green' || status === 'yellow' || status === 'red' ? status : null;
}
