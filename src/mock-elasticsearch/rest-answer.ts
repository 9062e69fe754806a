import type { ElasticsearchError } from './elasticsearch-error.ts';
import { errorBody } from './elasticsearch-error.ts';
import { filterByPath } from './filter-path.ts';
import { prettyJson } from './pretty-json.ts';
import type { RestRequest } from './rest-request.ts';
import type { VersionProfile } from './version-profile.ts';

/** What a handler answers. A `string` body is sent as it is, anything else as JSON. */
export interface RestAnswer {
  status: number;
  body: unknown;
  headers: readonly (readonly [string, string])[];
  /** For a string body; JSON has the content type that was negotiated. */
  content_type?: string;
}

export function jsonAnswer(
  body: unknown,
  status = 200,
  headers: RestAnswer['headers'] = [],
): RestAnswer {
  return { status, body, headers };
}

export function errorAnswer(error: ElasticsearchError, request: RestRequest | null): RestAnswer {
  const trace = request?.query.get('error_trace');
  const body = errorBody(error, trace === 'true' || trace === '');
  return { status: error.status, body, headers: error.extras.headers ?? [] };
}

/** The answer on the wire: `filter_path` (not on errors), `pretty`, and the headers of the era. */
export function renderAnswer(
  answer: RestAnswer,
  request: RestRequest | null,
  profile: VersionProfile,
  contentType: string,
): Response {
  const headers = new Headers();
  for (const [name, value] of answer.headers) headers.append(name, value);
  const isProxyPage = answer.content_type === 'text/html';
  if (profile.product_header && !isProxyPage) headers.set('X-elastic-product', 'Elasticsearch');
  const opaqueId = request?.headers.get('x-opaque-id');
  if (opaqueId) headers.set('X-Opaque-Id', opaqueId);
  const text = bodyText(answer, request);
  headers.set('content-type', answer.content_type ?? contentType);
  headers.set('content-length', String(Buffer.byteLength(text)));
  const body = request?.method === 'HEAD' ? null : text;
  return new Response(body, { status: answer.status, headers });
}

function bodyText(answer: RestAnswer, request: RestRequest | null): string {
  if (typeof answer.body === 'string') return answer.body;
  const filterPath = request?.query.get('filter_path');
  const filtered =
    filterPath && answer.status < 400 ? filterByPath(answer.body, filterPath) : answer.body;
  const pretty = request?.query.get('pretty');
  return pretty === '' || pretty === 'true' ? prettyJson(filtered) : JSON.stringify(filtered);
}
