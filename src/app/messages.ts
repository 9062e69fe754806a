import type { ColorPreference } from './color-mode.ts';

/** All texts of the shell around the pages. */
export const shellMessages = {
  product: 'Rollup Jobs',
  breadcrumbs: { cluster: 'Cluster', jobs: 'Rollup Jobs' },
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
  user: (username: string) => `Signed in as ${username}`,
  theme: 'Theme',
  themes: {
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  } satisfies Record<ColorPreference, string>,
} as const;
