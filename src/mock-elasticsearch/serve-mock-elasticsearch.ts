import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { ClusterOptions } from './cluster.ts';
import { createMockElasticsearch } from './create-mock-elasticsearch.ts';

export interface ServeOptions extends ClusterOptions {
  /** 0, the default, takes a free port. */
  port?: number | undefined;
  /** 127.0.0.1 by default: the control API asks for no credentials. */
  host?: string | undefined;
}

export interface ServedMock {
  url: string;
  /** Closes every connection at once, also one that hangs. */
  close(): Promise<void>;
}

/**
 * Serves a mock Elasticsearch over HTTP.
 *
 * @throws Error (as a rejection) on a version that is not accepted or a port that cannot be taken
 */
export async function serveMockElasticsearch(options: ServeOptions = {}): Promise<ServedMock> {
  const { port = 0, host = '127.0.0.1', ...clusterOptions } = options;
  const mock = createMockElasticsearch(clusterOptions);
  const server = createAdaptorServer({
    fetch: mock.app.fetch,
    hostname: host,
    overrideGlobalObjects: false,
  }) as Server;
  // Elasticsearch keeps idle connections; Node's 5 s would race with a client's pool.
  server.keepAliveTimeout = 300_000;
  try {
    await listen(server, port, host);
  } catch (error) {
    mock.close();
    throw cannotListen(error, port, host);
  }
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}`,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      mock.close();
      server.closeAllConnections();
      return closed;
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
