import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import * as v from 'valibot';
import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { bulkActionsOf } from '../../jobs/bulk/bulk-actions.ts';
import { lookForKept } from '../../jobs/change-run/kept-changes.ts';
import type { Histories } from '../../jobs/health/histories.ts';
import { jobKeys } from '../../jobs/job-queries.ts';
import { emptyTab, keepInTab, keptInTab } from '../../jobs/tab-storage.ts';

const name = 'owner';

/** Whose what the tab keeps is; null where that is not known. */
const ownerSchema = v.object({ user: v.nullable(v.string()), cluster: v.nullable(v.string()) });
type Owner = v.InferOutput<typeof ownerSchema>;

/**
 * What a tab keeps is one operator's, and of one cluster: where another is there now, it is forgotten. Who is not
 * known is no other.
 */
export function claimTab(client: QueryClient, { user, cluster }: Owner): void {
  const before = keptInTab(name, ownerSchema) ?? { user: null, cluster: null };
  if (isAnother(before.user, user) || isAnother(before.cluster, cluster)) {
    emptyTab();
    bulkActionsOf(client).close();
    lookForKept();
    client.setQueryData<Histories>(jobKeys.histories, new Map());
    keepInTab(name, { user, cluster });
  } else keepInTab(name, { user: user ?? before.user, cluster: cluster ?? before.cluster });
}

/** The tab is that of whom the cluster takes the console for. */
export function useTabOwner(status: GatewayStatus | null | undefined): void {
  const client = useQueryClient();
  const user = status?.user?.username ?? null;
  const cluster = status?.cluster.state === 'ready' ? status.cluster.name : null;
  // An effect, because the tab's storage lies outside of React.
  useEffect(() => {
    claimTab(client, { user, cluster });
  }, [client, user, cluster]);
}

function isAnother(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && before !== now;
}
