import type { RollupJobSummary } from '../../elasticsearch/rollup-job-summary.ts';
import type { Health } from '../../rollup/health.ts';
import { healthOf } from '../../rollup/health.ts';
import { isRunning } from '../../rollup/job-state.ts';
import type { Lag } from '../../rollup/lag.ts';
import { lagOf } from '../../rollup/lag.ts';
import { nextRuns } from '../../rollup/schedule.ts';
import type { JobHistory } from '../../rollup/job-history.ts';

/** How a job fares, how far it has come, and when it works next. */
export interface JobHealth {
  health: Health;
  lag: Lag;
  /** When its schedule names it next (ms since 1970, UTC); null where it is not started, or never. */
  nextRun: number | null;
}

/** Judges a job by its readings, the last of which was at `now` (ms since 1970). */
export function jobHealth(
  job: RollupJobSummary,
  history: JobHistory | undefined,
  now: number,
): JobHealth {
  return {
    health: healthOf({ job, history, now }),
    lag: lagOf(job, now),
    nextRun: isRunning(job.status.job_state)
      ? (nextRuns(job.config.cron, now, 1)[0] ?? null)
      : null,
  };
}
