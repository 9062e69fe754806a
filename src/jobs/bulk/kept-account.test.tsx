import { describe, expect, it } from 'vitest';
import type { Account } from './account.ts';
import { forgetAccount, keepAccount, keptAccount } from './kept-account.ts';

const key = 'rollup-jobs.kept.account';

const account: Account = {
  action: 'start',
  results: [
    { id: 'a "job" \u{1f680}', kind: 'done', status: 200, words: [] },
    { id: 'b', kind: 'failed', status: 403, words: ['Refused.', 'Ask for the privilege.'] },
    { id: 'c', kind: 'skipped', status: null, words: ['It is started already.'] },
  ],
  endedAt: 1_790_000_000_000,
};

describe('an account that this tab keeps', () => {
  it('comes back as it was, until it is forgotten', () => {
    expect(keptAccount()).toBeNull();
    keepAccount(account);
    expect(keptAccount()).toEqual(account);
    forgetAccount();
    expect(keptAccount()).toBeNull();
  });

  it.each([
    ['is something else', '[]'],
    ['is of an action that is not known', JSON.stringify({ ...account, action: 'pause' })],
    ['lacks its results', JSON.stringify({ ...account, results: undefined })],
  ])('counts as none where what stands there %s', (_, text) => {
    sessionStorage.setItem(key, text);
    expect(keptAccount()).toBeNull();
  });
});
