import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

interface ForwardedBodyOptions {
  gzip: boolean;
  /** The response it is written to; a unit test has none. */
  outgoing: ServerResponse | undefined;
  onBroken: (error: unknown) => void;
}

/**
 * Elasticsearch's body on its way to the browser, as it comes.
 *
 * When it breaks off, the browser must see a broken body, never a complete one. Without a response
 * object the stream errors. With one the browser's connection is cut instead: @hono/node-server would
 * write the error's message behind what was sent. It reads nothing ahead, so that the cut never comes
 * before the status and headers are out.
 */
export function forwardedBody(source: Readable, options: ForwardedBodyOptions): BodyInit {
  const { gzip, outgoing, onBroken } = options;
  const chunks = gzip ? compressed(source) : source;
  const reader = chunks[Symbol.asyncIterator]() as AsyncIterator<Uint8Array<ArrayBuffer>>;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const next = await reader.next();
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        } catch (error) {
          onBroken(error);
          if (outgoing) outgoing.destroy();
          else controller.error(error);
        }
      },
      cancel() {
        source.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

function compressed(source: Readable): Readable {
  const gzip = createGzip();
  // What goes wrong is for whoever reads; with nobody left it must not end the process.
  gzip.on('error', () => undefined);
  return pipeline(source, gzip, () => undefined);
}
