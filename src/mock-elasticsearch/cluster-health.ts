import type { MockCluster } from './cluster.ts';
import { clusterName } from './main-info.ts';

/** GET /_cluster/health of one node; the shards are invented. Source: `ClusterHealthResponse`. */
export function clusterHealth({ health }: MockCluster): Record<string, unknown> {
  const shards = 40;
  const missing = health === 'green' ? 0 : 4;
  return {
    cluster_name: clusterName,
    status: health,
    timed_out: false,
    number_of_nodes: 1,
    number_of_data_nodes: 1,
    active_primary_shards: health === 'red' ? shards - missing : shards,
    active_shards: shards - missing,
    relocating_shards: 0,
    initializing_shards: 0,
    unassigned_shards: missing,
    delayed_unassigned_shards: 0,
    number_of_pending_tasks: 0,
    number_of_in_flight_fetch: 0,
    task_max_waiting_in_queue_millis: 0,
    active_shards_percent_as_number: ((shards - missing) / shards) * 100,
  };
}
