import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { bulkActionsOf } from '../../jobs/bulk/bulk-actions.ts';
import { keepAccount } from '../../jobs/bulk/kept-account.ts';
import { keepInTab, keptInTab, namesInTab } from '../../jobs/tab-storage.ts';
import { claimTab } from './tab-owner.ts';

const mine = { user: 'operator', cluster: 'logs' };

const keptDraft = () => keptInTab('draft new', v.string());

beforeEach(() => {
  claimTab(new QueryClient(), mine);
  keepInTab('draft new', 'a draft');
  keepAccount({ action: 'start', results: [], endedAt: 1 });
});

describe('what a tab keeps', () => {
  it.each([
    ['the same operator', mine],
    ['somebody who is not known yet', { user: null, cluster: null }],
    ['the same operator, of a cluster that does not say its name', { ...mine, cluster: null }],
  ])('is there for %s', (_, owner) => {
    const client = new QueryClient();
    claimTab(client, owner);
    expect(keptDraft()).toBe('a draft');
    expect(bulkActionsOf(client).state.get().phase).toBe('finished');
  });

  it.each([
    ['another operator', { ...mine, user: 'viewer' }],
    ['the same one at another cluster', { ...mine, cluster: 'metrics' }],
  ])('is gone for %s, from the page as well', (_, owner) => {
    const client = new QueryClient();
    expect(bulkActionsOf(client).state.get().phase).toBe('finished');
    claimTab(client, owner);
    expect(bulkActionsOf(client).state.get().phase).toBe('idle');
    expect(namesInTab()).toEqual(['owner']);
  });

  it('stays that of its operator while it is not known who is there', () => {
    claimTab(new QueryClient(), { user: null, cluster: null });
    claimTab(new QueryClient(), { ...mine, user: 'viewer' });
    expect(keptDraft()).toBeNull();
  });
});
