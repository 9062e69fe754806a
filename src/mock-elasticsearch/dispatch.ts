import { authenticate } from './authentication.ts';
import { authorize } from './authorization.ts';
import type { MockCluster } from './cluster.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import type { Endpoint, Handler } from './endpoints.ts';
import {
  healthEndpoint,
  mainEndpoint,
  rollupEndpoints,
  securityEndpoints,
  tasksEndpoint,
  warningHeader,
} from './endpoints.ts';
import { allFieldCapsEndpoint, indexEndpoints } from './index-endpoints.ts';
import { unsupportedContentType } from './media-types.ts';
import { decodeComponent } from './percent-decoding.ts';
import type { RestAnswer } from './rest-answer.ts';
import { jsonAnswer } from './rest-answer.ts';
import type { RestRequest } from './rest-request.ts';
import { refuseUnknownParameters } from './rest-request.ts';
import { isTypedDocumentPath, unknownPath, wrongMethod } from './unknown-path.ts';
import type { Authentication } from './users.ts';

const removalNotice =
  'The rollup functionality will be removed in Elasticsearch 10.0. ' +
  'See docs for more information.';

/**
 * Does what Elasticsearch's `RestController` does with a request, in its order: find the path,
 * check method and content type, authenticate, read the request, refuse unknown parameters, check
 * the privilege, act.
 *
 * @throws ElasticsearchError with the answer of every refusal that has the error envelope
 */
export async function dispatch(cluster: MockCluster, request: RestRequest): Promise<RestAnswer> {
  const { profile } = cluster;
  if (profile.authenticates_unknown_paths) whoIs(cluster, request);
  const found = findEndpoint(cluster, request);
  if (!found) return unknownPath(request, cluster);
  const handler = found.endpoint.methods[request.method];
  if (!handler) {
    if (isTypedDocumentPath(request, profile)) return unknownPath(request, cluster);
    return wrongMethod(request, Object.keys(found.endpoint.methods));
  }
  const refusedType = unsupportedContentType(request, profile);
  if (refusedType) return jsonAnswer({ error: refusedType, status: 406 }, 406);
  const authentication = whoIs(cluster, request);
  const act = handler.prepare({ cluster, request, authentication, id: found.id });
  refuseUnknownParameters(request, handler.parameters ?? []);
  if (request.body !== '' && !handler.takesBody) throw noBodyExpected(request);
  if (handler.action !== null) authorize(authentication, handler.action, profile);
  const answer = await act();
  return { ...answer, headers: [...answer.headers, ...warnings(cluster, request, handler)] };
}

function whoIs(cluster: MockCluster, request: RestRequest): Authentication {
  if (!cluster.security) return { user: null, by: 'anonymous' };
  return authenticate(request, cluster.users, cluster.profile);
}

export interface FoundEndpoint {
  endpoint: Endpoint;
  /** The decoded `{id}`; empty where the path has none. */
  id: string;
}

/** The endpoint of a path. The old `_xpack/rollup` paths work in every version (a leniency). */
export function findEndpoint(cluster: MockCluster, request: RestRequest): FoundEndpoint | null {
  const segments = request.raw_segments;
  if (segments.length === 0) return { endpoint: mainEndpoint, id: '' };
  const rollup = cluster.profile.rollup_prefix === '_rollup' ? ['_rollup'] : [];
  const isXpack = segments[0] === '_xpack' && segments[1] === 'rollup';
  const normalised = isXpack ? ['_rollup', ...segments.slice(2)] : segments;
  const served = isXpack || rollup.includes(segments[0] ?? '');
  const candidates = [
    ...(served ? rollupEndpoints(cluster) : []),
    ...securityEndpoints(cluster),
    tasksEndpoint,
    healthEndpoint,
    allFieldCapsEndpoint,
    // No index begins with an underscore, and `_all` is all of them.
    ...(isIndex(segments[0] ?? '') ? indexEndpoints(cluster) : []),
  ];
  for (const endpoint of candidates) {
    const id = match(endpoint.pattern, normalised);
    if (id !== null) return { endpoint, id: decodeComponent(id) };
  }
  return null;
}

const isIndex = (segment: string) => segment === '_all' || !segment.startsWith('_');

function match(pattern: readonly string[], segments: readonly string[]): string | null {
  if (pattern.length !== segments.length) return null;
  let id = '';
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (expected === '{id}') id = segment;
    else if (expected !== segment) return null;
  }
  return pattern.includes('{id}') && id === '' ? null : id;
}

function noBodyExpected(request: RestRequest): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'illegal_argument_exception',
    `request [${request.method} ${request.path}] does not support having a body`,
  );
}

function warnings(cluster: MockCluster, request: RestRequest, handler: Handler) {
  const texts: string[] = [];
  const [first, second, ...rest] = request.raw_segments;
  if (cluster.profile.warns_of_xpack_paths && first === '_xpack') {
    const isId = (index: number) => second === 'rollup' && index === 1;
    const named = rest.map((segment, index) => (isId(index) ? '{id}' : segment)).join('/');
    texts.push(
      `[${request.method} /_xpack/${second}/${named}] is deprecated! ` +
        `Use [${request.method} /_${second}/${named}] instead.`,
    );
  }
  if (cluster.profile.deprecation_warning && handler.warns) texts.push(removalNotice);
  return texts.map((text) => warningHeader(cluster, text));
}
