import type { ListedJob } from '../elasticsearch/rollup-job-summary.ts';
import { isBetweenStates } from '../rollup/job-state.ts';

const usual = 30_000;
const soon = 2_000;
const latest = 300_000;
/** For this long after an action the list is read often, in ms. */
const attentive = 30_000;

export interface PollingSituation {
  jobs: readonly ListedJob[] | undefined;
  /** When the newest action was sent, or `undefined`; this and the next three in ms since 1970. */
  lastActionAt: number | undefined;
  lastReadAt: number;
  /** When the newest read failed; 0 where the newest one succeeded. */
  failedAt: number;
  now: number;
}

/**
 * How long until the jobs are read again, in ms. 30 s as a rule; 2 s while a job is between states and
 * for 30 s after an action. While reads fail it waits as long again as the trouble has lasted, so that
 * the pauses double up to five minutes.
 */
export function pollingInterval(situation: PollingSituation): number {
  const { jobs, lastActionAt, lastReadAt, failedAt, now } = situation;
  if (failedAt > 0) {
    const troubleSince = lastReadAt === 0 ? failedAt : lastReadAt;
    return Math.min(Math.max(failedAt - troubleSince, usual), latest);
  }
  if (lastActionAt !== undefined && now - lastActionAt < attentive) return soon;
  const moving = jobs?.some(
    (job) => job.kind === 'job' && isBetweenStates(job.job.status.job_state),
  );
  return moving ? soon : usual;
}
