import type { Refused } from './authentication.ts';
import { unauthenticated } from './authentication.ts';
import { unauthorized } from './authorization.ts';
import type { MockCluster } from './cluster.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import type { FaultKind } from './fault-list.ts';
import { indexNotFound } from './index-not-found.ts';
import type { IndexAction } from './index-privileges.ts';
import { indexUnauthorized } from './index-privileges.ts';

import { notStoppedBody, taskNotFound } from './job-actions.ts';
import { mockNode } from './mock-node.ts';
import { namesIn } from './resolve-indices.ts';
import type { RestAnswer } from './rest-answer.ts';
import { errorAnswer, jsonAnswer } from './rest-answer.ts';
import type { RestRequest } from './rest-request.ts';
import type { Authentication } from './users.ts';

/** The request that meets a fault, as far as it could be understood. */
export interface FaultContext {
  cluster: MockCluster;
  request: RestRequest;
  authentication: Authentication;
  id: string;
  /** The action of the call; null where it has none, or none was found. */
  action: string | null;
  /** The action on the indices of the path, where the call is one. */
  index_action: IndexAction | null;
}

type StatusFault = Extract<FaultKind, { kind: 'status' }>;

/** The answer of a fault that is an answer; null for those of the connection. */
export function faultAnswer(fault: FaultKind, context: FaultContext): RestAnswer | null {
  const { request } = context;
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault, context);
    case 'licence':
      return errorAnswer(
        new ElasticsearchError(
          403,
          'security_exception',
          'current license is non-compliant for [rollup]',
          { details: { 'license.expired.feature': 'rollup' } },
        ),
        request,
      );
    case 'cluster_block':
      return errorAnswer(
        new ElasticsearchError(
          403,
          'cluster_block_exception',
          'blocked by: [FORBIDDEN/6/cluster read-only (api)];',
        ),
        request,
      );
    case 'no_master':
      return jsonAnswer(noMasterBody, 503);
    case 'large_error':
      return errorAnswer(largeError(fault.bytes ?? 10_000_000), request);
    case 'not_started':
      return jsonAnswer({ started: false });
    case 'not_stopped':
      return jsonAnswer({ stopped: false });
    case 'not_acknowledged':
      return jsonAnswer({ acknowledged: false });
    case 'node_failures':
      return jsonAnswer(nodeFailuresBody(context), 500);
    case 'html':
      return proxyPage(fault.status ?? 502);
    case 'garbage':
      return { status: 200, body: '{"started":tru', headers: [], content_type: 'application/json' };
    case 'empty':
      return { status: 200, body: '', headers: [], content_type: 'application/json' };
    default:
      return null;
  }
}

/** `MasterNotDiscoveredException` without a cause, which has nothing to say. */
const noMaster = { type: 'master_not_discovered_exception', reason: null };
const noMasterBody = { error: { root_cause: [noMaster], ...noMaster }, status: 503 };

function largeError(bytes: number): ElasticsearchError {
  const sentence = 'a reason that does not come to an end ';
  const reason = sentence.repeat(Math.ceil(bytes / sentence.length)).slice(0, bytes);
  // Once, or the body would be twice as long.
  return new ElasticsearchError(500, 'exception', reason, {
    root_cause: { type: 'exception', reason: 'see below' },
  });
}

/** A task action that did not reach its node: like a task's failure it has no `error`. */
function nodeFailuresBody({ action, request }: FaultContext): Record<string, unknown> {
  return {
    node_failures: [
      {
        type: 'failed_node_exception',
        reason: `Failed node [${mockNode.id}]`,
        node_id: mockNode.id,
        caused_by: {
          type: 'node_disconnected_exception',
          reason: `[${mockNode.name}][${mockNode.address}][${action ?? 'unknown'}[n]] disconnected`,
        },
      },
    ],
    ...notDone(request),
  };
}

/** What the answer to such a call says beside its failures. */
function notDone({ method, path }: RestRequest): Record<string, unknown> {
  if (method === 'GET') return { jobs: [] };
  if (path.endsWith('/_start')) return { started: false };
  return path.endsWith('/_stop') ? { stopped: false } : { acknowledged: false };
}

