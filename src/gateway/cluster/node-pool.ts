import type { Connection } from '@elastic/transport';
import { ClusterConnectionPool } from '@elastic/transport';

/** The nodes that one call has been tried on. */
export type Tried = Set<Connection>;

type PoolOptions = ConstructorParameters<typeof ClusterConnectionPool>[0];
type Choice = Parameters<ClusterConnectionPool['getConnection']>[0];

/** Milliseconds for which a node is left out after it failed. */
const leftOutFor = 10_000;

/**
 * Elastic's pool of nodes. A node that failed is left out, and after a while asked by `HEAD /` whether it
 * is back, at the next request to another; when every node has failed, all are tried. No call is given
 * the same node twice, however many calls take turns.
 */
export class NodePool extends ClusterConnectionPool {
  constructor(options: PoolOptions) {
    super(options);
    this.resurrectTimeout = leftOutFor;
    // Elastic's pool would wait up to half an hour, and count each request that one death has cost.
    this.resurrectTimeoutCutoff = 0;
  }

  override getConnection(choice: Choice): Connection | null {
    // Of each request of the same call.
    const { tried } = choice.context as { tried: Tried };
    const isUntried = (node: Connection) => !tried.has(node);
    const chosen =
      super.getConnection({ ...choice, filter: isUntried }) ??
      this.connections.find(isUntried) ??
      null;
    if (chosen) tried.add(chosen);
    return chosen;
  }

  /** How many nodes that are not left out a call has not been tried on. */
  fresh(tried: Tried): number {
    return this.connections.filter((node) => !tried.has(node) && !this.dead.includes(node.id))
      .length;
  }
}
