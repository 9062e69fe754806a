import type { Context } from 'hono';
import { Hono } from 'hono';
import type { Endpoint } from '../../elasticsearch/endpoints.ts';
import { isRead } from '../../elasticsearch/endpoints.ts';
import { versionedPath } from '../../elasticsearch/versioned-path.ts';
import type { ClusterDetection } from '../cluster/cluster-detection.ts';
import { rulesOf } from '../cluster/cluster-identity.ts';
import type { ClusterIdentity } from '../cluster/cluster-identity.ts';
import type { Credentials } from '../session/credentials.ts';
import { forwardedBody } from './forwarded-body.ts';
import { outgoingOf } from '../gateway-env.ts';
import type { GatewayEnv } from '../gateway-env.ts';
import { gatewayError } from '../gateway-error.ts';
import { readRequestBody } from './request-body.ts';
import { stopWait } from './stop-wait.ts';
import { readTarget } from './target.ts';
import type { Operation } from '../operation/operation.ts';
import type { Upstream, UpstreamAnswer, UpstreamCall } from '../cluster/upstream.ts';
import { UpstreamFailure } from '../cluster/upstream-failure.ts';

interface ForwardOptions {
  upstream: Upstream;
  detection: ClusterDetection;
  operation: Operation;
  log: (line: string) => void;
}

/**
 * Headers that go through. Never `www-authenticate`, for which a browser would open its own password
 * box, nor `set-cookie`.
 */
const passedHeaders = [
  'content-type',
  'content-encoding',
  'warning',
  'x-elastic-product',
  'retry-after',
] as const;

/** `/api/elasticsearch/*`: the calls of the endpoint table, and nothing else. */
export function forwardRoutes(options: ForwardOptions): Hono<GatewayEnv> {
  const { upstream, detection, operation, log } = options;
  const routes = new Hono<GatewayEnv>();

  routes.all('/api/elasticsearch/*', async (c) => {
    const url = new URL(c.req.url);
    const target = readTarget(c.req.method, c.req.path);
    if (!target) return gatewayError('not_forwarded', notForwarded(c.req.method));
    const { endpoint, path } = target;
    const wrong = wrongParameter(url.searchParams, endpoint);
    if (wrong !== undefined) return gatewayError('bad_request', wrong);
    const wait = stopWait(endpoint, url.searchParams);
    if (typeof wait === 'string') return gatewayError('bad_request', wait);
    const body = await readRequestBody(c.req.raw, endpoint);
    if (body instanceof Response) return body;

    const { record, acting } = c.var;
    const { credentials, name } = acting;
    const cluster = await identify(detection, credentials, endpoint);
    if (cluster.kind === 'no_rollup') {
      const reason = `${names[cluster.distribution]} has no rollup jobs API.`;
      return gatewayError('no_rollup_api', reason, cluster.distribution);
    }
    try {
      const call: UpstreamCall = {
        method: endpoint.method,
        path: versionedPath(rulesOf(cluster), path),
        querystring: wholeQuery(url.searchParams, endpoint),
        body,
        credentials,
        timeout: upstream.requestTimeout + wait,
        // Whoever leaves takes a read along. A write keeps its way: its effect was asked for.
        ...(isRead(endpoint) ? { signal: c.req.raw.signal } : { opaqueId: record.id }),
      };
      const answer = await operation.send(record, name, () => upstream.send(call));
      return forwardedAnswer(c, answer, (error) => {
        // The browser left, and the answer was given up.
        if (outgoingOf(c)?.destroyed) return;
        detection.forget();
        record.error = 'answer_broke_off';
        log(`The answer to ${endpoint.method} ${endpoint.path} broke off: ${String(error)}`);
      });
    } catch (error) {
      if (error instanceof UpstreamFailure) detection.forget();
      throw error;
    }
  });

  return routes;
}

const names = {
  opensearch: 'OpenSearch',
  oss: 'The OSS distribution of Elasticsearch',
  serverless: 'Elasticsearch Serverless',
} as const;

const notForwarded = (method: string) =>
  `The gateway forwards no ${method} to this path. Ids are percent-encoded twice.`;

function wrongParameter(sent: URLSearchParams, endpoint: Endpoint): string | undefined {
  const names = [...sent.keys()];
  const unknown = names.find((name) => !endpoint.query.includes(name));
  if (unknown !== undefined) return `The parameter "${unknown}" is not forwarded with this call.`;
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  return repeated === undefined ? undefined : `The parameter "${repeated}" is given twice.`;
}

/** The query of the browser, and what the endpoint itself adds to it. */
function wholeQuery(sent: URLSearchParams, { fixedQuery = {} }: Endpoint): string {
  return new URLSearchParams([...sent, ...Object.entries(fixedQuery)]).toString();
}

/**
 * A failure here is one before the call itself was sent, whatever became of `GET /`. That counts for a
 * write; of a read the true cause is told.
 */
async function identify(
  detection: ClusterDetection,
  credentials: Credentials | null,
  endpoint: Endpoint,
): Promise<ClusterIdentity> {
  try {
    return await detection.identify(credentials);
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    if (isRead(endpoint)) throw error;
    throw new UpstreamFailure('elasticsearch_unreachable', error.message, error);
  }
}

function forwardedAnswer(
  c: Context<GatewayEnv>,
  answer: UpstreamAnswer,
  onBroken: (error: unknown) => void,
): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of passedHeaders) {
    const value = answer.headers[name];
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  if (answer.status === 204 || answer.status === 304) {
    answer.body.destroy();
    return new Response(null, { status: answer.status, headers });
  }
  const gzip = wantsGzip(c, headers);
  if (gzip) headers.set('content-encoding', 'gzip');
  headers.set('vary', 'accept-encoding');
  // Said in so many words, or @hono/node-server reads ahead before it sends the headers.
  headers.set('transfer-encoding', 'chunked');
  const outgoing = outgoingOf(c);
  const body = forwardedBody(answer.body, { gzip, outgoing, onBroken });
  return new Response(body, { status: answer.status, headers });
}

function wantsGzip(c: Context<GatewayEnv>, headers: Headers): boolean {
  return (
    !headers.has('content-encoding') &&
    /json|text/.test(headers.get('content-type') ?? '') &&
    /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(c.req.header('accept-encoding') ?? '')
  );
}
