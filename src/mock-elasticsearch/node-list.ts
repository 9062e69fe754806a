/** One of the addresses that the cluster answers at, as the server knows it. */
export interface ServedNode {
  url: string;
  /** Resets every connection and listens no more. */
  kill(): Promise<void>;
  /** Listens at the same address again. */
  revive(): Promise<void>;
}

/** The nodes of a cluster that is served, by numbers from 1; none when it is called in process. */
export class NodeList {
  #nodes: { served: ServedNode; alive: boolean }[] = [];

  add(served: ServedNode): void {
    this.#nodes.push({ served, alive: true });
  }

  list(): { node: number; url: string; alive: boolean }[] {
    return this.#nodes.map(({ served, alive }, i) => ({ node: i + 1, url: served.url, alive }));
  }

  /** The number of the node at this port; undefined for a request that came over none. */
  at(port: number | undefined): number | undefined {
    const index = this.#nodes.findIndex(({ served }) => new URL(served.url).port === String(port));
    return index === -1 ? undefined : index + 1;
  }

  /** Ends a node that is alive, unless it is the last one: false then, or where there is no such node. */
  async kill(node: number): Promise<boolean> {
    const found = this.#nodes[node - 1];
    const others = this.#nodes.filter((other) => other !== found && other.alive);
    if (!found || others.length === 0) return false;
    if (found.alive) {
      found.alive = false;
      await found.served.kill();
    }
    return true;
  }

  /** False where there is no such node. */
  async revive(node: number): Promise<boolean> {
    const found = this.#nodes[node - 1];
    if (!found) return false;
    if (!found.alive) {
      await found.served.revive();
      found.alive = true;
    }
    return true;
  }

  async reviveAll(): Promise<void> {
    for (const { node } of this.list()) await this.revive(node);
  }
}
