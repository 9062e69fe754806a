import { sendJson } from './raw-request.ts';

/** The control API of the mock cluster, described in docs/mock-elasticsearch.md. */

export type Fault =
  | {
      kind: 'status';
      status: number;
      type?: string;
      reason?: string;
      caused_by?: Cause;
      retry_after?: number;
    }
  | { kind: 'latency'; ms: number }
  | { kind: 'html'; status?: number }
  | { kind: 'slow'; bytes_per_second?: number }
  | { kind: 'content_type'; content_type?: string }
  | { kind: 'large_error'; bytes?: number }
  | {
      kind:
        | 'licence'
        | 'cluster_block'
        | 'no_master'
        | 'not_started'
        | 'not_stopped'
        | 'not_acknowledged'
        | 'node_failures'
        | 'hang'
        | 'reset'
        | 'reset_after_headers'
        | 'cut'
        | 'garbage'
        | 'empty'
        | 'kill';
    };

interface Cause {
  type: string;
  reason: string;
  caused_by?: Cause;
}

export interface FaultRule {
  method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Any when left out; `*` stands for any run of characters. */
  path?: string;
  /** Parameters that the request must have; `*` as in `path`. */
  query?: Record<string, string>;
  /** How often it strikes: once when left out, always when 0. */
  times?: number;
  /** Whether the request has its effect before it fails. */
  after?: boolean;
  fault: Fault;
}

export interface MockReset {
  seeds?: 'demo' | 'none' | number;
  version?: string;
  distribution?: 'elasticsearch' | 'opensearch' | 'oss' | 'serverless';
  security?: boolean;
}

/** What differs from the job with that id, or from a stopped default job. */
export interface PlacedJob {
  config?: Record<string, unknown>;
  status?: {
    job_state?: string;
    current_position?: Record<string, string | number | boolean | null> | null;
  };
  stats?: Record<string, number>;
}

export interface PlacedIndex {
  fields?: Record<string, { type: string; cardinality?: number; aggregatable?: boolean }>;
  meta?: 'none' | 'foreign' | 'rollup';
}

interface UserChange {
  cluster?: string[];
  index?: { names: string[]; privileges: string[] }[];
  enabled?: boolean;
}

export interface FoundJob {
  config: { id: string } & Record<string, unknown>;
  status: { job_state: string };
}

export interface JournalEntry {
  method: string;
  path: string;
  query?: string;
  id?: string;
  user: string | null;
  /** What the client called it. */
  opaque_id?: string;
  status: number | null;
}

/** Drives a mock cluster over HTTP; a person can do all of this with curl. */
export class MockControl {
  /** Where the cluster itself answers. */
  readonly url: string;

  readonly #consoleUrl: string | null;

  readonly #ca: string | undefined;

  /**
   * @param consoleUrl of the console whose demo cluster it is; null where it is another process
   * @param ca of the authority that has signed the cluster's certificate, in PEM
   */
  constructor(url: string, consoleUrl: string | null, ca?: string) {
    this.url = url;
    this.#consoleUrl = consoleUrl;
    this.#ca = ca;
  }

