import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { Connection, UndiciAgentOptions } from '@elastic/transport';
import { Transport } from '@elastic/transport';
import type { buildConnector } from 'undici';
import type { HttpMethod } from '../../elasticsearch/endpoints.ts';
import { authorization } from '../session/credentials.ts';
import type { Credentials } from '../session/credentials.ts';
import { clusterConnector } from '../tls/cluster-connector.ts';
import type { ClusterTls } from '../tls/cluster-connector.ts';
import { plainToTlsInWords, speaksTls, tlsFailureInWords } from '../tls/tls-failure.ts';
import { holdBody } from './held-body.ts';
import { NodeConnection, connectFailure } from './node-connection.ts';
import { NodePool } from './node-pool.ts';
import type { Tried } from './node-pool.ts';
import type { UpstreamFailure } from './upstream-failure.ts';
import { upstreamFailure } from './upstream-failure.ts';

export interface UpstreamCall {
  method: HttpMethod;
  /** Encoded as Elasticsearch takes it; it is sent as it stands. */
  path: string;
  querystring?: string;
  /** JSON; it is sent as it stands. */
  body?: Buffer | undefined;
  credentials: Credentials | null;
  /** Milliseconds until the head of the answer; the upstream's request timeout by default. */
  timeout?: number;
  /**
   * What the cluster's own logs and tasks call the request. One for each action only: Elasticsearch says
   * a deprecation once for each id, and asks for few of them.
   */
  opaqueId?: string;
  /** Gives the call up, before or during the answer. */
  signal?: AbortSignal;
}

export interface UpstreamAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Unparsed; errors when the connection breaks in the middle. */
  body: Readable;
}

export interface UpstreamOptions {
  /** URLs of the nodes, without credentials. */
  nodes: readonly string[];
  /** Milliseconds. */
  requestTimeout: number;
  tls?: ClusterTls | undefined;
}

/** Options of undici, times in ms, which @elastic/transport passes on but does not name. */
interface AgentOptions extends UndiciAgentOptions {
  connect: buildConnector.connector;
  headersTimeout: number;
  bodyTimeout: number;
}

/** Bytes of a read that are held until it is whole, while there are other nodes to ask. */
const heldAtMost = 1024 * 1024;

/** The Elasticsearch cluster: one or many nodes, of which the dead ones are left out for a while. */
export class Upstream {
  readonly requestTimeout: number;
  readonly #tls: ClusterTls;
  readonly #pool: NodePool;
  readonly #transport: Transport;
  /** Nodes that have answered: their URLs have the right scheme. */
  readonly #understood = new WeakSet<Connection>();

