import type { KnownJobState } from '../elasticsearch/wire-types.ts';

const known: Record<KnownJobState, true> = {
  stopped: true,
  started: true,
  indexing: true,
  stopping: true,
  aborting: true,
};

/** Whether `job_state` is one of the five that Elasticsearch has today. */
export function isKnownState(jobState: string): jobState is KnownJobState {
  return Object.hasOwn(known, jobState);
}

/** Started and indexing: the job follows its schedule. */
export function isRunning(jobState: string): boolean {
  return jobState === 'started' || jobState === 'indexing';
}

/** Stopping and aborting last a page of work at most, so the next state is worth waiting for. */
export function isBetweenStates(jobState: string): boolean {
  return jobState === 'stopping' || jobState === 'aborting';
}

/** Why a job may not be started: it is in one of these states. */
export type StartObstacle = Exclude<KnownJobState, 'stopped'>;

/**
 * `true`, or the state that forbids it. `RollupJobTask#start` takes a stopped job only; from 8.0 on it
 * also answers 200 for one that is running, without an effect. A state that we do not know is left to
 * the server.
 */
export function canStart(jobState: string): true | StartObstacle {
  return isKnownState(jobState) && jobState !== 'stopped' ? jobState : true;
}
