import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createGateway } from './create-gateway.ts';
import type { GatewayOptions } from './create-gateway.ts';
import { tellRefusals } from './operation/refused-by-node.ts';
import { shutDown } from './operation/shut-down.ts';

export interface ServeGatewayOptions extends GatewayOptions {
  /** 0 takes a free port. */
  port: number;
  host: string;
}

export interface ServedGateway {
  url: string;
  /** Closes every connection at once, also one whose request hangs. */
  close(): Promise<void>;
  /** Lets actions that are under way end before, for this many ms at the most. */
  shutDown(timeout: number): Promise<void>;
}

const limits = {
  /** In bytes. An id of 1,000 emoji is 20 kB in a gateway path; Node's own limit is 16. */
  maxHeaderSize: 64 * 1024,
  /** In ms, for the head and for the whole of a request: who sends slower only holds a connection. */
  headersTimeout: 20_000,
  requestTimeout: 60_000,
};

/**
 * Listens for browsers.
 *
 * @throws Error (as a rejection) that says why the port cannot be taken
 */
export async function serveGateway(options: ServeGatewayOptions): Promise<ServedGateway> {
  const { port, host } = options;
  const own = options.tls?.console;
  const gateway = createGateway(options);
  const server = createAdaptorServer({
    fetch: gateway.app.fetch,
    hostname: host,
    ...(own
      ? {
          createServer: createTlsServer,
          serverOptions: { ...own, ...limits, minVersion: 'TLSv1.2' },
        }
      : { createServer, serverOptions: limits }),
  }) as Server;
  tellRefusals(server, gateway.operation);
  try {
    await listen(server, port, host);
  } catch (error) {
    await gateway.close();
    throw new Error(`The console cannot listen: ${whyNot(error, port, host)}.`, { cause: error });
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `${own ? 'https' : 'http'}://${nameOf(host)}:${taken}${options.basePath ?? ''}`,
    close: () => shutDown(server, gateway, 0),
    shutDown: (timeout) => shutDown(server, gateway, timeout),
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

function whyNot(error: unknown, port: number, host: string): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return `port ${port} on ${host} is already in use`;
    case 'EACCES':
      return `port ${port} on ${host} needs more rights than this process has`;
    case 'EADDRNOTAVAIL':
      return `${host} is not an address of this machine`;
    case 'ENOTFOUND':
      return `the host ${host} is not known`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** What to write into a browser's address bar. */
function nameOf(host: string): string {
  const local = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'];
  if (local.includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
