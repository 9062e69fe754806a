import { Hono } from 'hono';
import { answerRequest } from './answer-request.ts';
import type { ClusterOptions } from './cluster.ts';
import { MockCluster } from './cluster.ts';
import type { Connection } from './connection-faults.ts';
import { createControlApi } from './control-api.ts';

export interface MockElasticsearch {
  /** Answers `app.request(...)` in process, or behind a server. */
  app: Hono<{ Bindings: NonNullable<Connection> }>;
  cluster: MockCluster;
  /** Stops the scheduler and releases the requests that hang. */
  close(): void;
}

/**
 * A mock Elasticsearch with the rollup jobs API of one version.
 *
 * @throws Error on a version that is not accepted, saying which are
 */
export function createMockElasticsearch(options: ClusterOptions = {}): MockElasticsearch {
  const cluster = new MockCluster(options);
  const app: MockElasticsearch['app'] = new Hono({
    getPath: (request, context) => pathOf(uriOf(request, bindingsOf(context))),
  });
  app.route('/_mock', createControlApi(cluster));
  app.all('*', async (c) => {
    const connection: Connection = c.env;
    const body = await bodyOf(c.req.raw, connection);
    return answerRequest(cluster, c.req.raw, uriOf(c.req.raw, connection), body, connection);
  });
  app.onError((error) => {
    throw error;
  });
  return { app, cluster, close: () => cluster.close() };
}

/** Hono hands over `env` in the options of `getPath`, untyped. */
function bindingsOf(context: unknown): Connection {
  return (context as { env?: Connection } | undefined)?.env;
}

/** Path and query as the client sent them: a URL would resolve `..` and its escaped forms. */
function uriOf(request: Request, connection: Connection): string {
  const sent = connection?.incoming?.url;
  if (sent?.startsWith('/')) return sent;
  return request.url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/#.*$/s, '') || '/';
}

function pathOf(uri: string): string {
  const mark = uri.indexOf('?');
  return mark === -1 ? uri : uri.slice(0, mark);
}

/** Elasticsearch reads the body of a GET, which a `Request` cannot have. */
async function bodyOf(request: Request, connection: Connection): Promise<string> {
  const incoming = request.method === 'GET' ? connection?.incoming : undefined;
  if (!incoming) return request.text();
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
