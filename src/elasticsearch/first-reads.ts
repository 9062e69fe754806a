import { basePath } from './base-path.ts';
import { readEarly } from './early-reads.ts';
import { summaryFilterPath } from './summary-filter-path.ts';

export const statusPath = '/api/status';

/** As `getJobs` builds it from the endpoint table, which is too heavy for what is to be there first. */
export const listPath = `/api/elasticsearch/_rollup/job/_all?${new URLSearchParams({ filter_path: summaryFilterPath }).toString()}`;

/** Begins to read what the page at this address shows first. */
export function beginFirstReads(pathname: string): void {
  readEarly(statusPath);
  if (pathname === `${basePath}/`) readEarly(listPath);
}
