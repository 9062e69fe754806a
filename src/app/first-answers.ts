import type { QueryClient } from '@tanstack/react-query';
import { dropEarly, isAnsweredEarly } from '../elasticsearch/early-reads.ts';
import { listPath, statusPath } from '../elasticsearch/first-reads.ts';
import { statusQuery } from '../jobs/cluster-status.ts';
import { jobsQuery } from '../jobs/job-queries.ts';

/**
 * In ms. So long a cluster that is slow leaves the window empty, which is the price of drawing once: ten thousand
 * jobs need as long on a slow machine, and longer where it draws meanwhile that it loads.
 */
const patience = 600;

/**
 * Resolves when the client has what was asked for before the app was there, so that the first picture is drawn
 * once and whole; or after a moment, when the page had better say that it waits. What has failed the page asks
 * for itself, and tells. Rejects never.
 */
export async function firstAnswers(client: QueryClient): Promise<void> {
  const moment = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([Promise.allSettled([readStatus(client), readJobs(client)]), moment]);
}

async function readStatus(client: QueryClient): Promise<void> {
  if (!(await isAnsweredEarly(statusPath))) return;
  const { signIn } = await client.query(statusQuery());
  // Whoever signs in is to be shown what is read for them, and not that they were asked who they are.
  if (signIn === 'needed') dropEarly(listPath);
}

async function readJobs(client: QueryClient): Promise<void> {
  if (await isAnsweredEarly(listPath)) await client.query(jobsQuery());
}
