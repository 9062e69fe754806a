import type { ConnectionOptions } from '@elastic/transport';
import { UndiciConnection } from '@elastic/transport';

const neverSent = new WeakSet<AbortSignal>();

/**
 * Did the request with this signal fail before any of it was sent, because no connection could be made
 * (refused, unknown host, TLS)? Each request needs a signal of its own.
 */
export function wasNeverSent(signal: AbortSignal): boolean {
  return neverSent.has(signal);
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
          neverSent.add(params.signal);
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
