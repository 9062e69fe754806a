/** `major.minor.patch` of a release. */
export interface VersionNumber {
  major: number;
  minor: number;
  patch: number;
}

/** Reads `8.19.8`, `8.19` (patch 0), or one with a suffix such as `9.2.2-SNAPSHOT`; null when it is none. */
export function parseVersionNumber(text: string): VersionNumber | null {
  const match = /^(\d{1,3})\.(\d{1,3})(?:\.(\d{1,3}))?(?:-[A-Za-z0-9.]+)?$/.exec(text);
  if (!match) return null;
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3] ?? 0) };
}

/** Is `version` the same as or newer than `bound` (`6.6`, `8.15`)? */
export function isAtLeast(version: VersionNumber, bound: string): boolean {
  const limit = parseVersionNumber(bound);
  if (!limit) throw new Error(`"${bound}" is not a version number`);
  if (version.major !== limit.major) return version.major > limit.major;
  if (version.minor !== limit.minor) return version.minor > limit.minor;
  return version.patch >= limit.patch;
}
