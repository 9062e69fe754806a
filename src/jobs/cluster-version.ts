import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import type { VersionRange } from '../elasticsearch/server-rules.ts';
import { clusterMessages as say } from './cluster-messages.ts';

/** The cluster's version, or what is known of it; null for nothing. */
export function versionIn(status: GatewayStatus | null | undefined): string | VersionRange | null {
  const cluster = status?.cluster;
  return cluster?.state === 'ready' ? (cluster.version ?? cluster.range ?? null) : null;
}

/** Such as `8.19.8`, or `7.x` and `8 or later` where only that is known. */
export function versionInWords(version: string | VersionRange): string {
  if (typeof version === 'string') return version;
  const major = Number.parseInt(version.from, 10);
  return version.below === null ? say.orLater(major) : say.line(major);
}
