import { ElasticsearchError } from './elasticsearch-error.ts';
import type { Authentication } from './users.ts';
import type { VersionProfile } from './version-profile.ts';

/** The cluster privileges that the mock knows, with the actions that each of them allows. */
const privilegeActions: Record<string, readonly string[]> = {
  all: ['cluster:'],
  manage: ['cluster:admin/xpack/rollup/', 'cluster:monitor/'],
  monitor: ['cluster:monitor/'],
  manage_rollup: ['cluster:admin/xpack/rollup/', 'cluster:monitor/xpack/rollup/'],
  monitor_rollup: ['cluster:monitor/xpack/rollup/'],
};

/** What each privilege includes, itself apart. */
const included: Record<string, readonly string[]> = {
  manage: ['monitor', 'manage_rollup', 'monitor_rollup'],
  monitor: ['monitor_rollup'],
  manage_rollup: ['monitor_rollup'],
};

const otherPrivileges = [
  'none',
  'create_snapshot',
  'delegate_pki',
  'grant_api_key',
  'manage_api_key',
  'manage_ccr',
  'manage_ilm',
  'manage_index_templates',
  'manage_ingest_pipelines',
  'manage_ml',
  'manage_own_api_key',
  'manage_pipeline',
  'manage_security',
  'manage_slm',
  'manage_token',
  'manage_transform',
  'manage_watcher',
  'monitor_ml',
  'monitor_snapshot',
  'monitor_transform',
  'monitor_watcher',
  'read_ccr',
  'read_ilm',
  'read_slm',
  'transport_client',
];

export const clusterPrivileges: readonly string[] = [
  ...Object.keys(privilegeActions),
  ...otherPrivileges,
];

/** Does one of `granted` give the cluster privilege `wanted`? */
export function grants(granted: readonly string[], wanted: string): boolean {
  return granted.some(
    (one) => one === 'all' || one === wanted || (included[one] ?? []).includes(wanted),
  );
}

function allows(granted: readonly string[], action: string): boolean {
  return granted.some((one) =>
    (privilegeActions[one] ?? []).some((prefix) => action.startsWith(prefix)),
  );
}

/** The privileges that allow an action, from the least to the most. */
function grantedBy(action: string): string[] {
  return ['monitor_rollup', 'manage_rollup', 'monitor', 'manage', 'all'].filter((privilege) =>
    allows([privilege], action),
  );
}

/** @throws ElasticsearchError 403 in the wording of the version */
export function authorize(
  authentication: Authentication,
  action: string,
  profile: VersionProfile,
): void {
  if (!authentication.user || allows(authentication.user.role.cluster, action)) return;
  throw unauthorized(authentication, action, profile);
}

/** The 403 of a missing privilege. */
export function unauthorized(
  authentication: Authentication,
  action: string,
  profile: VersionProfile,
): ElasticsearchError {
  let reason = unauthorizedSubject(authentication, action, profile);
  if (profile.privileges_in_403 !== 'none')
    reason += `, this action is granted by the cluster privileges [${grantedBy(action).join(',')}]`;
  return new ElasticsearchError(403, 'security_exception', reason);
}

/** How the reason of a 403 begins: who may not do what. */
export function unauthorizedSubject(
  authentication: Authentication,
  action: string,
  profile: VersionProfile,
): string {
  const detail = profile.privileges_in_403;
  const name = authentication.user?.username ?? '_anonymous';
  const key = authentication.by === 'api_key' ? authentication.user.api_key : null;
  const roles = authentication.user ? `[${authentication.user.role.name}]` : '[]';
  let subject = `action [${action}] is unauthorized for `;
  subject +=
    key && detail !== 'none' ? `API key id [${key.id}] of user [${name}]` : `user [${name}]`;
  if (!key && detail === 'roles') subject += ` with roles ${roles}`;
  if (!key && detail === 'effective_roles') subject += ` with effective roles ${roles}`;
  return subject;
}
