import type { ClusterIdentity } from './cluster-identity.ts';
import { readClusterIdentity } from './cluster-identity.ts';
import type { VersionRange } from '../../elasticsearch/server-rules.ts';
import { authorization } from '../session/credentials.ts';
import type { Credentials } from '../session/credentials.ts';
import type { Upstream } from './upstream.ts';
import { readText } from './upstream.ts';
import { UpstreamFailure } from './upstream-failure.ts';
import { probeVersion } from './version-probe.ts';

/** Milliseconds that an answer holds: a cluster may be upgraded behind the same address. */
const holdsFor = 60_000;

/** The same of what had to be probed: 7.x writes a deprecation into its log for it. */
const probedHoldsFor = 600_000;

/**
 * Knows which Elasticsearch is behind the gateway, from `GET /` in the name of whoever asks, and from the
 * paths that it serves where that is refused. What one user could read holds for all.
 */
export class ClusterDetection {
  readonly #upstream: Upstream;
  readonly #now: () => number;
  #known: { identity: ClusterIdentity; until: number } | null = null;
  #probed: { version: string | VersionRange; until: number } | null = null;
  #underWay = new Map<string, Promise<ClusterIdentity>>();

  /** @param now milliseconds that never run backwards */
  constructor(upstream: Upstream, now: () => number = () => performance.now()) {
    this.#upstream = upstream;
    this.#now = now;
  }

  /**
   * The cluster, from memory where it is known.
   *
   * @throws UpstreamFailure when there is no answer
   */
  async identify(credentials: Credentials | null): Promise<ClusterIdentity> {
    if (this.#known && this.#known.until > this.#now()) return this.#known.identity;
    return this.ask(credentials);
  }

  /**
   * The cluster as this user sees it now. Users who ask at the same time with the same credentials
   * share one request.
   *
   * @throws UpstreamFailure when there is no answer
   */
  ask(credentials: Credentials | null): Promise<ClusterIdentity> {
    const key = authorization(credentials) ?? '';
    const running = this.#underWay.get(key);
    if (running) return running;
    const asked = this.#ask(credentials).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, asked);
    return asked;
  }

  /** After a connection failed: what comes back may be another version. */
  forget(): void {
    this.#known = null;
    this.#probed = null;
  }

  async #ask(credentials: Credentials | null): Promise<ClusterIdentity> {
    const started = performance.now();
    const answer = await this.#upstream.send({ method: 'GET', path: '/', credentials });
    const text = await readText(answer).catch((cause: unknown) => {
      const reason = 'The answer of Elasticsearch to GET / broke off.';
      throw new UpstreamFailure('elasticsearch_connection_lost', reason, cause);
    });
    const identity = readClusterIdentity(answer.status, text);
    if (identity.kind !== 'unread') {
      this.#known = { identity, until: this.#now() + holdsFor };
      return identity;
    }
    if (!maySayMore(identity.status)) return identity;
    const version = await this.#probe({
      credentials,
      hasProduct: answer.headers['x-elastic-product'] !== undefined,
      timeout: () => this.#upstream.requestTimeout - (performance.now() - started),
    });
    if (version === null) return identity;
    const found: ClusterIdentity = { kind: 'rollup', name: null, version };
    // What another user could read is exact, and stays.
    if (!this.#known || this.#known.until <= this.#now()) {
      this.#known = { identity: found, until: this.#now() + holdsFor };
    }
    return found;
  }

  async #probe(options: Parameters<typeof probeVersion>[1]): Promise<string | VersionRange | null> {
    if (this.#probed && this.#probed.until > this.#now()) return this.#probed.version;
    const version = await probeVersion(this.#upstream, options);
    this.#probed = version === null ? null : { version, until: this.#now() + probedHoldsFor };
    return version;
  }
}

/**
 * Whether other paths may tell what `GET /` did not: it needs the privilege `monitor` (403), and what
 * stands in front may keep it for itself. Credentials that are not accepted (401) are so everywhere, and
 * whoever is not well or too busy says nothing reliable.
 */
function maySayMore(status: number): boolean {
  return status < 500 && status !== 401 && status !== 429;
}
