import { consoleRequest } from '../request-text.ts';

/** A whole configuration, with whatever its version has. */
export interface ConfigToWrite {
  readonly id: string;
}

/** A line of JSON for each job: its whole configuration, with the id. */
export function writeNdjson(configs: readonly ConfigToWrite[]): string {
  return configs.map((config) => `${JSON.stringify(config)}\n`).join('');
}

/**
 * A request for Kibana's Console for each job, which makes it. The id stands in the path only: from 6.4
 * on, one in the body would go before it. Throws a `URIError` for an id with half a surrogate pair.
 *
 * @param xpackPaths the API stands below `_xpack`, as it did up to 6.8
 */
export function writePutRequests(configs: readonly ConfigToWrite[], xpackPaths: boolean): string {
  const api = xpackPaths ? '_xpack/rollup/job/' : '_rollup/job/';
  return configs
    .map(({ id, ...body }) => `${consoleRequest('PUT', api + segmentOf(id), body)}\n`)
    .join('\n');
}

/** URL parsers take the segments `.` and `..` away. */
function segmentOf(id: string): string {
  return id === '.' || id === '..' ? id.replaceAll('.', '%2E') : encodeURIComponent(id);
}