  constructor({ nodes, requestTimeout, tls = {} }: UpstreamOptions) {
    this.requestTimeout = requestTimeout;
    this.#tls = tls;
    const agent: AgentOptions = {
      // A node that does not even take the connection is given up early enough to try another.
      connect: clusterConnector(tls, Math.min(10_000, Math.max(1000, requestTimeout / 2))),
      // A proxy may drop an idle connection; a write that was sent into one could not be repeated.
      keepAliveTimeout: 20_000,
      // Each request brings its own time for the head; this is how long the body may pause.
      headersTimeout: 0,
      bodyTimeout: requestTimeout,
    };
    this.#pool = new NodePool({ Connection: NodeConnection, agent });
    // Without a `timeout`, or @elastic/transport would leave a request with the same one to the agent.
    this.#pool.addConnection(nodes.map((node) => ({ url: new URL(node) })));
    this.#transport = new Transport({
      connectionPool: this.#pool,
      maxRetries: 0,
      enableMetaHeader: false,
      openTelemetry: { enabled: false },
      headers: {
        accept: 'application/json',
        'user-agent': 'rollup-jobs',
        'x-opaque-id': 'rollup-jobs',
      },
    });
  }

  /**
   * Sends one request, and answers with whatever status comes back. What was never sent goes to the
   * next node, each tried once. So does a GET whose connection broke, also in the middle of a body of
   * which nothing has been passed on, and one that has had no whole answer in half of the time while
   * there is a node that has not failed. Anything else is sent once only.
   *
   * @throws UpstreamFailure when there is no answer
   */
  async send(call: UpstreamCall): Promise<UpstreamAnswer> {
    const timeout = call.timeout ?? this.requestTimeout;
    const deadline = performance.now() + timeout;
    const reads = call.method === 'GET';
    const tried: Tried = new Set();
    const mayGoOn = () => !call.signal?.aborted && performance.now() < deadline;
    for (;;) {
      const share = reads && this.#pool.fresh(tried) > 1 ? 2 : 1;
      const until = performance.now() + (deadline - performance.now()) / share;
      const abort = new AbortController();
      const giveUp = () => abort.abort();
      call.signal?.addEventListener('abort', giveUp, { once: true });
      if (call.signal?.aborted) giveUp();
      try {
        const { node, ...answer } = await this.#attempt(call, tried, abort.signal, until);
        if (!reads || tried.size >= this.#pool.size) return answer;
        let room = heldAtMost;
        const held = await holdBody(answer.body, {
          take: ({ length }) => (room -= length) >= 0,
          time: until - performance.now(),
        });
        const isGivenUp =
          mayGoOn() &&
          (held.outcome === 'broken' || (held.outcome === 'late' && this.#pool.fresh(tried) > 0));
        if (!isGivenUp) return { ...answer, body: quiet(held.body) };
        this.#pool.markDead(node);
        held.body.destroy();
      } catch (error) {
        call.signal?.removeEventListener('abort', giveUp);
        const failure = await this.#failureOf(error, abort.signal, tried, timeout);
        const repeatable =
          failure.code === 'elasticsearch_unreachable' ||
          (reads && failure.code === 'elasticsearch_connection_lost') ||
          (reads && this.#pool.fresh(tried) > 0);
        if (!repeatable || !mayGoOn() || tried.size >= this.#pool.size) throw failure;
      }
    }
  }

  async #attempt(
    call: UpstreamCall,
    tried: Tried,
    signal: AbortSignal,
    until: number,
  ): Promise<UpstreamAnswer & { node: Connection }> {
    const { body: sent } = call;
    const credentials = authorization(call.credentials);
    const { statusCode, headers, body, meta } = await this.#transport.request<Readable>(
      {
        method: call.method,
        path: call.path,
        querystring: call.querystring ?? '',
        ...(sent && { body: sent }),
      },
      {
        asStream: true,
        meta: true,
        signal,
        context: { tried },
        requestTimeout: Math.max(1, Math.ceil(until - performance.now())),
        headers: {
          ...(credentials !== undefined && { authorization: credentials }),
          ...(call.opaqueId !== undefined && { 'x-opaque-id': call.opaqueId }),
          ...(sent && { 'content-type': 'application/json' }),
        },
      },
    );
    const node = meta.connection;
    if (!node) throw new Error('An answer came from no node.');
    this.#pool.markAlive(node);
    this.#understood.add(node);
    return { status: statusCode, headers, body: quiet(body), node };
  }

  /** @throws what it was given, where that is no failure of the connection */
  async #failureOf(
    error: unknown,
    signal: AbortSignal,
    tried: Tried,
    timeout: number,
  ): Promise<UpstreamFailure> {
    const node = [...tried].at(-1);
    const unconnected = connectFailure(signal);
    if (unconnected) {
      const why = node && tlsFailureInWords(unconnected, node.url.origin, this.#tls);
      return upstreamFailure(error, false, timeout, why);
    }
    const failure = upstreamFailure(error, true, timeout);
    if (
      failure.code === 'elasticsearch_connection_lost' &&
      !signal.aborted &&
      node?.url.protocol === 'http:' &&
      !this.#understood.has(node) &&
      (await speaksTls(node.url))
    ) {
      // It could not read the request, so that it counts as not sent.
      return upstreamFailure(error, false, timeout, plainToTlsInWords(node.url.origin));
    }
    return failure;
  }

  /** Breaks what is under way. */
  async close(): Promise<void> {
    await this.#pool.empty();
  }
}

/** A break in the middle is for the reader of the body; with none left it must not end the process. */
function quiet(body: Readable): Readable {
  return body.on('error', () => undefined);
}

/**
 * The whole body as text.
 *
 * @throws Error when it breaks off, or is longer than a megabyte, which no answer read here is
 */
export async function readText(answer: UpstreamAnswer): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > 1024 * 1024) throw new Error('the answer is longer than 1 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
