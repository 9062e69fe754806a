import type { QueryClient } from '@tanstack/react-query';
import { isAnsweredEarly } from '../elasticsearch/early-reads.ts';
import { listPath, statusPath } from '../elasticsearch/first-reads.ts';
import { statusQuery } from '../jobs/cluster-status.ts';
import { jobsQuery } from '../jobs/job-queries.ts';

/** In ms. A window that is empty for so long is hardly seen; a page that says that it loads, and then does not, is. */
const patience = 300;

/**
 * Resolves when the client has what was asked for before the app was there, so that the first picture is drawn
 * once and whole; or after a moment, when the page had better say that it waits. What has failed the page asks
 * for itself, and tells. Rejects never.
 */
export async function firstAnswers(client: QueryClient): Promise<void> {
  const reads = [
    readIf(isAnsweredEarly(statusPath), () => client.query(statusQuery())),
    readIf(isAnsweredEarly(listPath), () => client.query(jobsQuery())),
  ];
  const moment = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([Promise.allSettled(reads), moment]);
}

async function readIf(isGood: Promise<boolean>, read: () => Promise<unknown>): Promise<void> {
  if (await isGood) await read();
}
