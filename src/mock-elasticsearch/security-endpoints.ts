import * as v from 'valibot';
import { clusterPrivileges, grants } from './authorization.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import { hasIndexPrivilege } from './index-privileges.ts';
import type { Authentication } from './users.ts';
import type { VersionProfile } from './version-profile.ts';

/** GET _security/_authenticate. */
export function describeAuthentication(
  authentication: Authentication,
  { version }: VersionProfile,
): Record<string, unknown> {
  const user = authentication.user;
  if (!user) return {};
  const apiKey = authentication.by === 'api_key' ? user.api_key : null;
  const realm = apiKey ? { name: '_es_api_key', type: '_es_api_key' } : user.realm;
  const before66 = version.major === 6 && version.minor < 6;
  return {
    username: user.username,
    roles: apiKey ? [] : [user.role.name],
    full_name: apiKey ? null : user.full_name,
    email: apiKey ? null : `${user.username}@example.com`,
    metadata: user.realm.type === 'reserved' ? { _reserved: true } : {},
    enabled: user.enabled,
    ...(before66 ? {} : { authentication_realm: realm, lookup_realm: realm }),
    ...(version.major >= 7 ? { authentication_type: authentication.by } : {}),
    ...(apiKey && version.major >= 7 ? { api_key: { id: apiKey.id, name: apiKey.name } } : {}),
  };
}

const privilegesBody = v.object({
  cluster: v.optional(v.array(v.string()), []),
  index: v.optional(
    v.array(
      v.object({
        names: v.union([
          v.array(v.string()),
          v.pipe(
            v.string(),
            v.transform((name) => [name]),
          ),
        ]),
        privileges: v.array(v.string()),
        allow_restricted_indices: v.optional(v.boolean()),
      }),
    ),
    [],
  ),
  application: v.optional(v.array(v.unknown()), []),
});

/**
 * GET and POST _security/user/_has_privileges.
 *
 * @throws ElasticsearchError 400 on a body that cannot be read or a privilege that does not exist
 */
export function hasPrivileges(authentication: Authentication, body: unknown) {
  const parsed = v.safeParse(privilegesBody, body);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new ElasticsearchError(
      400,
      'parse_exception',
      `failed to parse privileges. [${v.getDotPath(issue) ?? ''}]: ${issue.message}`,
    );
  }
  const unknown = parsed.output.cluster.find((name) => !clusterPrivileges.includes(name));
  if (unknown !== undefined) throw unknownPrivilege(unknown);
  const user = authentication.user;
  const has = (name: string) => !user || grants(user.role.cluster, name);
  const cluster = Object.fromEntries(parsed.output.cluster.map((name) => [name, has(name)]));
  const index: Record<string, Record<string, boolean>> = {};
  for (const { names, privileges } of parsed.output.index) {
    for (const name of names) {
      const asked = privileges.map(
        (privilege) => [privilege, hasIndexPrivilege(user, name, privilege)] as const,
      );
      index[name] = { ...index[name], ...Object.fromEntries(asked) };
    }
  }
  const answers = [cluster, ...Object.values(index)].flatMap((each) => Object.values(each));
  return {
    username: user?.username ?? '_anonymous',
    has_all_requested: answers.every((answer) => answer),
    cluster,
    index,
    application: {},
  };
}

function unknownPrivilege(name: string): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'illegal_argument_exception',
    `unknown cluster privilege [${name}]. a privilege must be either one of the predefined ` +
      `cluster privilege names [${[...clusterPrivileges].sort().join(',')}] or a pattern over ` +
      'one of the available cluster actions',
  );
}