const proxyReasons: Record<number, string> = {
  413: 'Request Entity Too Large',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

function proxyPage(status: number): RestAnswer {
  const title = `${status} ${proxyReasons[status] ?? 'Error'}`;
  const body =
    `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n` +
    `<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;
  return { status, body, headers: [], content_type: 'text/html' };
}

function statusAnswer(fault: StatusFault, context: FaultContext): RestAnswer {
  const { request, id, cluster } = context;
  const isOwn = !fault.type && !fault.reason && !fault.caused_by;
  if (isOwn && fault.status === 413)
    return { status: 413, body: '', headers: [], content_type: 'text/plain; charset=UTF-8' };
  if (isOwn && (fault.status === 502 || fault.status === 504)) return proxyPage(fault.status);
  const deletes = request.method === 'DELETE' && cluster.profile.delete_needs_stopped;
  if (isOwn && fault.status === 500 && deletes)
    return jsonAnswer(
      notStoppedBody({ config: { id }, job_state: 'indexing', allocation: 1 }),
      500,
    );
  const usual = usualError(fault.status, context);
  const { caused_by = usual.extras.caused_by, type, reason } = fault;
  const error = new ElasticsearchError(fault.status, type ?? usual.type, reason ?? usual.message, {
    ...usual.extras,
    ...(caused_by ? { caused_by } : {}),
    ...(fault.retry_after === undefined
      ? {}
      : { headers: [['Retry-After', String(fault.retry_after)]] as const }),
  });
  return errorAnswer(error, request);
}

function refusedBy({ user, by }: Authentication): Refused | null {
  if (!user) return null;
  return by === 'api_key' ? { by } : { by: 'realm', name: user.username };
}

/** What this version sends with such a status for such a request. */
function usualError(status: number, context: FaultContext): ElasticsearchError {
  const { cluster, request, authentication, id, action, index_action } = context;
  const { profile } = cluster;
  switch (status) {
    case 401:
      return unauthenticated(request, profile, refusedBy(authentication));
    case 403:
      return index_action
        ? indexUnauthorized(authentication, index_action, namesIn(id), profile)
        : unauthorized(authentication, action ?? 'cluster:monitor/main', profile);
    case 404:
      if (index_action) return indexNotFound(id, profile);
      if (request.method === 'PUT') return indexNotFound(indexPatternIn(request.body), profile);
      return request.method === 'DELETE'
        ? new ElasticsearchError(
            404,
            'resource_not_found_exception',
            `the task with id [${id}] doesn't exist`,
          )
        : taskNotFound(id);
    case 409:
      if (request.method !== 'PUT') return versionConflict(id);
      return new ElasticsearchError(
        409,
        'status_exception',
        `Cannot create rollup job [${id}] because job was previously created (existing metadata).`,
      );
    case 429:
      return new ElasticsearchError(
        429,
        'es_rejected_execution_exception',
        'rejected execution of TransportService$7 on EsThreadPoolExecutor[name = ' +
          `${mockNode.name}/management, queue capacity = 1000, pool size = 5, ` +
          'active threads = 5, queued tasks = 1000]',
      );
    case 503:
      return new ElasticsearchError(
        503,
        'cluster_block_exception',
        'blocked by: [SERVICE_UNAVAILABLE/1/state not recovered / initialized];',
      );
    case 400:
      return new ElasticsearchError(400, 'illegal_argument_exception', 'the request was refused');
    default:
      return new ElasticsearchError(status, 'exception', reasonOf500(request, id));
  }
}

/** What a call gets that was overtaken by another one. */
function versionConflict(id: string): ElasticsearchError {
  return new ElasticsearchError(
    409,
    'version_conflict_engine_exception',
    `[rollup_${id}]: version conflict, required seqNo [7], primary term [1]. ` +
      'current document has seqNo [8] and primary term [1]',
  );
}

/** What a new job is to roll up; a PUT that is none has no pattern. */
function indexPatternIn(body: string): string {
  try {
    const { index_pattern } = (JSON.parse(body) ?? {}) as { index_pattern?: unknown };
    return typeof index_pattern === 'string' ? index_pattern : '';
  } catch {
    return '';
  }
}

function reasonOf500(request: RestRequest, id: string): string {
  if (request.path.endsWith('/_start'))
    return `Cannot start task for Rollup Job [${id}] because state was [STOPPING]`;
  if (request.path.endsWith('/_stop'))
    return `Cannot stop task for Rollup Job [${id}] because state was [ABORTING]`;
  if (request.method === 'PUT')
    return `Creation of task for Rollup Job ID [${id}] timed out after [20s]`;
  return `unexpected failure while handling [${request.method} ${request.path}]`;
}
