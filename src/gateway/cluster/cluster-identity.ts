import type { DistributionWithoutRollup } from '../../elasticsearch/gateway-answers.ts';

/** What `GET /` told. */
export type ClusterIdentity =
  | { kind: 'rollup'; name: string | null; version: string; prefix: PathPrefix }
  | {
      kind: 'no_rollup';
      distribution: DistributionWithoutRollup;
      version: string | null;
    }
  /** 401 or 403, or nothing that Elasticsearch says; `prefix` is what is most likely to work. */
  | { kind: 'unread'; status: number; reason: string; prefix: PathPrefix };

/** Before 7.0 the paths of X-Pack's features stood under `/_xpack`. */
export type PathPrefix = '/_xpack' | '';

/**
 * The path for a cluster with this prefix, from the path by the name of 7.0 and later. `/_tasks` and
 * whatever else is not X-Pack's is the same in every version.
 */
export function prefixedPath(prefix: PathPrefix, path: string): string {
  return prefix === ''
    ? path
    : path.replace(/^(\/[^/_][^/]*)?\/_(?=(?:rollup|security)\/)/, `$1${prefix}/`);
}

/**
 * Reads the answer of `GET /`.
 *
 * A user with nothing but rollup privileges may not read it (403; it needs `monitor`), and then the
 * header `x-elastic-product`, sent with every answer since 7.14, decides: with it the version has
 * `/_rollup`; without it the cluster is 6.3 to 7.13, all of which serve `/_xpack/rollup` (7.x with a
 * deprecation warning).
 */
export function readClusterIdentity(
  status: number,
  product: string | string[] | undefined,
  text: string,
): ClusterIdentity {
  const body = parseObject(text);
  const info = asObject(body?.['version']);
  const number = asText(info?.['number']);
  // A cluster that is still starting (503) may already say who it is.
  if (info && number !== null && status !== 401 && status !== 403) {
    const distribution = distributionOf(info, asText(body?.['tagline']));
    if (distribution) return { kind: 'no_rollup', distribution, version: number };
    const prefix = Number.parseInt(number, 10) < 7 ? '/_xpack' : '';
    return { kind: 'rollup', name: asText(body?.['cluster_name']), version: number, prefix };
  }
  const refused = status === 401 || status === 403;
  const prefix = refused && product === undefined ? '/_xpack' : '';
  return { kind: 'unread', status, reason: reasonOf(status, body), prefix };
}

/** OpenSearch may call itself 7.10.2 (`compatibility.override_main_response_version`); see the tagline. */
function distributionOf(
  version: Record<string, unknown>,
  tagline: string | null,
): DistributionWithoutRollup | null {
  if (version['distribution'] === 'opensearch' || /opensearch/i.test(tagline ?? '')) {
    return 'opensearch';
  }
  const flavor = version['build_flavor'];
  return flavor === 'oss' || flavor === 'serverless' ? flavor : null;
}

function reasonOf(status: number, body: Record<string, unknown> | null): string {
  const error = body?.['error'];
  const reason = asText(asObject(error)?.['reason']) ?? asText(error);
  if (reason !== null) return reason;
  return status === 200
    ? 'What answers at this address is not Elasticsearch.'
    : `GET / was answered with status ${status}.`;
}

/** The text as a JSON object, or null. */
export function parseObject(text: string): Record<string, unknown> | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}

function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
