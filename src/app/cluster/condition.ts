import type { ClusterHealth, GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { versionIn, versionInWords } from '../../jobs/cluster-version.ts';
import { clusterMessages as say } from './messages.ts';

export const healthColors: Record<ClusterHealth, string> = {
  green: 'success',
  yellow: 'warning',
  red: 'danger',
};

/** How the cluster is, in a colour and in words; `undefined` until it is known, `null` without a gateway. */
export function conditionOf(status: GatewayStatus | null | undefined): {
  color: string;
  text: string;
} {
  if (status === null) return { color: 'danger', text: say.noGateway };
  if (status === undefined) return { color: 'subdued', text: say.connecting };
  const { cluster, health } = status;
  switch (cluster.state) {
    case 'ready': {
      const version = versionIn(status);
      return {
        color: health ? healthColors[health] : 'subdued',
        text: say.elasticsearch(version === null ? null : versionInWords(version)),
      };
    }
    case 'no_rollup_api':
      return { color: 'warning', text: say.withoutRollup[cluster.distribution] };
    case 'unauthenticated':
      return { color: 'danger', text: say.notSignedIn };
    case 'unreachable':
      return { color: 'danger', text: say.unreachable };
  }
}
