import * as v from 'valibot';
import { figuresSearch } from './figures-search.ts';

/**
 * The Elasticsearch calls that the console makes, by the names of 7.0 and later.
 *
 * One table for both sides: the browser builds its requests from it, and the gateway forwards what
 * stands in it and nothing else.
 */

export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'DELETE';

export interface Endpoint {
  readonly method: HttpMethod;
  /**
   * Path with at most one placeholder, exactly one segment: `{id}` is any text, `{index}` an index
   * pattern. `_all` jobs are written out because a real id may not take its place.
   */
  readonly path: string;
  /** The query parameters that may be sent with it. */
  readonly query: readonly string[];
  /** What the gateway itself adds to the query; the browser can neither change nor leave it out. */
  readonly fixedQuery?: Readonly<Record<string, string>>;
  /** What a JSON object must be to be its body. Without this it takes no body. */
  readonly body?: v.GenericSchema;
  /** It changes nothing, although it is no GET. */
  readonly onlyReads?: true;
}

/** Any JSON object: Elasticsearch itself knows best what may stand in it. */
const anyObject = v.looseObject({});

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

export const createJobEndpoint: Endpoint = {
  method: 'PUT',
  path: '/_rollup/job/{id}',
  query: [],
  body: anyObject,
};

export const getFieldCapsEndpoint: Endpoint = {
  method: 'GET',
  path: '/{index}/_field_caps',
  query: ['fields', 'filter_path'],
};

/** The `{id}` is an index pattern, written as its jobs have it, or `_all`. */
export const getRollupCapsEndpoint: Endpoint = {
  method: 'GET',
  path: '/_rollup/data/{id}',
  query: ['filter_path'],
};

/** From 6.4 on. */
export const getIndexCapsEndpoint: Endpoint = {
  method: 'GET',
  path: '/{index}/_rollup/data',
  query: ['filter_path'],
};

/** What the user may do; everyone may ask it of themselves. */
export const hasPrivilegesEndpoint: Endpoint = {
  method: 'POST',
  path: '/_security/user/_has_privileges',
  query: [],
  body: anyObject,
  onlyReads: true,
};

/**
 * Figures over the data of an index pattern, and never a document: the size of the query goes before
 * that of the body (`RestSearchAction`), and the body may ask for figures only.
 */
export const searchFiguresEndpoint: Endpoint = {
  method: 'POST',
  path: '/{index}/_search',
  query: ['filter_path'],
  fixedQuery: { size: '0' },
  body: figuresSearch,
  onlyReads: true,
};

export const endpoints: readonly Endpoint[] = [
  getJobsEndpoint,
  getJobEndpoint,
  startJobEndpoint,
  stopJobEndpoint,
  deleteJobEndpoint,
  getTasksEndpoint,
  createJobEndpoint,
  getFieldCapsEndpoint,
  getRollupCapsEndpoint,
  getIndexCapsEndpoint,
  hasPrivilegesEndpoint,
  searchFiguresEndpoint,
];

/** Whether a call of the endpoint changes nothing. */
export function isRead({ method, onlyReads }: Endpoint): boolean {
  return method === 'GET' || onlyReads === true;
}

/**
 * One path segment as Elasticsearch reads it: percent-encoded, the dots of `.` and `..` too, because
 * URL parsers take those away. Throws a `URIError` for a text with half a surrogate pair.
 */
export function encodeSegment(text: string): string {
  return text === '.' || text === '..' ? text.replaceAll('.', '%2E') : encodeURIComponent(text);
}

const placeholder = /\{(?:id|index)\}/;

/** The endpoint's path for one job or index pattern, encoded once, as Elasticsearch takes it. */
export function elasticsearchPath(endpoint: Endpoint, id?: string): string {
  // What is encoded has no `$`, which `replace` would read as a pattern.
  return id === undefined ? endpoint.path : endpoint.path.replace(placeholder, encodeSegment(id));
}

/** Where the endpoint's placeholder stands among the segments of its path; -1 where there is none. */
export function placeholderPosition(endpoint: Endpoint): number {
  return endpoint.path.split('/').findIndex((part) => placeholder.test(part));
}

/** Which endpoint a method and an (encoded) Elasticsearch path belong to, or `undefined`. */
export function findEndpoint(method: string, path: string): Endpoint | undefined {
  const segments = path.split('/');
  return endpoints.find((endpoint) => {
    const expected = endpoint.path.split('/');
    return (
      endpoint.method === method &&
      expected.length === segments.length &&
      expected.every((part, i) => fits(part, segments[i] ?? ''))
    );
  });
}

function fits(part: string, segment: string): boolean {
  if (part === '{id}') return segment !== '';
  return part === '{index}' ? isIndexPattern(segment) : part === segment;
}

/**
 * No name of an index begins with `_` (`MetadataCreateIndexService`), but those of other APIs do, as in
 * `/_cat/_search`; and `_all` is more than the console has to look at.
 */
function isIndexPattern(segment: string): boolean {
  try {
    const pattern = decodeURIComponent(segment);
    return !/^\.{0,2}$/.test(pattern) && pattern.split(',').every((part) => !part.startsWith('_'));
  } catch {
    return false;
  }
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
