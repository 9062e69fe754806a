import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MockCluster } from './cluster.ts';
import type { FaultKind } from './fault-list.ts';
import type { VersionProfile } from './version-profile.ts';

/** What a request without a socket (`app.request`) sees of a broken connection: it rejects. */
class ConnectionBroken extends Error {
  constructor(how: string) {
    super(`the connection was broken: ${how}`);
    this.name = 'ConnectionBroken';
  }
}

/** Node's side of the request; absent when the app is called in process. */
export type Connection = Partial<HttpBindings> | undefined;

type ConnectionFault = Extract<FaultKind['kind'], 'hang' | 'reset' | 'cut' | 'kill'>;

export function isConnectionFault(kind: FaultKind['kind']): kind is ConnectionFault {
  return kind === 'hang' || kind === 'reset' || kind === 'cut' || kind === 'kill';
}

/**
 * Breaks the connection as the fault says, on the socket itself, since no `Response` can do it.
 *
 * @throws ConnectionBroken when there is no socket
 */
export async function breakConnection(
  kind: ConnectionFault,
  connection: Connection,
  { faults, nodes, profile }: MockCluster,
): Promise<Response> {
  const outgoing = connection?.outgoing;
  if (kind === 'hang') await faults.hang((gone) => outgoing?.once('close', gone));
  if (!outgoing) throw new ConnectionBroken(kind);
  if (kind === 'cut') await sendHalf(outgoing, profile);
  if (kind === 'kill') await nodes.kill(nodes.at(connection.incoming?.socket.localPort) ?? 0);
  // The last node of a cluster lives on.
  if (kind === 'reset' || kind === 'kill') connection.incoming?.socket.resetAndDestroy();
  else outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Promises more bytes than it sends. */
function sendHalf(
  outgoing: HttpBindings['outgoing'],
  { json_content_type, product_header }: VersionProfile,
): Promise<void> {
  const half = '{"started":tr';
  return new Promise((resolve) => {
    outgoing.writeHead(200, {
      ...(product_header ? { 'X-elastic-product': 'Elasticsearch' } : {}),
      'content-type': json_content_type,
      'content-length': String(half.length + 1024),
    });
    outgoing.write(half, () => resolve());
  });
}
