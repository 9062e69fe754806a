import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { jobKeys } from '../job-queries.ts';
import type { useJobs } from '../use-jobs.ts';
import { listMessages as say } from './messages.ts';

/**
 * Reading the list again at the operator's wish, and the details where they are open; whether that is under way,
 * and what a screen reader then says of it. Readings that come by themselves are not announced, and a failed one has its
 * banner.
 */
export function useRefresh(refetch: ReturnType<typeof useJobs>['refetch']) {
  const client = useQueryClient();
  const [announcement, announce] = useState('');
  const [asked, setAsked] = useState(0);
  const refresh = useCallback(() => {
    // Empty in between, because the same text twice would be read once.
    announce('');
    void client.invalidateQueries({ queryKey: jobKeys.wholes });
    // What anybody has read before is not what is wished for.
    void client.invalidateQueries({ queryKey: jobKeys.list, refetchType: 'none' });
    // An action ends a reading that is under way, which then answers with what was known before.
    const timesRead = () => client.getQueryState(jobKeys.list)?.dataUpdateCount;
    const before = timesRead();
    setAsked((times) => times + 1);
    void refetch().then(({ isSuccess, data }) => {
      setAsked((times) => times - 1);
      if (isSuccess && timesRead() !== before) announce(say.refreshed(data.length));
    });
  }, [client, refetch]);
  return { refresh, isRefreshing: asked > 0, announcement };
}
