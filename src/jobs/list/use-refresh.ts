import { useState } from 'react';
import type { useJobs } from '../use-jobs.ts';
import { listMessages as say } from './messages.ts';

/**
 * Reading the list again at the operator's wish, and what a screen reader then says of it. Readings that
 * come by themselves are not announced, and a failed one has its banner.
 */
export function useRefresh(jobs: ReturnType<typeof useJobs>) {
  const [announcement, announce] = useState('');
  const refresh = () => {
    // Empty in between, because the same text twice would be read once.
    announce('');
    void jobs.refetch().then(({ isSuccess, data }) => {
      if (isSuccess) announce(say.refreshed(data.length));
    });
  };
  return { refresh, announcement };
}
