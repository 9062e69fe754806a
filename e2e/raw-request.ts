import { request } from 'node:http';
import { request as tlsRequest } from 'node:https';

interface RawRequest {
  method: string;
  /** Origin of the server, with the base path that it has. */
  server: string;
  /** Sent exactly so: `fetch` would take a segment `%2E%2E` away. */
  path: string;
  body?: object | undefined;
  headers?: Record<string, string>;
  /** PEM of the authority that is trusted, where the server speaks TLS. */
  ca?: string | undefined;
}

/**
 * Sends JSON and reads JSON.
 *
 * @throws Error (as a rejection) with the answer, unless its status is 2xx
 */
export function sendJson({
  method,
  server,
  path,
  body,
  headers,
  ca,
}: RawRequest): Promise<unknown> {
  const { protocol, hostname, port, pathname } = new URL(server);
  const text = body && JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const send = protocol === 'https:' ? tlsRequest : request;
    const sent = send(
      {
        method,
        ca,
        hostname,
        port,
        path: pathname.replace(/\/$/, '') + path,
        agent: false,
        headers: {
          ...headers,
          ...(text !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(text),
          }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const answer = Buffer.concat(chunks).toString('utf8');
          const status = response.statusCode ?? 0;
          if (status >= 200 && status < 300) resolve(JSON.parse(answer));
          else reject(new Error(`${method} ${path} → ${status}: ${answer}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}
