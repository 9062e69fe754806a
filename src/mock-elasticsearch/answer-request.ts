import { setTimeout as delay } from 'node:timers/promises';
import { identify } from './authentication.ts';
import type { MockCluster } from './cluster.ts';
import type { Connection } from './connection-faults.ts';
import { breakConnection, isConnectionFault } from './connection-faults.ts';
import type { FoundEndpoint } from './dispatch.ts';
import { dispatch, findEndpoint } from './dispatch.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import type { FaultContext } from './fault-answers.ts';
import { faultAnswer } from './fault-answers.ts';
import type { Fault, FaultKind } from './fault-list.ts';
import { negotiate } from './media-types.ts';
import type { RestAnswer } from './rest-answer.ts';
import { errorAnswer, renderAnswer } from './rest-answer.ts';
import { slowed } from './slow-answer.ts';
import type { RestRequest } from './rest-request.ts';
import { readRestRequest } from './rest-request.ts';
import type { Authentication } from './users.ts';

/** Answers a request to a path of Elasticsearch: writes it down, and lets it meet its fault. */
export async function answerRequest(
  cluster: MockCluster,
  raw: Request,
  uri: string,
  body: string,
  connection: Connection,
): Promise<Response> {
  const mark = uri.indexOf('?');
  const opaqueId = raw.headers.get('x-opaque-id');
  const entry = cluster.journal.add({
    method: raw.method,
    path: mark === -1 ? uri : uri.slice(0, mark),
    ...(mark === -1 ? {} : { query: uri.slice(mark + 1) }),
    user: userOf(cluster, raw),
    ...(opaqueId === null ? {} : { opaque_id: opaqueId }),
    status: null,
    at: cluster.clock.now(),
  });
  const request = attempt(() => readRestRequest(raw.method, uri, raw.headers, body));
  if (request instanceof ElasticsearchError) {
    entry.status = request.status;
    const { profile } = cluster;
    return renderAnswer(errorAnswer(request, null), null, profile, profile.json_content_type);
  }
  const id = endpointOf(cluster, request)?.id;
  if (id) entry.id = id;
  const response = await answerWithFaults(cluster, request, connection);
  if (response.headers.get('x-hono-already-sent') === null) entry.status = response.status;
  return response;
}

async function answerWithFaults(
  cluster: MockCluster,
  request: RestRequest,
  connection: Connection,
): Promise<Response> {
  const fault = cluster.faults.take(request);
  if (fault?.fault.kind === 'latency') await delay(fault.fault.ms);
  if (!fault || isRealAnswer(fault.fault))
    return altered(await answer(cluster, request), fault, cluster);
  // Who is asking is settled first: a request that takes effect may change it.
  const context = { cluster, request, ...faultContext(cluster, request) };
  if (fault.after) await answer(cluster, request);
  return replaceAnswer(fault, context, connection);
}

/** Faults under which the request is answered as ever, only later or in another wrapping. */
function isRealAnswer({ kind }: FaultKind): boolean {
  return kind === 'latency' || kind === 'slow' || kind === 'content_type';
}

async function altered(
  response: Response,
  fault: Fault | undefined,
  cluster: MockCluster,
): Promise<Response> {
  switch (fault?.fault.kind) {
    case 'slow':
      return await slowed(response, fault.fault.bytes_per_second ?? 1, cluster);
    case 'content_type':
      response.headers.set('content-type', fault.fault.content_type ?? 'text/plain');
      return response;
    default:
      return response;
  }
}

async function replaceAnswer(
  { fault }: Fault,
  context: FaultContext,
  connection: Connection,
): Promise<Response> {
  const { cluster, request } = context;
  const { kind } = fault;
  if (isConnectionFault(kind)) return breakConnection(kind, connection, cluster);
  const replaced = faultAnswer(fault, context);
  return replaced ? render(cluster, request, replaced) : answer(cluster, request);
}

async function answer(cluster: MockCluster, request: RestRequest): Promise<Response> {
  try {
    negotiate(request, cluster.profile);
    return render(cluster, request, await dispatch(cluster, request));
  } catch (error) {
    if (error instanceof ElasticsearchError)
      return render(cluster, request, errorAnswer(error, request));
    throw error;
  }
}

function render(cluster: MockCluster, request: RestRequest, rest: RestAnswer): Response {
  const { profile } = cluster;
  const type = attempt(() => negotiate(request, profile));
  if (typeof type === 'string') return renderAnswer(rest, request, profile, type);
  return renderAnswer(errorAnswer(type, request), request, profile, profile.json_content_type);
}

function attempt<T>(work: () => T): T | ElasticsearchError {
  try {
    return work();
  } catch (error) {
    if (error instanceof ElasticsearchError) return error;
    throw error;
  }
}

function identifyIn({ users, profile }: MockCluster, headers: Headers) {
  return identify(headers.get('authorization'), users, profile);
}

/** Whose name the request came with, accepted or not. */
function userOf(cluster: MockCluster, raw: Request): string | null {
  const found = identifyIn(cluster, raw.headers);
  if ('user' in found) return found.user?.username ?? null;
  return found.refused?.by === 'realm' ? found.refused.name : null;
}

/** Null also for a path that cannot be read. */
function endpointOf(cluster: MockCluster, request: RestRequest): FoundEndpoint | null {
  const found = attempt(() => findEndpoint(cluster, request));
  return found instanceof ElasticsearchError ? null : found;
}

function faultContext(
  cluster: MockCluster,
  request: RestRequest,
): Pick<FaultContext, 'authentication' | 'id' | 'action' | 'index_action'> {
  const found = identifyIn(cluster, request.headers);
  const authentication: Authentication = 'user' in found ? found : { user: null, by: 'anonymous' };
  const called = endpointOf(cluster, request);
  const { action = null, index_action = null } = called?.endpoint.methods[request.method] ?? {};
  return { authentication, id: called?.id ?? '', action, index_action };
}
