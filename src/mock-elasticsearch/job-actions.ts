import type { Clock } from './clock.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import type { IndexStore } from './index-store.ts';
import type { JobRecord, RollupRun } from './job-record.ts';
import { taskNumberOf } from './job-record.ts';
import type { JobStore } from './job-store.ts';
import { mockNode } from './mock-node.ts';
import type { Scheduler } from './scheduler.ts';
import type { VersionProfile } from './version-profile.ts';

/** What an action on a job works with. */
export interface JobContext {
  profile: VersionProfile;
  clock: Clock;
  store: JobStore;
  indices: IndexStore;
  scheduler: Scheduler;
}

/**
 * POST _start. It only arms the job; the next cron tick makes it work.
 * Source: `RollupJobTask.start`, `TransportStartRollupAction`.
 */
export function startJob({ profile, store, scheduler }: JobContext, id: string) {
  const job = taskOf(store, id);
  const running = job.job_state === 'started' || job.job_state === 'indexing';
  if (running && profile.start_of_started_answers === 'started') return { started: true };
  if (job.job_state !== 'stopped') throw wrongState('start', job);
  job.job_state = 'started';
  job.persisted_state = 'started';
  scheduler.arm(job);
  return { started: true };
}

export interface StopOptions {
  wait_for_completion: boolean;
  /** As it was given, for the message, and in ms. */
  timeout: string;
  timeout_ms: number;
}

/**
 * POST _stop. Stopping an idle job is not persisted, so a restart can bring it back (as in
 * `RollupJobTask.stop`); a job that indexes becomes `stopping` until its page is done.
 */
export async function stopJob(context: JobContext, id: string, options: StopOptions) {
  const job = taskOf(context.store, id);
  if (job.job_state === 'aborting') throw wrongState('stop', job);
  if (job.job_state === 'started') job.job_state = 'stopped';
  if (job.job_state === 'indexing') {
    job.job_state = 'stopping';
    job.persisted_state = 'stopped';
    if (job.run?.held) releasePage(job.run, context.clock.now() + job.volume.page_ms);
  }
  context.scheduler.arm(job);
  const stopped = !options.wait_for_completion || (await untilStopped(context, job, options));
  if (!stopped) throw stopTimedOut(context.profile, job, options);
  return { stopped: true };
}

/** Lets a held page end at a time (ms, UTC). */
export function releasePage(run: RollupRun, endsAt: number): void {
  run.held = false;
  run.page_ends_at = endsAt;
}

/** In real time, as whoever asked counts it: the cluster's clock may stand still. */
function untilStopped(
  { store }: JobContext,
  job: JobRecord,
  { timeout_ms }: StopOptions,
): Promise<boolean> {
  const isOver = () => job.job_state === 'stopped' || store.get(job.config.id) !== job;
  if (isOver()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (stopped: boolean) => {
      job.watchers.delete(look);
      clearTimeout(timeout);
      resolve(stopped);
    };
    const look = () => {
      if (isOver()) finish(true);
    };
    const timeout = setTimeout(() => finish(false), Math.min(timeout_ms, longestTimeout));
    timeout.unref();
    job.watchers.add(look);
  });
}

const longestTimeout = 2 ** 31 - 1;

function stopTimedOut(profile: VersionProfile, job: JobRecord, { timeout }: StopOptions) {
  const state = profile.stop_timeout_names_state
    ? `. State was [${job.job_state.toUpperCase()}]`
    : '';
  return new ElasticsearchError(
    profile.stop_timeout_status,
    'timeout_exception',
    `Timed out after [${timeout}] while waiting for rollup job [${job.config.id}] to stop${state}`,
  );
}

/** The answer of DELETE: a job that may not be deleted is a failure of its task, not an `error`. */
export interface DeleteAnswer {
  status: number;
  body: Record<string, unknown>;
}

/** DELETE. Removes the task only: documents and metadata stay, so the id cannot be used again. */
export function deleteJob({ profile, store }: JobContext, id: string): DeleteAnswer {
  const job = store.get(id);
  if (!job) {
    throw new ElasticsearchError(
      404,
      'resource_not_found_exception',
      `the task with id [${id}] doesn't exist`,
    );
  }
  if (profile.delete_needs_stopped && job.job_state !== 'stopped')
    return { status: 500, body: notStoppedBody(job) };
  store.remove(id);
  return { status: 200, body: { acknowledged: true } };
}

/** What 6.5 and later say of a job that may not be deleted. */
export function notStoppedBody(
  job: Pick<JobRecord, 'allocation' | 'job_state'> & { config: { id: string } },
) {
  return {
    task_failures: [
      {
        task_id: taskNumberOf(job),
        node_id: mockNode.id,
        status: 'INTERNAL_SERVER_ERROR',
        reason: {
          type: 'illegal_state_exception',
          reason:
            `Could not delete job [${job.config.id}] because indexer state is ` +
            `[${job.job_state.toUpperCase()}].  Job must be [STOPPED] before deletion.`,
        },
      },
    ],
    acknowledged: false,
  };
}

function taskOf(store: JobStore, id: string): JobRecord {
  const job = store.get(id);
  if (!job) throw taskNotFound(id);
  return job;
}

/** The 404 of _start and _stop, the same from 6.3 to 9.x. */
export function taskNotFound(id: string): ElasticsearchError {
  return new ElasticsearchError(
    404,
    'resource_not_found_exception',
    `Task for Rollup Job [${id}] not found`,
  );
}

function wrongState(verb: 'start' | 'stop', job: JobRecord): ElasticsearchError {
  return new ElasticsearchError(
    500,
    'exception',
    `Cannot ${verb} task for Rollup Job [${job.config.id}] because state was [${job.job_state.toUpperCase()}]`,
  );
}
