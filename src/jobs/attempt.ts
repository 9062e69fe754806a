/** What the operator was about when it failed: it decides which privilege is missing. */
export type Attempt =
  | 'see rollup jobs'
  | 'read the data'
  | 'create rollup jobs'
  | 'start rollup jobs'
  | 'stop rollup jobs'
  | 'delete rollup jobs';
