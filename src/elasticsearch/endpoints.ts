/**
 * The Elasticsearch calls that the console makes, by the names of 7.0 and later.
 *
 * One table for both sides: the browser builds its requests from it, and the gateway forwards what
 * stands in it and nothing else. A placeholder such as `{id}` is exactly one path segment.
 */

export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE';

export interface Endpoint {
  readonly method: HttpMethod;
  /** Path with placeholders; `_all` is written out because a real id may not take its place. */
  readonly path: string;
  /** The query parameters that may be sent with it. */
  readonly query: readonly string[];
}

export const getJobsEndpoint: Endpoint = {
  method: 'GET',
  path: '/_rollup/job/_all',
  query: ['filter_path'],
};

export const getJobEndpoint: Endpoint = {
  method: 'GET',
  path: '/_rollup/job/{id}',
  query: ['filter_path'],
};

export const startJobEndpoint: Endpoint = {
  method: 'POST',
  path: '/_rollup/job/{id}/_start',
  query: [],
};

/** The query parameters exist from 6.6 on. */
export const stopJobEndpoint: Endpoint = {
  method: 'POST',
  path: '/_rollup/job/{id}/_stop',
  query: ['wait_for_completion', 'timeout'],
};

export const deleteJobEndpoint: Endpoint = {
  method: 'DELETE',
  path: '/_rollup/job/{id}',
  query: [],
};

/** Which node works on which job; needs the cluster privilege `monitor`. */
export const getTasksEndpoint: Endpoint = {
  method: 'GET',
  path: '/_tasks',
  query: ['detailed', 'actions', 'filter_path'],
};

export const endpoints: readonly Endpoint[] = [
  getJobsEndpoint,
  getJobEndpoint,
  startJobEndpoint,
  stopJobEndpoint,
  deleteJobEndpoint,
  getTasksEndpoint,
];

/**
 * One path segment as Elasticsearch reads it: percent-encoded, the dots of `.` and `..` too, because
 * URL parsers take those away. Throws a `URIError` for a text with half a surrogate pair.
 */
export function encodeSegment(text: string): string {
  return text === '.' || text === '..' ? text.replaceAll('.', '%2E') : encodeURIComponent(text);
}

/** The endpoint's path for one job, encoded once, as Elasticsearch takes it. */
export function elasticsearchPath(endpoint: Endpoint, id?: string): string {
  return id === undefined ? endpoint.path : endpoint.path.replace('{id}', () => encodeSegment(id));
}

/** Which endpoint a method and an (encoded) Elasticsearch path belong to, or `undefined`. */
export function findEndpoint(method: string, path: string): Endpoint | undefined {
  const segments = path.split('/');
  return endpoints.find((endpoint) => {
    const expected = endpoint.path.split('/');
    return (
      endpoint.method === method &&
      expected.length === segments.length &&
      expected.every((part, i) => (part === '{id}' ? segments[i] !== '' : part === segments[i]))
    );
  });
}

const gatewayPrefix = '/api/elasticsearch';

/**
 * Where the browser asks the gateway for an Elasticsearch path. Every segment is percent-encoded once
 * more on this leg, so that neither the browser's URL parser nor a proxy on the way can change what
 * an id such as `..` or `a/b` means. A plain id looks the same.
 */
export function gatewayPath(path: string): string {
  return gatewayPrefix + path.split('/').map(encodeURIComponent).join('/');
}

/** The reverse of `gatewayPath`; `undefined` for what is not one of its answers. */
export function fromGatewayPath(rawPath: string): string | undefined {
  if (!rawPath.startsWith(`${gatewayPrefix}/`)) return undefined;
  try {
    return rawPath.slice(gatewayPrefix.length).split('/').map(decodeURIComponent).join('/');
  } catch {
    return undefined;
  }
}
