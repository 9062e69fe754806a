export interface IndexPrivileges {
  /** Names and patterns with `*`. */
  names: readonly string[];
  privileges: readonly string[];
}

interface Role {
  name: string;
  cluster: readonly string[];
  /** What the user may do with which indices; without it, everything for who may manage rollup jobs. */
  index?: readonly IndexPrivileges[];
}

export interface MockUser {
  username: string;
  password: string;
  full_name: string;
  enabled: boolean;
  role: Role;
  /** `Authorization: ApiKey base64(id:key)`; a disabled user has none. */
  api_key: { id: string; name: string; key: string } | null;
  realm: { name: string; type: string };
}

const native = { name: 'default_native', type: 'native' };

function user(
  username: string,
  full_name: string,
  role: Role,
  more: Partial<MockUser> = {},
): MockUser {
  return {
    username,
    password: `${username}-password`,
    full_name,
    enabled: true,
    role,
    api_key: { id: `${username}-key-id`, name: `${username}-key`, key: `${username}-key-secret` },
    realm: native,
    ...more,
  };
}

/** The users that a mock cluster starts with, fresh each time: their privileges can be changed. */
export function createUsers(): MockUser[] {
  const operator: Role = { name: 'rollup_operator', cluster: ['manage_rollup', 'monitor'] };
  return [
    user(
      'elastic',
      'Elastic Superuser',
      { name: 'superuser', cluster: ['all'] },
      { realm: { name: 'reserved', type: 'reserved' } },
    ),
    user('operator', 'Olga Operator', operator),
    user('planner', 'Paula Planner', {
      name: 'rollup_planner',
      cluster: ['manage_rollup', 'monitor'],
      index: [
        { names: ['web-logs-*'], privileges: ['read', 'view_index_metadata'] },
        { names: ['rollup-*'], privileges: ['manage', 'write'] },
      ],
    }),
    user('viewer', 'Victor Viewer', { name: 'rollup_viewer', cluster: ['monitor_rollup'] }),
    user('guest', 'Gina Guest', { name: 'web_logs_reader', cluster: [] }),
    user('former', 'Frank Former', operator, { enabled: false, api_key: null }),
  ];
}

export type Authentication =
  | { user: MockUser; by: 'realm' | 'api_key' }
  /** Security is off: everything is allowed, and nobody is asked for a name. */
  | { user: null; by: 'anonymous' };
