import { useQuery } from '@tanstack/react-query';
import { jobsQuery } from '../job-queries.ts';

/** When the list was last read, in ms since 1970; 0 where it never was. Reads nothing itself. */
export function useReadAt(): number {
  return useQuery({ ...jobsQuery(), enabled: false }).dataUpdatedAt;
}
