import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

/** For tests: an Elasticsearch node that answers as the test says, and remembers what it was asked. */
export interface ScriptedNode {
  url: string;
  requests: { method: string; url: string; headers: IncomingHttpHeaders }[];
  /** Before the test is over: nobody listens from then on. */
  close(): Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

interface Script {
  /** Answers `GET /`; an Elasticsearch 8.19.8 by default. */
  root?: Answer;
  /** Answers everything else; `{}` by default. */
  other?: Answer;
  /** Certificate and key in PEM; plain HTTP without. */
  tls?: { cert: string; key: string } | undefined;
  /** A free one by default. */
  port?: number;
}

const closers: (() => Promise<void>)[] = [];

/** Closes it when the test that calls this is over. */
export function afterTest(close: () => Promise<void>): void {
  closers.push(close);
}

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** Listens until the test is over. */
export async function scriptedNode(script: Script = {}): Promise<ScriptedNode> {
  const { root = mainInfo(), other = json(200, {}), tls, port = 0 } = script;
  const requests: ScriptedNode['requests'] = [];
  const maxHeaderSize = 64 * 1024;
  const answer: Answer = (request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, headers });
    (url === '/' ? root : other)(request, response);
  };
  const server = tls
    ? createTlsServer({ maxHeaderSize, ...tls }, answer)
    : createServer({ maxHeaderSize }, answer);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  afterTest(close);
  const { port: taken } = server.address() as AddressInfo;
  return { url: `${tls ? 'https' : 'http'}://127.0.0.1:${taken}`, requests, close };
}

/** The URL of a port where nobody listens. */
export async function deadNode(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return `http://127.0.0.1:${port}`;
}

export function json(
  status: number,
  body: unknown,
  headers: Record<string, string | string[]> = {},
): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** The answer of `GET /`, as an Elasticsearch of this version gives it. */
export function mainInfo(number = '8.19.8', more: Record<string, unknown> = {}): Answer {
  return json(200, {
    name: 'node-1',
    cluster_name: 'logs',
    version: { number, build_flavor: 'default', ...more },
    tagline: 'You Know, for Search',
  });
}

/** Answers with the body that it was sent. */
export const echo: Answer = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  request.pipe(response);
};

/** Takes the request and breaks the connection. */
export const reset: Answer = (request) => {
  request.socket.destroy();
};

/** Never answers. */
export const hang: Answer = () => undefined;

/** Sends a status, headers and half a body, and breaks the connection. */
export const cut: Answer = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 2000 });
  response.write('{"jobs":[', () => {
    // The half has left for the other side; the break must not overtake it.
    setImmediate(() => request.socket.end());
  });
};
