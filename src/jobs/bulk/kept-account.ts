import * as v from 'valibot';
import { forgetInTab, keepInTab, keptInTab } from '../tab-storage.ts';
import type { Account } from './account.ts';
import { resultKinds } from './job-result.ts';

const name = 'account';

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

/** The account from before a reload; `null` where there is none. */
export function keptAccount(): Account | null {
  return keptInTab(name, accountSchema);
}

/** Keeps it through reloads. */
export function keepAccount(account: Account): void {
  keepInTab(name, account);
}

export function forgetAccount(): void {
  forgetInTab(name);
}
