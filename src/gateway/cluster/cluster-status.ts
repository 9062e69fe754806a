import type { ClusterStatus, GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import type { ClusterDetection } from './cluster-detection.ts';
import { parseObject, prefixedPath } from './cluster-identity.ts';
import type { ClusterIdentity, PathPrefix } from './cluster-identity.ts';
import type { Credentials } from '../session/credentials.ts';
import type { Upstream } from './upstream.ts';
import { readText } from './upstream.ts';
import { UpstreamFailure } from './upstream-failure.ts';

type ClusterAndUser = Pick<GatewayStatus, 'cluster' | 'user'>;

/**
 * Which cluster there is, as this user sees it now, and who the cluster takes the user for. Every
 * trouble of the cluster is a state of the answer; it takes no longer than one request may.
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
    return { cluster: { state: 'unreachable', reason: error.message }, user: null };
  }
  const cluster = clusterStatus(identity);
  if (cluster.state === 'unreachable' || cluster.state === 'unauthenticated') {
    return { cluster, user: null };
  }
  const prefix = identity.kind === 'no_rollup' ? '' : identity.prefix;
  const timeout = upstream.requestTimeout - (performance.now() - started);
  return { cluster, user: await readUser(upstream, prefix, credentials, timeout) };
}

function clusterStatus(identity: ClusterIdentity): ClusterStatus {
  switch (identity.kind) {
    case 'rollup':
      return { state: 'ready', name: identity.name, version: identity.version };
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

/** Null for whatever is not a 200: with security off the paths answer 400, 405 or 500, by version. */
async function readUser(
  upstream: Upstream,
  prefix: PathPrefix,
  credentials: Credentials | null,
  timeout: number,
): Promise<GatewayStatus['user']> {
  const path = prefixedPath(prefix, '/_security/_authenticate');
  try {
    const answer = await upstream.send({ method: 'GET', path, credentials, timeout });
    if (answer.status !== 200) {
      answer.body.destroy();
      return null;
    }
    const body = parseObject(await readText(answer));
    const username = body?.['username'];
    const roles = body?.['roles'];
    if (typeof username !== 'string') return null;
    return {
      username,
      roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    };
  } catch {
    return null;
  }
}
