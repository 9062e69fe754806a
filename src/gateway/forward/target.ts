import type { Endpoint } from '../../elasticsearch/endpoints.ts';
import {
  elasticsearchPath,
  findEndpoint,
  fromGatewayPath,
  placeholderPosition,
} from '../../elasticsearch/endpoints.ts';

/** What a request to `/api/elasticsearch/*` is for. */
export interface Target {
  endpoint: Endpoint;
  /** Encoded in the one way that no node or proxy reads differently. */
  path: string;
  /** What stands for the endpoint's placeholder, decoded. */
  id?: string;
}

/** The target of a method and an (encoded) path; `undefined` for what the endpoint table does not have. */
export function readTarget(method: string, rawPath: string): Target | undefined {
  const sent = fromGatewayPath(rawPath);
  const endpoint = sent === undefined ? undefined : findEndpoint(method, sent);
  if (sent === undefined || !endpoint) return undefined;
  const index = placeholderPosition(endpoint);
  if (index === -1) return { endpoint, path: endpoint.path };
  try {
    const id = decodeURIComponent(sent.split('/')[index] ?? '');
    return { endpoint, path: elasticsearchPath(endpoint, id), id };
  } catch {
    return undefined;
  }
}
