import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Histories } from './health/histories.ts';
import { keepHistories } from './health/kept-histories.ts';
import { jobKeys } from './job-queries.ts';

/** Keeps what the readings of the list tell of each job through a reload. */
export function useKeptHistories(): void {
  const client = useQueryClient();
  // An effect, because it is the browser that leaves the page.
  useEffect(() => {
    const keep = () => {
      const histories = client.getQueryData<Histories>(jobKeys.histories);
      if (histories) keepHistories(histories);
    };
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
    };
  }, [client]);
}
