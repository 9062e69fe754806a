import { mockNode } from './mock-node.ts';
import type { VersionProfile } from './version-profile.ts';

export const buildHash = 'b48c6c2a4e2d2b6e7f4d0a7c1f9e83d5a60c1b27';

export const clusterName = 'mock-cluster';

/** GET /. Source: `MainResponse`; OpenSearch and Serverless answer with their own fields. */
export function mainInfo(profile: VersionProfile): Record<string, unknown> {
  const { version, number, distribution } = profile;
  const opensearch = distribution === 'opensearch';
  const previous = version.major - 1;
  const flavor = { elasticsearch: 'default', oss: 'oss', serverless: 'serverless' };
  return {
    name: mockNode.name,
    cluster_name: clusterName,
    cluster_uuid: 'n3V4ZkV2TrOVr0pXQxw1lA',
    version: {
      ...(opensearch ? { distribution } : {}),
      number,
      ...(opensearch ? {} : { build_flavor: flavor[distribution] }),
      build_type: 'docker',
      build_hash: buildHash,
      build_date: '2025-11-05T00:00:00.000000000Z',
      build_snapshot: false,
      lucene_version: luceneVersion(profile),
      minimum_wire_compatibility_version: opensearch ? '7.10.0' : wireCompatibility(profile),
      minimum_index_compatibility_version: opensearch ? '7.0.0' : `${previous}.0.0`,
    },
    tagline: opensearch
      ? 'The OpenSearch Project: https://opensearch.org/'
      : 'You Know, for Search',
  };
}

function luceneVersion({ version, distribution }: VersionProfile): string {
  if (distribution === 'opensearch') return version.major >= 3 ? '10.1.0' : '9.12.1';
  if (version.major === 6) return version.minor >= 8 ? '7.7.3' : '7.3.1';
  if (version.major === 7) return version.minor >= 16 ? '8.11.3' : '8.7.0';
  if (version.major === 8) return version.minor >= 18 ? '9.12.2' : '9.8.0';
  return '10.3.1';
}

/** The last minor release of the previous major version, except that of 5 and 6. */
function wireCompatibility({ version }: VersionProfile): string {
  const last: Record<number, string> = { 6: '5.6.0', 7: '6.8.0', 8: '7.17.0', 9: '8.19.0' };
  return last[version.major] ?? `${version.major - 1}.0.0`;
}
