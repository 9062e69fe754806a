import type { Difference } from './version-differences.ts';
import { versionDifferences } from './version-differences.ts';

/** Which of the differences a cluster has. */
export type ServerRules = Record<keyof typeof versionDifferences, boolean>;

/** What is known of a cluster's version: it is `from` or later, and before `below`. */
export interface VersionRange {
  from: string;
  /** Null where it may be the newest. */
  below: string | null;
}

/** Of a cluster that has not said which version it is. */
export const anyVersion: VersionRange = { from: '6.3', below: null };

/** The rules of a version such as `7.17.29`, or of what is known of one. */
export function serverRulesOf(version: string | VersionRange | null): ServerRules {
  const range = rangeOf(version);
  const rules = Object.entries<Difference>(versionDifferences).map(
    ([name, difference]) => [name, applies(difference, range)] as const,
  );
  return Object.fromEntries(rules) as ServerRules;
}

interface Numbers {
  major: number;
  minor: number;
}

/** Both ends in numbers; the second is left out of the range. */
interface Bounds {
  from: Numbers;
  below: Numbers;
}

const endless: Numbers = { major: Infinity, minor: 0 };

function rangeOf(version: string | VersionRange | null): Bounds {
  if (typeof version === 'string') {
    const exact = numbersOf(version);
    // A number that nobody can read tells nothing.
    return exact ? { from: exact, below: next(exact) } : rangeOf(null);
  }
  const { from, below } = version ?? anyVersion;
  return {
    from: numbersOf(from) ?? { major: 0, minor: 0 },
    below: (below === null ? null : numbersOf(below)) ?? endless,
  };
}

function numbersOf(version: string): Numbers | null {
  const [, major, minor = '0'] = /^(\d{1,4})(?:\.(\d{1,4}))?(?=$|[.+-])/.exec(version) ?? [];
  return major === undefined ? null : { major: Number(major), minor: Number(minor) };
}

function next({ major, minor }: Numbers): Numbers {
  return { major, minor: minor + 1 };
}

function isBefore(one: Numbers, other: Numbers): boolean {
  return one.major < other.major || (one.major === other.major && one.minor < other.minor);
}

/** Whether it is so in all of the range, or in none of it; in between there is only the assumption. */
function applies({ since, until, assumed }: Difference, { from, below }: Bounds): boolean {
  const begins = (since === undefined ? null : numbersOf(since)) ?? { major: 0, minor: 0 };
  const ends = (until === undefined ? null : numbersOf(until)) ?? endless;
  if (!isBefore(begins, below) || !isBefore(from, ends)) return false;
  const isInside = !isBefore(from, begins) && !isBefore(ends, below);
  return isInside || assumed;
}
