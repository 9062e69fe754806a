import type { QueryClient } from '@tanstack/react-query';
import { dropEarly, isAnsweredEarly } from '../elasticsearch/early-reads.ts';
import { listPath, statusPath } from '../elasticsearch/first-reads.ts';
import { statusQuery } from '../jobs/cluster-status.ts';
import { jobsQuery } from '../jobs/job-queries.ts';

/**
 * In ms. A window that is empty for so long is hardly seen; a page that says that it loads, and then does not, is.
 * Ten thousand jobs need as long on a slow machine, and longer where it draws meanwhile.
 */
const patience = 600;

/**
 * Resolves when the client has what was asked for before the app was there, so that the first picture is drawn
 * once and whole; or after a moment, when the page had better say that it waits. What has failed the page asks
 * for itself, and tells. Rejects never.
 */
export async function firstAnswers(client: QueryClient): Promise<void> {
  prepareIntl();
  const moment = new Promise((resolve) => setTimeout(resolve, patience));
  await Promise.race([Promise.allSettled([readStatus(client), readJobs(client)]), moment]);
}

/** Jobs with a named time zone need it, and it takes milliseconds to be there: better while the page waits. */
function prepareIntl(): void {
  // Not in Safari.
  if ('requestIdleCallback' in globalThis)
    requestIdleCallback(() => new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/London' }));
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
