import type { JobAction } from '../actions/actions-under-way.ts';

/** What can be done with many jobs at once: to those that exist, or making new ones. */
export type BulkAction = JobAction | 'create';
