import { ElasticsearchError } from './elasticsearch-error.ts';
import { decodeComponent } from './percent-decoding.ts';

/** A request as Elasticsearch sees it: the path as it was sent, not as a URL parser tidies it. */
export interface RestRequest {
  method: string;
  /** Path and query as sent. */
  uri: string;
  /** Path as sent. */
  path: string;
  /** The segments as sent, without the empty one after a trailing slash. */
  raw_segments: readonly string[];
  query: ReadonlyMap<string, string>;
  headers: Headers;
  body: string;
}

/** @throws ElasticsearchError 400 when an escape in the query is malformed */
export function readRestRequest(
  method: string,
  uri: string,
  headers: Headers,
  body: string,
): RestRequest {
  const mark = uri.indexOf('?');
  const path = mark === -1 ? uri : uri.slice(0, mark);
  const raw_segments = path.split('/').slice(1);
  while (raw_segments.at(-1) === '') raw_segments.pop();
  const query = readQuery(mark === -1 ? '' : uri.slice(mark + 1));
  return { method, uri, path, raw_segments, query, headers, body };
}

function readQuery(text: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const pair of text.split(/[&;]/)) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = equals === -1 ? pair : pair.slice(0, equals);
    const value = equals === -1 ? '' : pair.slice(equals + 1);
    query.set(decodeComponent(name, true), decodeComponent(value, true));
  }
  return query;
}

/**
 * A boolean parameter: `?pretty` and `?pretty=true` are true.
 *
 * @throws ElasticsearchError 400 on any other word
 */
export function booleanParameter(request: RestRequest, name: string): boolean {
  const value = request.query.get(name);
  if (value === undefined || value === 'false') return false;
  if (value === '' || value === 'true') return true;
  throw new ElasticsearchError(
    400,
    'illegal_argument_exception',
    `Failed to parse value [${value}] as only [true] or [false] are allowed.`,
  );
}

const commonParameters = ['pretty', 'human', 'error_trace', 'filter_path', 'format'];

/** @throws ElasticsearchError 400 that names the parameters that the endpoint does not know */
export function refuseUnknownParameters(request: RestRequest, known: readonly string[]): void {
  const unknown = [...request.query.keys()]
    .filter((name) => !commonParameters.includes(name) && !known.includes(name))
    .sort();
  if (unknown.length === 0) return;
  const names = unknown.map((name) => `[${name}]`).join(', ');
  const noun = unknown.length === 1 ? 'parameter' : 'parameters';
  throw new ElasticsearchError(
    400,
    'illegal_argument_exception',
    `request [${request.path}] contains unrecognized ${noun}: ${names}`,
  );
}
