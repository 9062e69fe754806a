import { grants, unauthorizedSubject } from './authorization.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import type { Authentication, MockUser } from './users.ts';
import type { VersionProfile } from './version-profile.ts';
import { wildcardPattern } from './wildcard.ts';

/** What each index privilege includes, itself apart. */
const included: Record<string, readonly string[]> = {
  all: ['*'],
  manage: ['view_index_metadata', 'create_index', 'delete_index', 'monitor'],
  write: ['index', 'create', 'create_doc', 'delete'],
};

/** The index actions of the mock, with the privileges that allow them. Source: `IndexPrivilege`. */
const allowedBy = {
  'indices:data/read/field_caps': ['view_index_metadata', 'manage', 'read', 'all'],
  'indices:data/read/search': ['read', 'all'],
  'indices:data/read/xpack/rollup/get/index/caps': ['view_index_metadata', 'manage', 'read', 'all'],
  'indices:admin/create': ['create_index', 'manage', 'all'],
} satisfies Record<string, readonly string[]>;

export type IndexAction = keyof typeof allowedBy;

/** May the user do with every index of a name or pattern what the privilege stands for? */
export function hasIndexPrivilege(
  user: MockUser | null,
  index: string,
  privilege: string,
): boolean {
  if (!user) return true;
  const { role } = user;
  // Without privileges of its own: who may manage rollup jobs may also use the indices.
  if (!role.index) return grants(role.cluster, 'manage_rollup');
  return role.index.some(
    ({ names, privileges }) =>
      names.some((name) => wildcardPattern(name).test(index)) &&
      privileges.some((granted) => {
        const more = included[granted] ?? [];
        return granted === privilege || more.includes(privilege) || more.includes('*');
      }),
  );
}

/** May the user do this with an index of that name? */
export function mayUseIndex({ user }: Authentication, action: IndexAction, index: string): boolean {
  return allowedBy[action].some((privilege) => hasIndexPrivilege(user, index, privilege));
}

/**
 * Refuses the indices that were named, and everybody who may do this with no index at all. Patterns stand for
 * the indices that the user may use, as in Elasticsearch, so that they are not looked at here.
 *
 * @throws ElasticsearchError 403 in the wording of the version
 */
export function authorizeIndices(
  authentication: Authentication,
  action: IndexAction,
  named: readonly string[],
  profile: VersionProfile,
): void {
  const denied = named.filter((index) => !mayUseIndex(authentication, action, index));
  const isRefused = denied.length > 0 || !mayUseAnyIndex(authentication, action);
  if (isRefused) throw indexUnauthorized(authentication, action, denied, profile);
}

function mayUseAnyIndex(authentication: Authentication, action: IndexAction): boolean {
  const index = authentication.user?.role.index;
  // Without privileges of their own, the mock's users may use every index or none.
  if (!index) return mayUseIndex(authentication, action, '*');
  return index.some(({ names }) => names.some((name) => mayUseIndex(authentication, action, name)));
}

/** The 403 of a missing index privilege; `denied` may be empty. */
export function indexUnauthorized(
  authentication: Authentication,
  action: IndexAction,
  denied: readonly string[],
  profile: VersionProfile,
): ElasticsearchError {
  let reason = unauthorizedSubject(authentication, action, profile);
  if (profile.privileges_in_403 !== 'none') {
    if (denied.length > 0) reason += ` on indices [${denied.join(',')}]`;
    reason += `, this action is granted by the index privileges [${allowedBy[action].join(',')}]`;
  }
  return new ElasticsearchError(403, 'security_exception', reason);
}
