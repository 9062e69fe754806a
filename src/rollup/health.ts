import type { RollupJobConfig, RollupJobStatus } from '../elasticsearch/wire-types.ts';
import type {
  CounterReset,
  EmptyRun,
  FailureGrowth,
  JobHistory,
  JobReading,
  PositionAdvance,
} from './job-history.ts';
import { isKnownState, isRunning } from './job-state.ts';
import { lagOf, type Lag } from './lag.ts';
import { lastRun, nextRuns } from './schedule.ts';

/** What of a job its health is told from, besides its history. */
export interface JobUnderWatch {
  config: Pick<RollupJobConfig, 'cron'> & {
    groups: Pick<RollupJobConfig['groups'], 'date_histogram'>;
  };
  status: Pick<RollupJobStatus, 'job_state' | 'current_position'>;
}

/**
 * A verdict with what it rests on. All times are ms since 1970. What holds until the last read does not name
 * that read: a verdict that a further read only confirms stays the same.
 */
export type Health =
  /** Failures were added since an earlier read, and no run has gone well since. */
  | { kind: 'failing'; evidence: FailureGrowth & { total: FailureTotal } }
  /** It is armed, and does not work. */
  | { kind: 'stalled'; evidence: StallEvidence }
  /** Its data lag by more than `fewBuckets` behind what the last run should have reached. */
  | { kind: 'behind'; evidence: BehindEvidence }
  /** Its counters went down: the node restarted or the job moved. Until it has worked again. */
  | { kind: 'restarted'; evidence: CounterReset }
  /** Started, and not triggered since it was made or its node started; nothing of it is rolled up. */
  | { kind: 'not_run_yet' }
  | { kind: 'fine'; evidence: FineEvidence }
  /** Stopped, stopping or aborting: nothing is expected of it. */
  | { kind: 'not_running'; evidence: { job_state: string } }
  | { kind: 'unknown'; evidence: UnknownEvidence };

export type HealthKind = Health['kind'];

/** What the counters stand at now; undefined before 6.6. */
export interface FailureTotal {
  search_failures: number | undefined;
  index_failures: number | undefined;
}

export type StallEvidence =
  /** Triggered since the read at `from`, and no page came of it. */
  | { cause: 'triggers_without_work'; from: number; triggers: number }
  /** Due at `firstDue`, at `lastDue` and maybe between, and not triggered since the read at `from`. */
  | { cause: 'missed_runs'; from: number; firstDue: number; lastDue: number };

export interface BehindEvidence {
  /** The run that should have reached further. */
  dueRun: number;
  rolledUpThrough: number;
  /** ms and buckets from there to what was due at `dueRun`. */
  behindBy: number;
  bucketsBehind: number;
}

export type FineEvidence =
  | ({ cause: 'advanced' } & PositionAdvance)
  | { cause: 'up_to_date'; rolledUpThrough: number }
  /** Runs end well and find nothing new, so an old position is that of the last document. */
  | ({ cause: 'nothing_new' } & EmptyRun)
  /** Nothing speaks against it, and nothing for it either: its first run is at work, or its position tells nothing. */
  | { cause: 'no_trouble_seen'; from: number };

export type UnknownEvidence =
  { cause: 'not_enough_reads' } | { cause: 'unknown_state'; job_state: string };

/** All kinds, in the order in which they are offered. */
export const healthKinds = [
  'failing',
  'stalled',
  'behind',
  'restarted',
  'not_run_yet',
  'fine',
  'unknown',
  'not_running',
] as const satisfies HealthKind[];

const fromOneRead: readonly string[] = ['behind', 'unknown', 'not_running'] satisfies HealthKind[];

/** Whether a job must have been read twice before it can have this verdict. */
export const takesTwoReads = (kind: string): boolean => !fromOneRead.includes(kind);

/** The worst first; what is not known comes before what is well. */
const severity: Record<HealthKind, number> = {
  failing: 0,
  stalled: 1,
  behind: 2,
  restarted: 3,
  unknown: 4,
  not_run_yet: 5,
  fine: 6,
  not_running: 7,
};

/** How bad a verdict is: 0 is the worst. */
export const severityOf = (kind: HealthKind): number => severity[kind];

/** So many buckets behind are nothing to speak of. */
const fewBuckets = 3;
/** A due run may begin so late: clocks differ, and a read may fall on the very moment. */
const triggerGraceMs = 60_000;
/** A run may take so long before its result is asked for. */
const runGraceMs = 5 * 60_000;

/**
 * How a job fares at `now`. Only `behind`, `not_run_yet` and `not_running` can be told from one read. The worse
 * verdict wins where two hold; `behind` is worse than `restarted`, which loses no data by itself.
 *
 * What has not been read since cannot have gone wrong: without a newer read `now` makes no verdict worse.
 * A restart after which counters are higher than before cannot be seen, and a stop and start between two
 * distant reads can look like missed runs until the next one.
 */
