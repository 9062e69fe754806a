import type { JobRecord } from './job-record.ts';
import { renderStatus, taskNumberOf } from './job-record.ts';
import type { JobStore } from './job-store.ts';
import { mockNode } from './mock-node.ts';
import type { VersionProfile } from './version-profile.ts';
import { wildcardPattern } from './wildcard.ts';

/** The task's name with the mark of a persistent task that a node runs (`PersistentTasksNodeService`). */
const rollupAction = 'xpack/rollup/job[c]';

export interface TaskFilter {
  /** A comma list of actions with `*`; every action when absent or empty. */
  actions: string | undefined;
  /** With `status` and `description`. */
  detailed: boolean;
}

/** What is asked for its tasks. */
interface TaskContext {
  profile: VersionProfile;
  store: JobStore;
  clock: { now(): number };
}

/** GET _tasks, grouped by nodes: the tasks of the rollup jobs. Sources: `ListTasksResponse`, `TaskInfo`. */
export function listTasks({ profile, store, clock }: TaskContext, filter: TaskFilter) {
  const jobs = isAskedFor(rollupAction, filter.actions) ? store.list() : [];
  if (jobs.length === 0) return { nodes: {} };
  const tasks = jobs.map((job) => {
    const task = renderTask(job, profile, { now: clock.now(), detailed: filter.detailed });
    return [`${mockNode.id}:${task.id}`, task] as const;
  });
  return { nodes: { [mockNode.id]: { ...renderNode(profile), tasks: Object.fromEntries(tasks) } } };
}

function isAskedFor(action: string, actions = ''): boolean {
  return actions === '' || actions.split(',').some((one) => wildcardPattern(one).test(action));
}

function renderNode({ node_roles, has_rollup_jobs }: VersionProfile) {
  return {
    name: mockNode.name,
    transport_address: mockNode.address,
    host: mockNode.host,
    ip: mockNode.address,
    roles: node_roles,
    ...(has_rollup_jobs ? { attributes: { 'xpack.installed': 'true' } } : {}),
  };
}

function renderTask(
  job: JobRecord,
  profile: VersionProfile,
  { now, detailed }: { now: number; detailed: boolean },
) {
  const details = {
    status: renderStatus(job, profile),
    description: `rollup_${job.config.id}`,
  };
  return {
    node: mockNode.id,
    id: taskNumberOf(job),
    type: 'persistent',
    action: rollupAction,
    ...(detailed ? details : {}),
    start_time_in_millis: job.task_started_at,
    running_time_in_nanos: (now - job.task_started_at) * 1_000_000,
    cancellable: true,
    ...(profile.task_cancelled ? { cancelled: false } : {}),
    parent_task_id: `cluster:${job.allocation}`,
    headers: {},
  };
}
