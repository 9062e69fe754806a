import type { ActionName } from './actions.ts';

/** What comes of an action whose request goes wrong. */
export type Outcome =
  /** It was not done, for certain. */
  | 'refused'
  /** The answer was lost; it was read that it was not done. */
  | 'not_so_far'
  /** The answer was lost; it was read that it was done. */
  | 'after_all'
  /** The answer was lost, and nothing could be read. */
  | 'unknown'
  /** There is nothing left to act on. */
  | 'gone'
  /** It is done, and nothing else is to be said. */
  | 'done';

const listFailed = /^The list could not be refreshed: /;
const jobFailed = /^The job could not be loaded/;

/** The headline of what is told; null where nothing is. */
export const headlines: Record<ActionName, Record<Outcome, RegExp | null>> = {
  'read list': {
    refused: listFailed,
    not_so_far: listFailed,
    after_all: listFailed,
    unknown: listFailed,
    gone: listFailed,
    done: null,
  },
  'read job': {
    refused: jobFailed,
    not_so_far: jobFailed,
    after_all: jobFailed,
    unknown: jobFailed,
    gone: /^There is no such job/,
    done: null,
  },
  start: {
    refused: /^Job “sensor” could not be started/,
    not_so_far: /^Job “sensor” has not started so far/,
    after_all: /^Job “sensor” is started after all/,
    unknown: /^Not known whether job “sensor” started/,
    gone: /^Job “sensor” was not found/,
    done: /^Job “sensor” started/,
  },
  stop: {
    refused: /^Job “sensor” could not be stopped/,
    not_so_far: /^Job “sensor” has not stopped so far/,
    after_all: /^Job “sensor” is stopped after all/,
    unknown: /^Not known whether job “sensor” stopped/,
    gone: /^Job “sensor” was not found/,
    done: /^Job “sensor” stopped/,
  },
  delete: {
    refused: /^Job “sensor” could not be deleted/,
    not_so_far: /^Job “sensor” has not been deleted so far/,
    after_all: /^Job “sensor” is deleted after all/,
    unknown: /^Not known whether job “sensor” was deleted/,
    gone: /^Job “sensor” was already deleted/,
    done: /^Job “sensor” deleted/,
  },
  create: {
    refused: /^Job “sensor-copy” was not created/,
    not_so_far: /^Job “sensor-copy” was not created, as far as can be seen/,
    after_all: /^Job “sensor-copy” is created, although Elasticsearch reported a problem/,
    unknown: /^It is not known whether job “sensor-copy” was created/,
    gone: /^Job “sensor-copy” was not created/,
    done: /^Created job “sensor-copy”/,
  },
};
