import type { Context } from 'hono';
import type { SharedAnswer } from '../reads/shared-reads.ts';
import { outgoingOf } from '../gateway-env.ts';
import type { GatewayEnv } from '../gateway-env.ts';
import { passedOn, wantsGzip } from './passed-headers.ts';

type Whole = Extract<SharedAnswer, { kind: 'whole' }>;

/**
 * In bytes: what is handed to the connection at once. More than that would be all once more, encrypted, for each
 * reader over TLS.
 */
const atATime = 256 * 1024;

/**
 * An answer that is there as a whole. A 200 says how old it is, and what it is like: who has the same
 * already is told so (304).
 */
export async function wholeResponse(
  c: Context<GatewayEnv>,
  { answer, age, release }: Whole,
): Promise<Response> {
  const { status, body } = answer;
  const headers = passedOn(answer.headers);
  headers.set('vary', 'accept-encoding');
  let isKnown = false;
  if (status === 200) {
    headers.set('age', String(Math.floor(age / 1000)));
    headers.set('etag', body.etag);
    isKnown = matches(c.req.header('if-none-match'), body.etag);
  }
  if (isKnown || status === 204 || status === 304) {
    release();
    headers.delete('content-type');
    return new Response(null, { status: isKnown ? 304 : status, headers });
  }
  const outgoing = outgoingOf(c);
  if (outgoing && !outgoing.destroyed) outgoing.once('close', release);
  else release();
  if (!wantsGzip(c, headers, body.length)) {
    return new Response(sent(body.pieces, body.length), { status, headers });
  }
  headers.set('content-encoding', 'gzip');
  const bytes = await body.gzipped();
  return new Response(sent(cut(bytes), bytes.length), { status, headers });
}

/** What is long as it is, piece by piece: of a stream @hono/node-server makes no copy. */
function sent(pieces: readonly Buffer[], length: number): BodyInit {
  if (length <= atATime) return Buffer.concat(pieces);
  const left = pieces.values();
  return new ReadableStream<Buffer>({
    pull(controller) {
      const { value, done } = left.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

function cut(bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += atATime) pieces.push(bytes.subarray(at, at + atATime));
  return pieces;
}

/** `If-None-Match` compares weakly (RFC 9110, 13.1.2): a proxy that compresses may have changed the mark. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((text) => opaque(text) === opaque(etag));
}
