import type { Endpoint } from '../../elasticsearch/endpoints.ts';
import {
  deleteJobEndpoint,
  elasticsearchPath,
  getJobEndpoint,
  startJobEndpoint,
  stopJobEndpoint,
} from '../../elasticsearch/endpoints.ts';
import type { FoundJob } from '../../elasticsearch/rollup-job.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { versionedPath } from '../../elasticsearch/versioned-path.ts';

/** What can be asked of Elasticsearch about one job. */
export type RequestName = 'get' | 'start' | 'stop' | 'stop_and_wait' | 'delete' | 'create';

export interface JobRequest {
  name: RequestName;
  method: string;
  /** As the cluster's version has it, percent-encoded, with the query. */
  path: string;
  body?: object;
}

/** The requests that a person may send for the job, as a cluster with these rules takes them. */
export function jobRequests(
  { job, raw }: Extract<FoundJob, { kind: 'job' }>,
  rules: Pick<ServerRules, 'xpackPaths' | 'stopWaits'>,
): JobRequest[] {
  const { id } = job.config;
  const of = (endpoint: Endpoint) => ({
    method: endpoint.method,
    path: versionedPath(rules, elasticsearchPath(endpoint, id)),
  });
  const stop = of(stopJobEndpoint);
  return [
    { name: 'get', ...of(getJobEndpoint) },
    { name: 'start', ...of(startJobEndpoint) },
    { name: 'stop', ...stop },
    ...(rules.stopWaits
      ? [
          {
            name: 'stop_and_wait' as const,
            ...stop,
            path: `${stop.path}?wait_for_completion=true&timeout=30s`,
          },
        ]
      : []),
    { name: 'delete', ...of(deleteJobEndpoint) },
    { name: 'create', ...of(getJobEndpoint), method: 'PUT', body: configWithoutId(raw) },
  ];
}

/** The configuration as it was sent, with what we do not know of; on create the path names the job. */
function configWithoutId(raw: unknown): object {
  const { config } = raw as { config: Record<string, unknown> };
  const { id: _, ...rest } = config;
  return rest;
}
