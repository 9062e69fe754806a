import { ElasticsearchError } from './elasticsearch-error.ts';
import type { MockCluster } from './cluster.ts';
import { indexNotFound } from './index-not-found.ts';
import type { RestAnswer } from './rest-answer.ts';
import { jsonAnswer } from './rest-answer.ts';
import type { RestRequest } from './rest-request.ts';
import type { VersionProfile } from './version-profile.ts';

/**
 * A path without a handler. Elasticsearch takes some of them for the name of an index, which may not
 * begin with `_`; the others have no handler.
 *
 * @throws ElasticsearchError for the paths that are taken for an index
 */
export function unknownPath(request: RestRequest, { indices, profile }: MockCluster): RestAnswer {
  const [index = ''] = request.raw_segments;
  const isIndexPath = request.raw_segments.length === 1 && request.method !== 'POST';
  if (isIndexPath || isTypedDocumentPath(request, profile)) {
    if (index.startsWith('_')) throw badIndexName(index);
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'DELETE') {
      if (!indices.get(index)) throw indexNotFound(index, profile);
      if (!isIndexPath && request.method !== 'DELETE') return documentNotFound(request);
    }
  }
  // Up to 7.x `POST /{index}/{type}` is a path, so that any other method is the wrong one.
  if (profile.typed_document_paths && request.raw_segments.length === 2)
    return wrongMethod(request, ['POST']);
  const error = `no handler found for uri [${request.uri}] and method [${request.method}]`;
  return jsonAnswer({ error }, 400);
}

function documentNotFound({ raw_segments: [_index, _type, _id] }: RestRequest): RestAnswer {
  return jsonAnswer({ _index, _type, _id, found: false }, 404);
}

/** Up to 7.x `/{index}/{type}/{id}` takes every path of three segments. */
export function isTypedDocumentPath(request: RestRequest, profile: VersionProfile): boolean {
  const methods = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'];
  const length = request.raw_segments.length;
  return profile.typed_document_paths && length === 3 && methods.includes(request.method);
}

const methodOrder = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'];

/** The 405 of a path that takes only the methods `allowed`, and the answer of OPTIONS. */
export function wrongMethod(request: RestRequest, allowed: readonly string[]): RestAnswer {
  const sorted = methodOrder.filter((method) => allowed.includes(method));
  const headers = [['Allow', sorted.join(',')]] as const;
  if (request.method === 'OPTIONS')
    return { status: 200, body: '', headers, content_type: 'text/plain; charset=UTF-8' };
  const error =
    `Incorrect HTTP method for uri [${request.uri}] and method [${request.method}], ` +
    `allowed: [${sorted.join(', ')}]`;
  return jsonAnswer({ error, status: 405 }, 405, headers);
}

function badIndexName(index: string): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'invalid_index_name_exception',
    `Invalid index name [${index}], must not start with '_'.`,
    { details: { index_uuid: '_na_', index } },
  );
}
