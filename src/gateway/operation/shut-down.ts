import type { Server } from 'node:http';
import type { Gateway } from '../create-gateway.ts';

/** In ms: how long the last answers may take to leave. */
const lastAnswers = 300;

/**
 * Ends a gateway. Reads and idle connections are cut at once; actions may go on for `timeout` ms, in
 * which everything else is refused. Then whatever is left is broken off, and told to the audit log.
 */
export async function shutDown(server: Server, gateway: Gateway, timeout: number): Promise<void> {
  const { operation } = gateway;
  operation.stop();
  server.closeIdleConnections();
  await operation.idle(timeout);
  await gateway.close();
  await operation.idle(lastAnswers);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
  await operation.idle(lastAnswers);
  operation.abandon();
}
