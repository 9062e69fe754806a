import * as v from 'valibot';
import type { Endpoint } from '../../elasticsearch/endpoints.ts';
import { parseObject } from '../cluster/cluster-identity.ts';
import { gatewayError } from '../gateway-error.ts';
import { readBody } from '../read-body.ts';

/** In bytes. A job of a thousand fields has about a tenth of it. */
const longestBody = 1024 * 1024;

/**
 * The body for Elasticsearch, byte for byte as the browser sent it; `undefined` where the endpoint takes
 * none; or the answer that refuses it. Elasticsearch still has to read it: what is not JSON is only
 * sorted out here, so that nothing else than a body of the endpoint goes through.
 */
export async function readRequestBody(
  request: Request,
  endpoint: Endpoint,
): Promise<Buffer | undefined | Response> {
  if (!endpoint.body) return announcesBody(request.headers) ? refused('takes no body') : undefined;
  if (!isJson(request.headers.get('content-type')))
    return refused('takes a body of the content type application/json');
  const bytes = await readBody(request, longestBody);
  if (bytes === 'too_large')
    return gatewayError(
      'body_too_large',
      'The body of the request is longer than 1 MB, which is the most that the gateway forwards.',
    );
  if (bytes === 'broken_off') return refused('needs a body, and this one broke off');
  const object = parseUtf8Object(bytes);
  if (object === null) return refused('takes a JSON object as its body');
  const [issue] = v.safeParse(endpoint.body, object).issues ?? [];
  if (!issue) return bytes;
  return refused(`does not take this body: "${v.getDotPath(issue) ?? ''}" is not forwarded`);
}

function refused(why: string): Response {
  return gatewayError('bad_request', `This call ${why}.`);
}

/** HTTP/1.1 says by one of these two headers that a body follows. */
function announcesBody(headers: Headers): boolean {
  return headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0;
}

function isJson(contentType: string | null): boolean {
  return /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(contentType ?? '');
}

/** Null also for bytes that are not UTF-8, and for a byte order mark. */
function parseUtf8Object(bytes: Buffer): Record<string, unknown> | null {
  try {
    return parseObject(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return null;
  }
}
