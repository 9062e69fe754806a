import type { MockCluster } from './cluster.ts';

/**
 * The same answer in single bytes, so many of them a second of the cluster's clock. When the faults are
 * cleared the rest comes at once.
 */
export async function slowed(
  response: Response,
  bytesPerSecond: number,
  { clock, faults }: MockCluster,
): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  // Said in so many words, or @hono/node-server reads ahead before it sends the head.
  headers.set('transfer-encoding', 'chunked');
  const bytes = new Uint8Array(await response.arrayBuffer());
  let sent = 0;
  let isOver = false;
  let giveUp: (() => void) | undefined;

  const pause = async () => {
    let isDue = false;
    let cancelTimer: (() => void) | undefined;
    await faults.hang((gone) => {
      giveUp = gone;
      cancelTimer = clock.setTimer(clock.now() + 1000 / bytesPerSecond, () => {
        isDue = true;
        gone();
      });
    });
    cancelTimer?.();
    isOver = !isDue;
  };

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!isOver) await pause();
        const next = bytes.subarray(sent, isOver ? undefined : sent + 1);
        sent += next.length;
        if (next.length > 0) controller.enqueue(next);
        if (sent >= bytes.length) controller.close();
      },
      cancel: () => giveUp?.(),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers });
}
