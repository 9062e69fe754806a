import type { VersionRange } from '../../elasticsearch/server-rules.ts';
import { serverRulesOf } from '../../elasticsearch/server-rules.ts';
import { versionedPath } from '../../elasticsearch/versioned-path.ts';
import type { Credentials } from '../session/credentials.ts';
import { asObject, asText, parseObject } from './cluster-identity.ts';
import type { Upstream } from './upstream.ts';
import { readText } from './upstream.ts';
import { UpstreamFailure } from './upstream-failure.ts';

/** Up to 6.8, 7.x, and whatever came after. 7.x serves the paths of both sides. */
const six: VersionRange = { from: '6.3', below: '7.0' };
const seven: VersionRange = { from: '7.0', below: '8.0' };
const eightOrLater: VersionRange = { from: '8.0', below: null };
const sevenOrLater: VersionRange = { from: '7.0', below: null };
/** `x-elastic-product` has been sent since then; proxies may take it away. */
const withProduct: VersionRange = { from: '7.14', below: null };

interface ProbeOptions {
  credentials: Credentials | null;
  /** Whether the answer to `GET /` had the header `x-elastic-product`. */
  hasProduct: boolean;
  /** Milliseconds that each of the at most two rounds may take. */
  timeout: () => number;
}

/**
 * The version of a cluster that does not answer `GET /` to this user, or what is known of it, by the
 * paths that it serves; null where it is none of ours. Nothing is changed, and no privilege is needed:
 * everyone may ask who they are. Where security is off, or something in front keeps that back, a job
 * that nobody has is asked for.
 *
 * 7.x warns of the older path, and says its exact version with that.
 *
 * @throws UpstreamFailure when there is no answer
 */
export async function probeVersion(
  upstream: Upstream,
  options: ProbeOptions,
): Promise<string | VersionRange | null> {
  const { credentials, hasProduct, timeout } = options;
  const ask = async (path: string): Promise<Probed> => {
    const answer = await upstream.send({ method: 'GET', path, credentials, timeout: timeout() });
    const text = await readText(answer).catch((cause: unknown) => {
      const reason = 'The answer of Elasticsearch to what its version is broke off.';
      throw new UpstreamFailure('elasticsearch_connection_lost', reason, cause);
    });
    const warning = answer.headers['warning'] ?? '';
    return { status: answer.status, body: parseObject(text), warning };
  };
  const askBoth = (path: string) =>
    Promise.all([ask(path), ask(versionedPath(serverRulesOf(six), path))]);

  const [user, userBelowXpack] = await askBoth('/_security/_authenticate');
  if (isUser(user)) {
    if (!isUser(userBelowXpack)) return eightOrLater;
    return versionInWarning(userBelowXpack) ?? (hasProduct ? { ...seven, from: '7.14' } : seven);
  }
  if (isUser(userBelowXpack)) return six;
  const [jobs, jobsBelowXpack] = await askBoth(`/_rollup/job/${nobodysJob}`);
  if (isOfRollup(jobs)) return hasProduct ? withProduct : sevenOrLater;
  if (isOfRollup(jobsBelowXpack)) return six;
  return hasProduct ? withProduct : null;
}

/** A job that is missing is 200 and an empty list, in every version. */
const nobodysJob = 'rollup-jobs-console-asks-for-the-version';

interface Probed {
  status: number;
  body: Record<string, unknown> | null;
  warning: string;
}

function isUser({ status, body }: Probed): boolean {
  return status === 200 && asText(body?.['username']) !== null;
}

/** The list of jobs, or a refusal that speaks of reading it: the path is there. */
function isOfRollup({ status, body }: Probed): boolean {
  if (status === 200) return Array.isArray(body?.['jobs']);
  const reason = asText(asObject(body?.['error'])?.['reason']) ?? '';
  return status === 403 && /cluster:monitor\/xpack\/rollup\/|for \[rollup\]/.test(reason);
}

/** `299 Elasticsearch-7.17.29-<hash> "…"`. Only 7.x warns of the path. */
function versionInWarning({ warning }: Probed): string | null {
  return /\bElasticsearch-(7\.\d+\.\d+)-/.exec(warning)?.[1] ?? null;
}
