import { Hono } from 'hono';
import type { Endpoint } from '../../elasticsearch/endpoints.ts';
import { isRead } from '../../elasticsearch/endpoints.ts';
import type { DistributionWithoutRollup } from '../../elasticsearch/gateway-answers.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { versionedPath } from '../../elasticsearch/versioned-path.ts';
import type { ClusterDetection } from '../cluster/cluster-detection.ts';
import { rulesOf } from '../cluster/cluster-identity.ts';
import type { Credentials } from '../session/credentials.ts';
import { acceptedAge } from '../reads/accepted-age.ts';
import type { SharedReads } from '../reads/shared-reads.ts';
import type { GatewayEnv } from '../gateway-env.ts';
import { gatewayError } from '../gateway-error.ts';
import { passedAnswer } from './passed-answer.ts';
import { readRequestBody } from './request-body.ts';
import { stopWait } from './stop-wait.ts';
import { readTarget } from './target.ts';
import { wholeResponse } from './whole-response.ts';
import type { Operation } from '../operation/operation.ts';
import type { Upstream, UpstreamAnswer, UpstreamCall } from '../cluster/upstream.ts';
import { UpstreamFailure } from '../cluster/upstream-failure.ts';

interface ForwardOptions {
  upstream: Upstream;
  detection: ClusterDetection;
  reads: SharedReads;
  operation: Operation;
  log: (line: string) => void;
}

/** `/api/elasticsearch/*`: the calls of the endpoint table, and nothing else. */
export function forwardRoutes(options: ForwardOptions): Hono<GatewayEnv> {
  const { upstream, detection, reads, operation, log } = options;
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
    const querystring = wholeQuery(url.searchParams, endpoint);
    const callOf = async (): Promise<UpstreamCall> => ({
      method: endpoint.method,
      path: versionedPath(await rulesFor(detection, credentials, endpoint), path),
      querystring,
      body,
      credentials,
      timeout: upstream.requestTimeout + wait,
    });
    const onBroken = (error: unknown) => {
      detection.forget();
      log(`The answer to ${endpoint.method} ${endpoint.path} broke off: ${String(error)}`);
    };
    const passOn = (answer: UpstreamAnswer, release?: () => void) =>
      passedAnswer(c, answer, { release, onBroken });
    const leaving = c.req.raw.signal;
    try {
      if (endpoint.method === 'GET') {
        const shared = await operation.send(record, name, () =>
          reads.read({
            credentials,
            what: `${path}?${querystring}`,
            maxAge: acceptedAge(c.req.header('cache-control')),
            leaving,
            read: async (signal) => upstream.send({ ...(await callOf()), signal }),
            onBroken,
          }),
        );
        if (shared.kind === 'long') return passOn(shared.answer, shared.release);
        if (shared.from !== 'own') record.copy = shared.from;
        return await wholeResponse(c, shared);
      }
      const call = await callOf();
      // Whoever leaves takes a read along. A write keeps its way: its effect was asked for.
      if (isRead(endpoint)) {
        const read = () => upstream.send({ ...call, signal: leaving });
        return passOn(await operation.send(record, name, read));
      }
      const act = () => upstream.send({ ...call, opaqueId: record.id });
      // What is being read may be from before or after: it is for nobody who asks later.
      reads.drop();
      return passOn(await operation.send(record, name, act).finally(() => reads.drop()));
    } catch (error) {
      if (error instanceof NoRollupApi) {
        return gatewayError('no_rollup_api', error.message, error.distribution);
      }
      // Who leaves says nothing about the cluster.
      if (error instanceof UpstreamFailure && !leaving.aborted) detection.forget();
      throw error;
    }
  });

  return routes;
}

class NoRollupApi extends Error {
  readonly distribution: DistributionWithoutRollup;

  constructor(distribution: DistributionWithoutRollup) {
    super(`${names[distribution]} has no rollup jobs API.`);
    this.distribution = distribution;
  }
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
 * What the cluster's version asks for. A failure here is one before the call itself was sent, whatever
 * became of `GET /`. That counts for a write; of a read the true cause is told.
 *
 * @throws NoRollupApi
 */
async function rulesFor(
  detection: ClusterDetection,
  credentials: Credentials | null,
  endpoint: Endpoint,
): Promise<ServerRules> {
  const cluster = await detection.identify(credentials).catch((error: unknown) => {
    if (!(error instanceof UpstreamFailure) || isRead(endpoint)) throw error;
    throw new UpstreamFailure('elasticsearch_unreachable', error.message, error);
  });
  if (cluster.kind === 'no_rollup') throw new NoRollupApi(cluster.distribution);
  return rulesOf(cluster);
}
