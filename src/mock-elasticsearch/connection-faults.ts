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

type ConnectionFault = Extract<
  FaultKind['kind'],
  'hang' | 'reset' | 'reset_after_headers' | 'cut' | 'kill'
>;

const connectionFaults: readonly FaultKind['kind'][] = [
  'hang',
  'reset',
  'reset_after_headers',
  'cut',
  'kill',
];

export function isConnectionFault(kind: FaultKind['kind']): kind is ConnectionFault {
  return connectionFaults.includes(kind);
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
  if (kind === 'cut') await sendPart(outgoing, profile, '{"started":tr');
  if (kind === 'reset_after_headers') await sendPart(outgoing, profile, '');
  if (kind === 'kill') await nodes.kill(nodes.at(connection.incoming?.socket.localPort) ?? 0);
  // The last node of a cluster lives on.
  if (kind === 'reset' || kind === 'reset_after_headers' || kind === 'kill')
    connection.incoming?.socket.resetAndDestroy();
  else outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** The head of an answer and the beginning of its body; it promises more bytes than it sends. */
function sendPart(
  outgoing: HttpBindings['outgoing'],
  { json_content_type, product_header }: VersionProfile,
  part: string,
): Promise<void> {
  return new Promise((resolve) => {
    outgoing.writeHead(200, {
      ...(product_header ? { 'X-elastic-product': 'Elasticsearch' } : {}),
      'content-type': json_content_type,
      'content-length': String(part.length + 1024),
    });
    outgoing.flushHeaders();
    // The head is on its way once what comes after it has been written.
    outgoing.write(part, () => resolve());
  });
}
