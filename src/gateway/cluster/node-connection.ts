import type { ConnectionOptions } from '@elastic/transport';
import { UndiciConnection } from '@elastic/transport';

const connectFailures = new WeakMap<AbortSignal, Error>();

/**
 * Why the request with this signal failed before any of it was sent, because no connection could be made
 * (refused, unknown host, TLS); undefined where one was. Each request needs a signal of its own.
 */
export function connectFailure(signal: AbortSignal): Error | undefined {
  return connectFailures.get(signal);
}

/**
 * Elastic's connection to one node, which also tells apart what @elastic/transport 9 does not: a
 * failure to connect from a connection that broke. Its ConnectionError keeps no more than the message.
 */
export class NodeConnection extends UndiciConnection {
  constructor(options: ConnectionOptions) {
    super(options);
    const connectErrors = new WeakSet();
    this.pool.on('connectionError', (_origin, _targets, error) => {
      connectErrors.add(error);
    });
    const request = this.pool.request.bind(this.pool);
    const observed = async (params: Parameters<typeof request>[0]) => {
      try {
        return await request(params);
      } catch (error) {
        if (
          error instanceof Error &&
          connectErrors.has(error) &&
          params.signal instanceof AbortSignal
        ) {
          connectFailures.set(params.signal, error);
        }
        throw error;
      }
    };
    this.pool.request = observed;
  }

  /** At once, also with requests under way; the base class waits for them. */
  override async close(): Promise<void> {
    await this.pool.destroy();
  }
}
