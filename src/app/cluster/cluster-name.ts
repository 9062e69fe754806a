import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { clusterMessages as say } from './messages.ts';

/** What the cluster calls itself; “Cluster” where that is not known. */
export function clusterName(status: GatewayStatus | null | undefined): string {
  const cluster = status?.cluster;
  return (cluster?.state === 'ready' ? cluster.name : null) ?? say.name;
}
