import { versionedPath } from '../../elasticsearch/versioned-path.ts';
import type { Credentials } from '../session/credentials.ts';
import type { ClusterDetection } from './cluster-detection.ts';
import { parseObject, rulesOf } from './cluster-identity.ts';
import type { Upstream } from './upstream.ts';
import { readText } from './upstream.ts';

export type Verdict =
  | { kind: 'accepted'; username: string }
  /** In Elasticsearch's words. */
  | { kind: 'refused'; reason: string }
  /** The cluster does not say who this is: its security is off, or it is in trouble. */
  | { kind: 'unknown'; status: number };

/**
 * Asks the cluster whom it takes somebody for.
 *
 * @throws UpstreamFailure when there is no answer
 */
export async function verifyCredentials(
  upstream: Upstream,
  detection: ClusterDetection,
  credentials: Credentials,
): Promise<Verdict> {
  const identity = await detection.ask(credentials);
  if (identity.kind === 'unread' && identity.status === 401) {
    return { kind: 'refused', reason: identity.reason };
  }
  const path = versionedPath(rulesOf(identity), '/_security/_authenticate');
  const answer = await upstream.send({ method: 'GET', path, credentials });
  const body = parseObject(await readText(answer).catch(() => ''));
  const username = body?.['username'];
  if (answer.status === 200 && typeof username === 'string') return { kind: 'accepted', username };
  return answer.status === 401
    ? { kind: 'refused', reason: reasonIn(body) }
    : { kind: 'unknown', status: answer.status };
}

function reasonIn(body: Record<string, unknown> | null): string {
  const error = body?.['error'];
  const reason =
    typeof error === 'object' && error !== null && 'reason' in error ? error.reason : undefined;
  return typeof reason === 'string' ? reason : 'Elasticsearch gave no reason.';
}
