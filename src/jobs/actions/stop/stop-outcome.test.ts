import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../elasticsearch/failure.ts';
import type { ActionAnswer } from '../action-answer.ts';
import type { JobReading } from '../job-reading.ts';
import { stopOutcome } from './stop-outcome.ts';

const now = (jobState: string): JobReading => ({ kind: 'state', jobState });
const gone: JobReading = { kind: 'gone' };
const lost: Failure = {
  kind: 'no_answer',
  cause: 'connection_lost',
  mayHaveHappened: true,
  reason: '',
};
const unread: JobReading = { kind: 'unreadable', failure: lost };
const yes: ActionAnswer = { kind: 'answered', done: true };
const no: ActionAnswer = { kind: 'answered', done: false };
const failed = (failure: Failure): ActionAnswer => ({ kind: 'failed', failure });
const refused = (reason: string): Failure => ({
  kind: 'refused',
  status: 500,
  type: 'exception',
  reason,
});

describe('what came of a stop', () => {
  it.each<[string, JobReading, ActionAnswer, JobReading, object]>([
    ['a job that waited', now('started'), yes, now('stopped'), { kind: 'stopped' }],
    ['a job at work', now('indexing'), yes, now('stopping'), { kind: 'stopping' }],
    ['a job at work, done by now', now('indexing'), yes, now('stopped'), { kind: 'stopped' }],
    ['stopped before', now('stopped'), yes, now('stopped'), { kind: 'already_stopped' }],
    ['the look before failed', unread, yes, now('stopped'), { kind: 'stopped' }],
    ['started again', now('started'), yes, now('started'), { kind: 'stopped_but' }],
    ['deleted since', now('started'), yes, gone, { kind: 'stopped_but', now: gone }],
    ['the look after failed', now('started'), yes, unread, { kind: 'stopped_but', now: unread }],
    ['stopped: false', now('started'), no, now('started'), { kind: 'not_stopped' }],
    [
      'gone before',
      gone,
      failed({ kind: 'not_found', reason: 'Task for Rollup Job [x] not found' }),
      gone,
      { kind: 'gone', reason: 'Task for Rollup Job [x] not found' },
    ],
    [
      'aborting',
      now('indexing'),
      failed(refused('Cannot stop task for Rollup Job [x] because state was [ABORTING]')),
      now('aborting'),
      { kind: 'wrong_state', state: 'aborting' },
    ],
    [
      'an id that tries to look like a state',
      now('started'),
      failed(refused('Rollup Job [because state was [STARTED]] is odd')),
      now('started'),
      { kind: 'refused' },
    ],
    [
      'forbidden',
      now('started'),
      failed({ kind: 'forbidden', reason: '', username: 'viewer' }),
      now('started'),
      { kind: 'refused' },
    ],
    [
      'a 500, and yet it has stopped',
      now('started'),
      failed(refused('disconnected')),
      now('stopped'),
      { kind: 'unclear', now: now('stopped') },
    ],
    [
      'a 500, and it was stopped before',
      now('stopped'),
      failed(refused('disconnected')),
      now('stopped'),
      { kind: 'refused' },
    ],
    ['the answer was lost', now('started'), failed(lost), now('stopped'), { kind: 'unclear' }],
  ])('%s', (_, before, answer, after, outcome) => {
    expect(stopOutcome(before, answer, after)).toMatchObject(outcome);
  });
});
