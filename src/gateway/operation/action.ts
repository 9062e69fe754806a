import type { Endpoint } from '../../elasticsearch/endpoints.ts';
import {
  createJobEndpoint,
  deleteJobEndpoint,
  getFieldCapsEndpoint,
  getIndexCapsEndpoint,
  getJobEndpoint,
  getJobsEndpoint,
  getRollupCapsEndpoint,
  getTasksEndpoint,
  hasPrivilegesEndpoint,
  searchFiguresEndpoint,
  startJobEndpoint,
  stopJobEndpoint,
} from '../../elasticsearch/endpoints.ts';
import { readTarget } from '../forward/target.ts';

/** What is written down each time, whatever comes of it. */
export const auditedActions = ['start', 'stop', 'delete', 'create'] as const;

export const actions = [
  ...auditedActions,
  'list',
  'read',
  'tasks',
  'field_caps',
  'rollup_caps',
  'index_caps',
  'has_privileges',
  'figures',
  'status',
  'sign_in',
  'sign_out',
  'demo',
  'health',
  'app',
  /** A path below `/api` that the gateway does not answer. */
  'none',
] as const;

/** What a request is for, in a word. */
export type Action = (typeof actions)[number];

const actionOfEndpoint: ReadonlyMap<Endpoint, Action> = new Map([
  [startJobEndpoint, 'start'],
  [stopJobEndpoint, 'stop'],
  [deleteJobEndpoint, 'delete'],
  [createJobEndpoint, 'create'],
  [getJobsEndpoint, 'list'],
  [getJobEndpoint, 'read'],
  [getTasksEndpoint, 'tasks'],
  [getFieldCapsEndpoint, 'field_caps'],
  [getRollupCapsEndpoint, 'rollup_caps'],
  [getIndexCapsEndpoint, 'index_caps'],
  [hasPrivilegesEndpoint, 'has_privileges'],
  [searchFiguresEndpoint, 'figures'],
]);

const aboutOneJob: readonly Action[] = [...auditedActions, 'read'];

/** What a request is for, and the id of the job that it is about, as the browser means it. */
export function actionOf(method: string, rawPath: string): { action: Action; job?: string } {
  const target = readTarget(method, rawPath);
  if (target) {
    const action = actionOfEndpoint.get(target.endpoint) ?? 'none';
    return aboutOneJob.includes(action) && target.id !== undefined
      ? { action, job: target.id }
      : { action };
  }
  if (rawPath === '/healthz') return { action: 'health' };
  if (rawPath === '/api/status') return { action: 'status' };
  if (rawPath === '/api/session') return { action: sessionAction(method) };
  if (rawPath.startsWith('/api/demo/')) return { action: 'demo' };
  return { action: rawPath.startsWith('/api/') ? 'none' : 'app' };
}

function sessionAction(method: string): Action {
  if (method === 'DELETE') return 'sign_out';
  return method === 'POST' || method === 'PUT' ? 'sign_in' : 'none';
}

/** Whether it changes something in the cluster. */
export function isAudited(action: Action): boolean {
  return auditedActions.some((audited) => audited === action);
}
