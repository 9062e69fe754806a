import { indexNotFound } from './index-not-found.ts';
import type { IndexStore } from './index-store.ts';
import type { MockIndex } from './mock-index.ts';
import type { VersionProfile } from './version-profile.ts';
import { wildcardPattern } from './wildcard.ts';

/** What an index expression is read with. */
export interface IndexContext {
  indices: IndexStore;
  profile: VersionProfile;
}

/** What an index expression may leave without an index. */
interface IndicesOptions {
  /** Names that are none. */
  ignore_unavailable: boolean;
  /** Wildcards that fit nothing. */
  allow_no_indices: boolean;
}

const isPattern = (part: string) => part === '_all' || part.includes('*');

/** The names in a multi-target expression: neither patterns nor what is left out. */
export function namesIn(expression: string): string[] {
  return expression.split(',').filter((part) => !isPattern(part) && !/^-|^$/.test(part));
}

/**
 * The indices of an expression's parts: names, `*`, `_all`, and after one with a wildcard `-name` for what
 * to leave out.
 *
 * @throws ElasticsearchError 404 on what stands for no index, unless the options allow it
 */
export function resolveIndices(
  { indices, profile }: IndexContext,
  parts: readonly string[],
  { ignore_unavailable, allow_no_indices }: IndicesOptions,
): MockIndex[] {
  const all = indices.names();
  const found = new Set<string>();
  let hadPattern = false;
  for (const part of parts) {
    const isExcluded = part.startsWith('-') && hadPattern;
    const name = isExcluded ? part.slice(1) : part;
    const pattern = wildcardPattern(name === '_all' ? '*' : name);
    const matching = all.filter((index) => pattern.test(index));
    const mayBeNone = isPattern(name) ? isExcluded || allow_no_indices : ignore_unavailable;
    if (matching.length === 0 && !mayBeNone) throw indexNotFound(name, profile);
    for (const index of matching) {
      if (isExcluded) found.delete(index);
      else found.add(index);
    }
    hadPattern ||= isPattern(name);
  }
  return [...found].flatMap((name) => indices.get(name) ?? []);
}
