import type { DistributionWithoutRollup } from '../../elasticsearch/gateway-answers.ts';
import type { ServerRules, VersionRange } from '../../elasticsearch/server-rules.ts';
import { serverRulesOf } from '../../elasticsearch/server-rules.ts';

/** What a cluster has told of itself. */
export type ClusterIdentity =
  /** `version` is a range, and the name null, where `GET /` did not tell and other answers had to. */
  | { kind: 'rollup'; name: string | null; version: string | VersionRange }
  | {
      kind: 'no_rollup';
      distribution: DistributionWithoutRollup;
      version: string | null;
    }
  /** 401 or 403, or nothing that Elasticsearch says. */
  | { kind: 'unread'; status: number; reason: string };

/** What is to be asked of such a cluster, and how. */
export function rulesOf(identity: ClusterIdentity): ServerRules {
  return serverRulesOf(identity.kind === 'rollup' ? identity.version : null);
}

/** Reads the answer of `GET /`. A user with nothing but rollup privileges may not read it (403). */
export function readClusterIdentity(status: number, text: string): ClusterIdentity {
  const body = parseObject(text);
  const info = asObject(body?.['version']);
  const number = asText(info?.['number']);
  // A cluster that is still starting (503) may already say who it is.
  if (info && number !== null && status !== 401 && status !== 403) {
    const distribution = distributionOf(info, asText(body?.['tagline']));
    if (distribution) return { kind: 'no_rollup', distribution, version: number };
    return { kind: 'rollup', name: asText(body?.['cluster_name']), version: number };
  }
  return { kind: 'unread', status, reason: reasonOf(status, body) };
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

export function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

export function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
