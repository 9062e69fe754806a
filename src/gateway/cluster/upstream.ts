import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { UndiciAgentOptions } from '@elastic/transport';
import { ClusterConnectionPool, Transport } from '@elastic/transport';
import type { HttpMethod } from '../../elasticsearch/endpoints.ts';
import { authorization } from '../session/credentials.ts';
import type { Credentials } from '../session/credentials.ts';
import { NodeConnection, wasNeverSent } from './node-connection.ts';
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
}

/** Options of undici, in ms, which @elastic/transport passes on but does not name. */
interface AgentTimeouts {
  connectTimeout: number;
  headersTimeout: number;
  bodyTimeout: number;
}

/** The Elasticsearch cluster: one or many nodes, of which the dead ones are left out for a while. */
export class Upstream {
  readonly requestTimeout: number;
  readonly #pool: ClusterConnectionPool;
  readonly #transport: Transport;

  constructor({ nodes, requestTimeout }: UpstreamOptions) {
    this.requestTimeout = requestTimeout;
    const agent: UndiciAgentOptions & AgentTimeouts = {
      // A node that does not even take the connection is given up early enough to try another.
      connectTimeout: Math.min(10_000, Math.max(1000, requestTimeout / 2)),
      // A proxy may drop an idle connection; a write that was sent into one could not be repeated.
      keepAliveTimeout: 20_000,
      // Each request brings its own time for the head; this is how long the body may pause.
      headersTimeout: 0,
      bodyTimeout: requestTimeout,
    };
    this.#pool = new ClusterConnectionPool({ Connection: NodeConnection, agent });
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
   * next node, each tried once; so does a GET whose connection broke. Anything else is sent once only.
   *
   * @throws UpstreamFailure when there is no answer
   */
  async send(call: UpstreamCall): Promise<UpstreamAnswer> {
    const timeout = call.timeout ?? this.requestTimeout;
    const deadline = performance.now() + timeout;
    for (let attempt = 1; ; attempt++) {
      const abort = new AbortController();
      const giveUp = () => abort.abort();
      call.signal?.addEventListener('abort', giveUp, { once: true });
      if (call.signal?.aborted) giveUp();
      try {
        return await this.#attempt(call, abort.signal, deadline - performance.now());
      } catch (error) {
        call.signal?.removeEventListener('abort', giveUp);
        const sent = !wasNeverSent(abort.signal);
        const failure = upstreamFailure(error, sent, timeout);
        const repeatable =
          failure.code === 'elasticsearch_unreachable' ||
          (failure.code === 'elasticsearch_connection_lost' && call.method === 'GET');
        const over = call.signal?.aborted || performance.now() >= deadline;
        if (!repeatable || over || attempt >= this.#pool.size) throw failure;
      }
    }
  }

  async #attempt(
    call: UpstreamCall,
    signal: AbortSignal,
    timeout: number,
  ): Promise<UpstreamAnswer> {
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
        requestTimeout: Math.max(1, Math.ceil(timeout)),
        headers: {
          ...(credentials !== undefined && { authorization: credentials }),
          ...(call.opaqueId !== undefined && { 'x-opaque-id': call.opaqueId }),
          ...(sent && { 'content-type': 'application/json' }),
        },
      },
    );
    if (meta.connection) this.#pool.markAlive(meta.connection);
    // A break in the middle is for the reader of the body; with none left it must not end the process.
    body.on('error', () => undefined);
    return { status: statusCode, headers, body };
  }

  /** Breaks what is under way. */
  async close(): Promise<void> {
    await this.#pool.empty();
  }
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