  /**
   * Back to the start, with the clock standing still, so that no job begins to index between two steps
   * of a test. What is left out is as at the start of the process.
   */
  async reset(to: MockReset = {}): Promise<void> {
    if (this.#consoleUrl === null) await this.#send('POST', '/reset', to);
    // Through the gateway, so that it knows at once that the cluster may be another version.
    else
      await sendJson({
        method: 'POST',
        server: this.#consoleUrl,
        path: '/api/demo/reset',
        body: to,
        headers: { 'x-rollup-jobs': 'console' },
      });
    await this.setClock('manual');
  }

  async fault(rule: FaultRule): Promise<void> {
    await this.#send('POST', '/faults', rule);
  }

  async clearFaults(): Promise<void> {
    await this.#send('DELETE', '/faults');
  }

  async putJob(id: string, job: PlacedJob = {}): Promise<void> {
    await this.#send('POST', `/jobs/${segment(id)}`, job);
  }

  async deleteJob(id: string): Promise<void> {
    await this.#send('DELETE', `/jobs/${segment(id)}`);
  }

  async deleteAllJobs(): Promise<void> {
    await this.#send('DELETE', '/jobs');
  }

  /** Adds jobs with the ids `<prefix>-0001` and so on. */
  async addJobs(count: number, prefix?: string): Promise<void> {
    await this.#send('POST', '/jobs', { count, ...(prefix !== undefined && { prefix }) });
  }

  /** Lets a job that was placed between two states reach the second. */
  async releaseJob(id: string): Promise<void> {
    await this.#send('POST', `/jobs/${segment(id)}/release`);
  }

  async addMalformedJob(job: unknown): Promise<void> {
    await this.#send('POST', '/malformed-jobs', { job });
  }

  /** Changes a user's privileges on the cluster or on indices, or disables the user. */
  async setUser(name: string, change: UserChange): Promise<void> {
    await this.#send('POST', `/users/${segment(name)}`, change);
  }

  /** Adds an index, or replaces it with its metadata; `meta` is what its mapping says of rollup. */
  async putIndex(name: string, index: PlacedIndex = {}): Promise<void> {
    await this.#send('POST', `/indices/${segment(name)}`, index);
  }

  /** Removes an index; the names in the metadata of a rollup index are free then. */
  async deleteIndex(name: string): Promise<void> {
    await this.#send('DELETE', `/indices/${segment(name)}`);
  }

  /** What the cluster says of its health. */
  async setHealth(status: 'green' | 'yellow' | 'red'): Promise<void> {
    await this.#send('POST', '/health', { status });
  }

  async restartNode(): Promise<void> {
    await this.#send('POST', '/nodes/restart');
  }

  /** Resets the connections of a node, counted from 1, which listens no more. Ask another node for it. */
  async killNode(node: number): Promise<void> {
    await this.#send('POST', `/nodes/${String(node)}/kill`);
  }

  async reviveNode(node: number): Promise<void> {
    await this.#send('POST', `/nodes/${String(node)}/revive`);
  }

  /** The numbers of the nodes that can be reached. */
  async nodesAlive(): Promise<number[]> {
    const { nodes } = (await this.#send('GET', '')) as {
      nodes: { node: number; alive: boolean }[];
    };
    return nodes.filter(({ alive }) => alive).map(({ node }) => node);
  }

  async advanceClock(ms: number): Promise<void> {
    await this.#send('POST', '/clock', { advance: ms });
  }

  async setClock(mode: 'real' | 'manual'): Promise<void> {
    await this.#send('POST', '/clock', { mode });
  }

  /** The jobs that there are, as the cluster answers them to anybody. */
  async jobs(): Promise<FoundJob[]> {
    const operator = Buffer.from('operator:operator-password').toString('base64');
    const { jobs } = (await sendJson({
      method: 'GET',
      server: this.url,
      // With the prefix that the mock takes in every version.
      path: '/_xpack/rollup/job/_all',
      headers: { authorization: `Basic ${operator}` },
      ca: this.#ca,
    })) as { jobs: FoundJob[] };
    return jobs;
  }

  /** The configuration of one of them; empty where it is not there. */
  async jobConfig(id: string): Promise<Record<string, unknown>> {
    return (await this.jobs()).find(({ config }) => config.id === id)?.config ?? {};
  }

  /** The requests that reached the cluster, oldest first. */
  async requests(): Promise<JournalEntry[]> {
    const { requests } = (await this.#send('GET', '/requests')) as { requests: JournalEntry[] };
    return requests;
  }

  /** The jobs that were asked to start, one entry a request. */
  async starts(): Promise<(string | undefined)[]> {
    const requests = await this.requests();
    return requests.filter(({ path }) => path.endsWith('/_start')).map(({ id }) => id);
  }

  /** The jobs that were asked to stop, one entry a request. */
  async stops(): Promise<(string | undefined)[]> {
    const requests = await this.requests();
    return requests.filter(({ path }) => path.endsWith('/_stop')).map(({ id }) => id);
  }

  /** The jobs that were asked to be deleted, one entry a request. */
  async deletes(): Promise<(string | undefined)[]> {
    const requests = await this.requests();
    return requests.filter(({ method }) => method === 'DELETE').map(({ id }) => id);
  }

  async forgetRequests(): Promise<void> {
    await this.#send('DELETE', '/requests');
  }

  #send(method: string, path: string, body?: object): Promise<unknown> {
    return sendJson({ method, server: this.url, path: `/_mock${path}`, body, ca: this.#ca });
  }
}

/** One path segment, the dots of `.` and `..` encoded too. */
function segment(text: string): string {
  return text === '.' || text === '..' ? text.replaceAll('.', '%2E') : encodeURIComponent(text);
}
