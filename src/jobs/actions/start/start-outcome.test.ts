import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../elasticsearch/failure.ts';
import type { ActionAnswer } from '../action-answer.ts';
import type { JobReading } from '../job-reading.ts';
import { startOutcome } from './start-outcome.ts';

const stopped: JobReading = { kind: 'state', jobState: 'stopped' };
const started: JobReading = { kind: 'state', jobState: 'started' };
const indexing: JobReading = { kind: 'state', jobState: 'indexing' };
const gone: JobReading = { kind: 'gone' };
const lost: Failure = {
  kind: 'no_answer',
  cause: 'connection_lost',
  mayHaveHappened: true,
  reason: '',
};
const unreachable: Failure = {
  ...lost,
  cause: 'elasticsearch_unreachable',
  mayHaveHappened: false,
};
const page: Failure = { kind: 'unexpected_answer', status: 502, contentType: null, excerpt: '' };
const unread: JobReading = { kind: 'unreadable', failure: lost };

const yes: ActionAnswer = { kind: 'answered', done: true };
const no: ActionAnswer = { kind: 'answered', done: false };
const failed = (failure: Failure): ActionAnswer => ({ kind: 'failed', failure });

function state500(reason: string): ActionAnswer {
  return failed({ kind: 'refused', status: 500, type: 'exception', reason });
}

describe('what came of a start', () => {
  it.each<[string, JobReading, ActionAnswer, JobReading, object]>([
    ['taken', stopped, yes, started, { kind: 'started' }],
    ['taken, and due at once', stopped, yes, indexing, { kind: 'started' }],
    ['taken, the look before failed', unread, yes, started, { kind: 'started' }],
    ['taken, and stopped again', stopped, yes, stopped, { kind: 'started_but', now: stopped }],
    ['taken, and deleted', stopped, yes, gone, { kind: 'started_but', now: gone }],
    ['taken, the look after failed', stopped, yes, unread, { kind: 'started_but', now: unread }],
    ['running before, 8.0 and later', started, yes, started, { kind: 'already_running' }],
    ['running before, and stopped', started, yes, stopped, { kind: 'started_but', now: stopped }],
    [
      'failed in the gateway',
      stopped,
      failed({ kind: 'gateway_refused', status: 500, reason: '' }),
      started,
      { kind: 'unclear', now: started },
    ],
    [
      'refused by the gateway',
      stopped,
      failed({ kind: 'gateway_refused', status: 403, reason: '' }),
      stopped,
      { kind: 'refused' },
    ],
    [
      'running before, to 7.17',
      started,
      state500('Cannot start task for Rollup Job [x] because state was [STARTED]'),
      started,
      { kind: 'already_running' },
    ],
    [
      'a race lost to another start',
      stopped,
      state500('Cannot start task for Rollup Job [x] because new state was [INDEXING]'),
      indexing,
      { kind: 'already_running' },
    ],
    [
      'stopping',
      stopped,
      state500('Cannot start task for Rollup Job [x] because state was [STOPPING]'),
      stopped,
      { kind: 'wrong_state', state: 'stopping' },
    ],
    [
      'an id that tries to look like a state',
      stopped,
      state500('Cannot start [because state was [STARTED]] because state was [ABORTING]'),
      stopped,
      { kind: 'wrong_state', state: 'aborting' },
    ],
    ['answered with false', stopped, no, stopped, { kind: 'not_started', now: stopped }],
    [
      'not found',
      stopped,
      failed({ kind: 'not_found', reason: 'Task for…' }),
      gone,
      { kind: 'gone', reason: 'Task for…' },
    ],
    ['lost', stopped, failed(lost), started, { kind: 'unclear', now: started }],
    ['answered by a proxy', stopped, failed(page), stopped, { kind: 'unclear', now: stopped }],
    ['never sent', stopped, failed(unreachable), unread, { kind: 'refused' }],
    [
      'another 500',
      stopped,
      state500('Error while updating state for rollup job [x] to [STARTED].'),
      stopped,
      { kind: 'refused' },
    ],
    [
      'another 500, and yet it has started',
      stopped,
      state500('[node][127.0.0.1:9300][cluster:admin/xpack/rollup/start[n]] disconnected'),
      started,
      { kind: 'unclear', now: started },
    ],
    [
      'no master, and yet it has started',
      stopped,
      failed({ kind: 'unavailable', reason: '' }),
      started,
      { kind: 'unclear', now: started },
    ],
    [
      'no master, and it ran before',
      started,
      failed({ kind: 'unavailable', reason: '' }),
      started,
      { kind: 'refused' },
    ],
    [
      'refused with 400, while someone else started it',
      stopped,
      failed({ kind: 'refused', status: 400, type: null, reason: '' }),
      started,
      { kind: 'refused' },
    ],
    [
      'forbidden',
      stopped,
      failed({ kind: 'forbidden', reason: '', username: 'bob' }),
      stopped,
      { kind: 'refused' },
    ],
  ])('%s', (_, before, answer, after, outcome) => {
    expect(startOutcome(before, answer, after)).toMatchObject(outcome);
  });
});
