import type { Endpoint } from '../../elasticsearch/endpoints.ts';
import {
  deleteJobEndpoint,
  elasticsearchPath,
  getJobEndpoint,
  startJobEndpoint,
  stopJobEndpoint,
} from '../../elasticsearch/endpoints.ts';
import type { FoundJob } from '../../elasticsearch/rollup-job.ts';

/** What can be asked of Elasticsearch about one job. */
export type RequestName = 'get' | 'start' | 'stop' | 'stop_and_wait' | 'delete' | 'create';

export interface JobRequest {
  name: RequestName;
  method: string;
  /** As the cluster's version has it, percent-encoded, with the query. */
  path: string;
  body?: object;
}

/**
 * The requests that a person may send for the job, as this version of Elasticsearch takes them; the
 * newest where it is not known (`GET /` may be forbidden).
 */
export function jobRequests(
  { job, raw }: Extract<FoundJob, { kind: 'job' }>,
  version: string | null,
): JobRequest[] {
  const [major = 9, minor = 0] = (version ?? '').split('.').map(Number);
  const isBefore = (atMajor: number, atMinor: number) =>
    version !== null && (major < atMajor || (major === atMajor && minor < atMinor));
  const { id } = job.config;
  // Up to 6.8 the rollup API stood below `_xpack`.
  const api = isBefore(7, 0) ? '/_xpack/rollup/' : '/_rollup/';
  const of = (endpoint: Endpoint) => ({
    method: endpoint.method,
    path: elasticsearchPath(endpoint, id).replace(/^\/_rollup\//, api),
  });
  const stop = of(stopJobEndpoint);
  return [
    { name: 'get', ...of(getJobEndpoint) },
    { name: 'start', ...of(startJobEndpoint) },
    { name: 'stop', ...stop },
    ...(isBefore(6, 6)
      ? []
      : [
          {
            name: 'stop_and_wait' as const,
            ...stop,
            path: `${stop.path}?wait_for_completion=true&timeout=30s`,
          },
        ]),
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
