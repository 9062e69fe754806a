import type { Context } from 'hono';
import type { UpstreamAnswer } from '../cluster/upstream.ts';
import { outgoingOf } from '../gateway-env.ts';
import type { GatewayEnv } from '../gateway-env.ts';
import { forwardedBody } from './forwarded-body.ts';
import { passedOn, wantsGzip } from './passed-headers.ts';

interface PassedAnswerOptions {
  onBroken: (error: unknown) => void;
  /** Called when it has left. */
  release?: (() => void) | undefined;
}

/** An answer on its way to the browser, as it comes. */
export function passedAnswer(
  c: Context<GatewayEnv>,
  answer: UpstreamAnswer,
  { onBroken, release }: PassedAnswerOptions,
): Response {
  const headers = passedOn(answer.headers);
  const outgoing = outgoingOf(c);
  if (release) {
    if (outgoing && !outgoing.destroyed) outgoing.once('close', release);
    else release();
  }
  if (answer.status === 204 || answer.status === 304) {
    answer.body.destroy();
    return new Response(null, { status: answer.status, headers });
  }
  const length = answer.headers['content-length'];
  const gzip = wantsGzip(c, headers, length === undefined ? undefined : Number(length));
  if (gzip) headers.set('content-encoding', 'gzip');
  else if (length !== undefined) headers.set('content-length', length);
  headers.set('vary', 'accept-encoding');
  const body = forwardedBody(answer.body, {
    gzip,
    outgoing,
    onBroken: (error) => {
      // The browser left, and the answer was given up.
      if (outgoing?.destroyed) return;
      c.var.record.error = 'answer_broke_off';
      onBroken(error);
    },
  });
  return new Response(body, { status: answer.status, headers });
}
