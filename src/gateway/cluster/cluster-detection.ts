import type { ClusterIdentity } from './cluster-identity.ts';
import { readClusterIdentity } from './cluster-identity.ts';
import { authorization } from '../session/credentials.ts';
import type { Credentials } from '../session/credentials.ts';
import type { Upstream } from './upstream.ts';
import { readText } from './upstream.ts';
import { UpstreamFailure } from './upstream-failure.ts';

/** Milliseconds that an answer holds: a cluster may be upgraded behind the same address. */
const holdsFor = 60_000;

/**
 * Knows which Elasticsearch is behind the gateway, from `GET /` in the name of whoever asks. What one
 * user could read holds for all; what one could not read is asked again.
 */
export class ClusterDetection {
  readonly #upstream: Upstream;
  readonly #now: () => number;
  #known: { identity: ClusterIdentity; until: number } | null = null;
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
  }

  async #ask(credentials: Credentials | null): Promise<ClusterIdentity> {
    const answer = await this.#upstream.send({ method: 'GET', path: '/', credentials });
    const product = answer.headers['x-elastic-product'];
    const text = await readText(answer).catch((cause: unknown) => {
      const reason = 'The answer of Elasticsearch to GET / broke off.';
      throw new UpstreamFailure('elasticsearch_connection_lost', reason, cause);
    });
    const identity = readClusterIdentity(answer.status, product, text);
    if (identity.kind !== 'unread') {
      this.#known = { identity, until: this.#now() + holdsFor };
    }
    return identity;
  }
}
