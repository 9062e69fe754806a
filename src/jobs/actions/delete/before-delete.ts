import { canDelete } from '../../../rollup/job-state.ts';
import type { DeleteObstacle } from '../../../rollup/job-state.ts';

/** What the console does before it deletes a job. */
export type BeforeDelete = Exclude<DeleteObstacle, 'aborting'>;

/** What has to be done before a job in that state can be deleted; `now` where it is nothing. */
export function beforeDelete(jobState: string): BeforeDelete | 'now' {
  const verdict = canDelete(jobState);
  return verdict === 'must_stop' || verdict === 'must_wait' ? verdict : 'now';
}
