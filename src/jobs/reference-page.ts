import type { VersionRange } from '../elasticsearch/server-rules.ts';

const reference = 'https://www.elastic.co/guide/en/elasticsearch/reference';

/** A page of the Elasticsearch reference for the cluster's version. 8.19 is the last that has one. */
export function referencePage(page: string, version: string | VersionRange | null): string {
  const line = typeof version === 'string' ? /^[678]\.\d+/.exec(version)?.[0] : undefined;
  return `${reference}/${line ?? '8.19'}/${page}.html`;
}
