import { consoleRequest, curlRequest } from '../../rollup/request-text.ts';
import { useStatus } from '../cluster-status.ts';

/** What a request is to be pasted into: Kibana's Console, or a shell. */
export const requestFormats = ['console', 'curl'] as const;
export type RequestFormat = (typeof requestFormats)[number];

/** A request to Elasticsearch; `path` is percent-encoded, with the query. */
export interface RequestToShow {
  method: string;
  path: string;
  body?: object;
}

/** Easy to find and replace: only the gateway knows where the cluster is. */
const placeholder = 'http://localhost:9200';

/** How to write a request as a text, for the cluster that is looked at. */
export function useRequestText(): (format: RequestFormat, request: RequestToShow) => string {
  const base = useStatus()?.demo?.elasticsearch ?? placeholder;
  return (format, { method, path, body }) =>
    format === 'console'
      ? consoleRequest(method, path, body)
      : curlRequest(base, method, path, body);
}
