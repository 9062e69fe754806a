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

/** Why a job may not be stopped. */
export type StopObstacle = 'stopped' | 'stopping' | 'aborting';

/**
 * `true`, or the state that forbids it. `RollupJobTask#stop` takes a job that is started or indexing;
 * it answers 200 for one that is stopped or stopping already, without an effect, and 500 for one that
 * is aborting. A state that we do not know is left to the server.
 */
export function canStop(jobState: string): true | StopObstacle {
  switch (jobState) {
    case 'stopped':
    case 'stopping':
    case 'aborting':
      return jobState;
    default:
      return true;
  }
}

/**
 * `must_stop`: the job can be deleted once it has been stopped. `must_wait`: once it has stopped, which it is about
 * to. `aborting`: it is going by itself.
 */
export type DeleteObstacle = 'must_stop' | 'must_wait' | 'aborting';

/**
 * `true`, or what stands against it. From 6.5 on `RollupJobTask` lets only a stopped job be deleted; 6.3
 * and 6.4 would abort the run of any other, which nobody is offered here. A state that we do not know
 * is left to the server.
 */
export function canDelete(jobState: string): true | DeleteObstacle {
  switch (jobState) {
    case 'started':
    case 'indexing':
      return 'must_stop';
    case 'stopping':
      return 'must_wait';
    case 'aborting':
      return 'aborting';
    default:
      return true;
  }
}
