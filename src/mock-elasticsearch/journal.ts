/** One request to a path of Elasticsearch. `status` is null while, or because, nothing was answered. */
export interface JournalEntry {
  method: string;
  /** As sent. */
  path: string;
  /** As sent, without the question mark. */
  query?: string;
  /** The decoded job id, when the path has one. */
  id?: string;
  user: string | null;
  /** What the client called the request: its header `X-Opaque-Id`. */
  opaque_id?: string;
  status: number | null;
  /** ms since the epoch (UTC), by the cluster's clock. */
  at: number;
}

/** Enough for a bulk action on a thousand jobs, with what is read before and after it. */
const capacity = 10_000;

/** The last 10,000 requests, oldest first. */
export class Journal {
  #entries: JournalEntry[] = [];

  add(entry: JournalEntry): JournalEntry {
    this.#entries.push(entry);
    if (this.#entries.length > capacity) this.#entries.shift();
    return entry;
  }

  list(): readonly JournalEntry[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}
