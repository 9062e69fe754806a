import * as v from 'valibot';
import { basePath } from '../../elasticsearch/base-path.ts';
import type { Account } from './account.ts';
import { resultKinds } from './job-result.ts';

const accountSchema = v.object({
  action: v.picklist(['start', 'stop', 'delete', 'create']),
  results: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(resultKinds),
      status: v.nullable(v.number()),
      words: v.array(v.string()),
    }),
  ),
  endedAt: v.number(),
});

/** The account that this tab still has from before a reload; `null` where there is none that can be read. */
export function keptAccount(): Account | null {
  try {
    const text = sessionStorage.getItem(key);
    const parsed = v.safeParse(accountSchema, text === null ? null : JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Keeps it through reloads, unless the browser forbids storage or has no room for it. */
export function keepAccount(account: Account): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(account));
  } catch {
    // The page still has it.
  }
}

export function forgetAccount(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where storage is forbidden there was nothing to forget.
  }
}

/** The base path tells two consoles on one host apart, which share its storage. */
const key = `rollup-jobs${basePath}.account`;
