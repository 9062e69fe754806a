import type { ClusterHealth } from '../../elasticsearch/gateway-answers.ts';

/** All texts of what the header says of the cluster and of what the operator may do there. */
export const clusterMessages = {
  connecting: 'Connecting…',
  unreachable: 'Cluster not reachable',
  noGateway: 'Console server not reachable',
  notSignedIn: 'Credentials not accepted',
  withoutRollup: {
    opensearch: 'OpenSearch',
    oss: 'Elasticsearch OSS',
    serverless: 'Elasticsearch Serverless',
  },
  elasticsearch: (version: string | null) =>
    version === null ? 'Elasticsearch' : `Elasticsearch ${version}`,

  popover: 'The cluster, and what you may do there',
  name: 'Cluster',
  version: 'Version',
  health: 'Health',
  user: 'User',
  roles: (roles: string[]) => `Roles: ${roles.join(', ')}`,
  rights: 'Rights',
  healths: {
    green: 'Green',
    yellow: 'Yellow',
    red: 'Red',
  } satisfies Record<ClusterHealth, string>,
  /** In the header, where nothing says what it is of. */
  healthOf: (word: string) => `Health: ${word.toLowerCase()}`,
  healthsExplained: {
    green: 'All data and its copies are there.',
    yellow: 'All data is there, but copies of some of it are missing.',
    red: 'Some data is missing. Jobs that need it fail.',
  } satisfies Record<ClusterHealth, string>,
  notReadable: 'Not known: reading it needs the cluster privilege monitor.',
  notExactly: (version: string) =>
    `${version}. Reading it exactly needs the cluster privilege monitor.`,
  nobody: 'Not known: security is off, or the cluster does not say.',

  rightsNames: {
    manage: 'All actions: manage_rollup',
    read_only: 'Read only: monitor_rollup',
    none: 'No rights on rollup jobs',
    unknown: 'Not known',
  },
  /** Where there is no room for more. */
  rightsInShort: { read_only: 'Read only', none: 'No rights' },
  rightsExplained: {
    manage: 'You may create, start, stop and delete jobs.',
    read_only:
      'You may look at jobs. To create, start, stop or delete them you need the cluster privilege manage_rollup or manage.',
    none: 'To look at jobs you need the cluster privilege monitor_rollup or monitor; to change them, manage_rollup or manage.',
    unknown: 'The cluster does not say. It decides on each action.',
  },
};
