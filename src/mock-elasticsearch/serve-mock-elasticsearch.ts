import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { ClusterOptions } from './cluster.ts';
import { createMockElasticsearch } from './create-mock-elasticsearch.ts';
import type { MockElasticsearch } from './create-mock-elasticsearch.ts';
import type { ServedNode } from './node-list.ts';

export interface ServeOptions extends ClusterOptions {
  /** 0, the default, takes a free port. */
  port?: number | undefined;
  /** 127.0.0.1 by default: the control API asks for no credentials. */
  host?: string | undefined;
  /** How many addresses the cluster answers at: this port and those that follow. One by default. */
  nodes?: number | undefined;
  /** Certificate and key in PEM; plain HTTP without. */
  tls?: { cert: string; key: string } | undefined;
}

export interface ServedMock {
  /** Of the first node. */
  url: string;
  urls: string[];
  /** Closes every connection at once, also one that hangs. */
  close(): Promise<void>;
}

/**
 * Serves a mock Elasticsearch over HTTP.
 *
 * @throws Error (as a rejection) on a version that is not accepted or a port that cannot be taken
 */
export async function serveMockElasticsearch(options: ServeOptions = {}): Promise<ServedMock> {
  const { port = 0, host = '127.0.0.1', nodes = 1, tls, ...clusterOptions } = options;
  const mock = createMockElasticsearch(clusterOptions);
  const served: (ServedNode & { close(): Promise<void> })[] = [];
  const close = async () => {
    mock.close();
    await Promise.all(served.map((node) => node.close()));
  };
  for (let i = 0; i < nodes; i++) {
    const own = port === 0 ? 0 : port + i;
    try {
      const node = await serveNode(mock, own, host, tls);
      served.push(node);
      mock.cluster.nodes.add(node);
    } catch (error) {
      await close();
      throw cannotListen(error, own, host);
    }
  }
  const urls = served.map(({ url }) => url);
  return { url: urls[0] ?? '', urls, close };
}

async function serveNode(
  mock: MockElasticsearch,
  port: number,
  host: string,
  tls: ServeOptions['tls'],
): Promise<ServedNode & { close(): Promise<void> }> {
  const server = createAdaptorServer({
    fetch: mock.app.fetch,
    hostname: host,
    overrideGlobalObjects: false,
    ...(tls ? { createServer: createTlsServer, serverOptions: tls } : { createServer }),
  }) as Server;
  // Elasticsearch keeps idle connections; Node's 5 s would race with a client's pool.
  server.keepAliveTimeout = 300_000;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listen(server, port, host);
  const { port: taken, family } = server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return {
    url: `${tls ? 'https' : 'http'}://${family === 'IPv6' ? `[${host}]` : host}:${taken}`,
    kill: async () => {
      const closed = stop();
      for (const socket of sockets) socket.resetAndDestroy();
      await closed;
    },
    revive: () => listen(server, taken, host),
    close: async () => {
      const closed = stop();
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function cannotListen(error: unknown, port: number, host: string): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Record<string, string> = {
    EADDRINUSE: `port ${port} on ${host} is already in use`,
    EACCES: `port ${port} on ${host} needs more rights than this process has`,
    EADDRNOTAVAIL: `${host} is not an address of this machine`,
    ENOTFOUND: `the host ${host} is not known`,
  };
  const why = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return new Error(`The mock Elasticsearch cannot listen: ${why}.`, { cause: error });
}
