import { STATUS_CODES } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Operation } from './operation.ts';

/** By Node's own error codes, as `_http_server.js` answers them. */
const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Has a line of each request that Node refuses before the gateway sees it: its head is too long, comes too
 * slowly, or is no HTTP. The answers are those of Node, which gives none once somebody listens.
 */
export function tellRefusals(server: Server, operation: Operation): void {
  const underWay = new WeakMap<object, ServerResponse>();
  server.on('request', ({ socket }, response) => {
    underWay.set(socket, response);
    response.once('close', () => underWay.delete(socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const response = underWay.get(socket);
    const status = statusOf(error.code);
    // A browser that goes is no request, and neither is a connection that it never used.
    const isSilent = !(socket instanceof Socket) || socket.bytesRead === 0;
    // A request that is under way has a line of its own.
    if (status !== null && !response && !isSilent)
      operation.refused({ address: socket.remoteAddress, status, error: error.code ?? '' });
    if (status !== null && socket.writable && !response?.headersSent)
      socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
    socket.destroy(error);
  });
}

/** Null where nothing was wrong with a request. */
function statusOf(code = ''): number | null {
  return statuses[code] ?? (code.startsWith('HPE_') ? 400 : null);
}
