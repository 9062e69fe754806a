import type { ServerRules } from './server-rules.ts';

/**
 * A path as a cluster with these rules has it, from the path by the name of 7.0 and later. `/_tasks` and
 * whatever else is not X-Pack's is the same in every version.
 */
export function versionedPath(
  { xpackPaths }: Pick<ServerRules, 'xpackPaths'>,
  path: string,
): string {
  return xpackPaths
    ? path.replace(/^(\/[^/_][^/]*)?\/_(?=(?:rollup|security)\/)/, '$1/_xpack/')
    : path;
}