export function healthOf({
  job,
  history,
  now,
}: {
  job: JobUnderWatch;
  history: JobHistory | undefined;
  now: number;
}): Health {
  const { job_state } = job.status;
  if (!isKnownState(job_state))
    return { kind: 'unknown', evidence: { cause: 'unknown_state', job_state } };
  if (!isRunning(job_state)) return { kind: 'not_running', evidence: { job_state } };

  const trouble = history && (failing(history) ?? stalled(history, job.config.cron));
  if (trouble) return trouble;

  const asOf = Math.min(now, history?.latest.at ?? now);
  const late = behind(job, asOf, history?.emptyRun ?? null);
  if (late) return late;
  if (history?.reset) return { kind: 'restarted', evidence: history.reset };
  if (!history) return notEnoughReads;
  return isBeforeFirstRun(history.latest) ? notRunYet : fineAfterTwoReads(history, job, asOf);
}

const notEnoughReads: Health = { kind: 'unknown', evidence: { cause: 'not_enough_reads' } };
const notRunYet: Health = { kind: 'not_run_yet' };

function isBeforeFirstRun({ job_state, position, stats }: JobReading): boolean {
  const counted = stats.trigger_count + stats.pages_processed;
  return job_state === 'started' && position === null && counted === 0;
}

function failing({ failures, latest }: JobHistory): Health | null {
  if (!failures) return null;
  const { search_failures, index_failures } = latest.stats;
  return {
    kind: 'failing',
    evidence: { ...failures, total: { search_failures, index_failures } },
  };
}

function behind(job: JobUnderWatch, asOf: number, emptyRun: EmptyRun | null): Health | null {
  const lag = lagOf(job, asOf);
  // Who is not behind now was not behind what was due before.
  if (lag.kind !== 'known' || lag.bucketsBehind <= fewBuckets) return null;
  const due = lagAtDueRun(job, asOf);
  if (!due || due.lag.bucketsBehind <= fewBuckets) return null;
  const { dueRun } = due;
  if (emptyRun && emptyRun.to >= dueRun) return null;
  const { rolledUpThrough, behindBy, bucketsBehind } = due.lag;
  return { kind: 'behind', evidence: { dueRun, rolledUpThrough, behindBy, bucketsBehind } };
}

function stalled({ latest, lastMove, waitingSince }: JobHistory, cron: string): Health | null {
  const triggers = latest.stats.trigger_count - lastMove.trigger_count;
  if (triggers >= 2) {
    const evidence = { from: lastMove.at, triggers };
    return { kind: 'stalled', evidence: { cause: 'triggers_without_work', ...evidence } };
  }
  // A tick during indexing is not counted, so only reads without any may be held against the job.
  const upTo = latest.at - triggerGraceMs;
  if (waitingSince === null || upTo <= waitingSince) return null;
  const lastDue = lastRun(cron, upTo);
  if (lastDue === null || lastDue <= waitingSince) return null;
  const [firstDue = lastDue] = nextRuns(cron, waitingSince, 1);
  if (firstDue >= lastDue) return null;
  const evidence = { from: waitingSince, firstDue, lastDue };
  return { kind: 'stalled', evidence: { cause: 'missed_runs', ...evidence } };
}

interface DueLag {
  dueRun: number;
  lag: Lag & { kind: 'known' };
}

/**
 * How far the job is behind what the last run that had time to end should have reached. While one is at
 * work that is the one before it: a nightly run may take its time.
 */
function lagAtDueRun(job: JobUnderWatch, asOf: number): DueLag | null {
  const { cron } = job.config;
  const ended = lastRun(cron, asOf - runGraceMs);
  const atWork = job.status.job_state === 'indexing';
  const dueRun = ended !== null && atWork ? lastRun(cron, ended - 1) : ended;
  if (dueRun === null) return null;
  const lag = lagOf(job, dueRun);
  return lag.kind === 'known' ? { dueRun, lag } : null;
}

function fineAfterTwoReads(history: JobHistory, job: JobUnderWatch, asOf: number): Health {
  const { runningSince, latest, emptyRun, advance } = history;
  if (runningSince === null || latest.at <= runningSince) return notEnoughReads;
  const due = lagAtDueRun(job, asOf);
  const old = due !== null && due.lag.bucketsBehind > fewBuckets;
  if (emptyRun && (old || !due)) return fine({ cause: 'nothing_new', ...emptyRun });
  if (advance) return fine({ cause: 'advanced', ...advance });
  if (due) return fine({ cause: 'up_to_date', rolledUpThrough: due.lag.rolledUpThrough });
  return fine({ cause: 'no_trouble_seen', from: runningSince });
}

function fine(evidence: FineEvidence): Health {
  return { kind: 'fine', evidence };
}
