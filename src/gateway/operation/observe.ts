import type { Context, MiddlewareHandler } from 'hono';
import { outgoingOf } from '../gateway-env.ts';
import type { GatewayEnv } from '../gateway-env.ts';
import { errorCodeHeader, gatewayError } from '../gateway-error.ts';
import type { Operation } from './operation.ts';
import type { RequestError } from './request-record.ts';

/**
 * Follows each request until its answer has left, and what it asked of the cluster is over: the browser
 * may leave before. The answer carries the request's id.
 */
export function observeRequests(
  operation: Operation,
  addressOf: (c: Context<GatewayEnv>) => string | undefined,
): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const outgoing = outgoingOf(c);
    const record = operation.begin(c.req.method, c.req.path, addressOf(c), () =>
      outgoing?.destroy(),
    );
    c.set('record', record);
    const closed = outgoing && new Promise((resolve) => outgoing.once('close', resolve));
    await next();

    const { headers, status } = c.res;
    record.status = status;
    record.error ??= headers.get(errorCodeHeader) as RequestError | null;
    // Undefined where the request was refused before anybody asked who it is.
    record.user = (c.var as Partial<GatewayEnv['Variables']>).acting?.name ?? null;
    headers.delete(errorCodeHeader);
    headers.set('x-request-id', record.id);
    if (operation.stopping) headers.set('connection', 'close');
    if (!outgoing) operation.end(record);
    else
      void closed?.then(() => {
        record.left = !outgoing.writableFinished;
        operation.end(record);
      });
  };
}

/** While the gateway shuts down it does nothing new, and says so to load balancers too. */
export function refuseWhileStopping(operation: Operation): MiddlewareHandler<GatewayEnv> {
  return async (_c, next) => {
    if (!operation.stopping) return next();
    return gatewayError(
      'shutting_down',
      'The console is shutting down. Nothing was sent; try again when it is back.',
    );
  };
}
