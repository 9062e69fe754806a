import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterTest } from './scripted-node.ts';

/** For tests: something in front of a cluster that takes headers away, or keeps paths for itself. */
export interface ProxyUnderTest {
  url: string;
  /** What was asked of it, and so of the cluster. */
  requests: { method: string; url: string; headers: IncomingHttpHeaders; status: number }[];
}

interface ProxyOptions {
  /** Headers of answers that it does not let through, in lower case. */
  strips?: readonly string[];
  /** Answers it with a page of its own, with this status. */
  keeps?: (path: string) => number | undefined;
}

/** Listens until the test is over. */
export async function proxyTo(target: string, options: ProxyOptions = {}): Promise<ProxyUnderTest> {
  const { strips = [], keeps = () => undefined } = options;
  const requests: ProxyUnderTest['requests'] = [];
  const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = incoming;
    const note = (status: number) => requests.push({ method, url, headers, status });
    const kept = keeps(url);
    if (kept !== undefined) {
      note(kept);
      response.writeHead(kept, { 'content-type': 'text/html' }).end('<h1>Not here</h1>');
      return;
    }
    const outgoing = request(target + url, { method, headers }, (answer) => {
      note(answer.statusCode ?? 0);
      const passed = Object.entries(answer.headers).filter(([name]) => !strips.includes(name));
      response.writeHead(answer.statusCode ?? 502, Object.fromEntries(passed));
      answer.pipe(response);
    });
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterTest(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
