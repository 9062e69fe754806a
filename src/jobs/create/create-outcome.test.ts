import { describe, expect, it } from 'vitest';
import type { Failure } from '../../elasticsearch/failure.ts';
import type { ActionAnswer } from '../actions/action-answer.ts';
import type { JobReading } from '../actions/job-reading.ts';
import type { CreateOutcome } from './create-outcome.ts';
import { createOutcome } from './create-outcome.ts';

const lost: Failure = {
  kind: 'no_answer',
  cause: 'connection_lost',
  mayHaveHappened: true,
  reason: 'read ECONNRESET',
};
const unsent: Failure = { ...lost, cause: 'elasticsearch_unreachable', mayHaveHappened: false };
const page: Failure = { kind: 'unexpected_answer', status: 502, contentType: null, excerpt: '' };
const refused = (status: number, reason: string): Failure => {
  return { kind: 'refused', status, type: 'exception', reason };
};

const there: JobReading = { kind: 'state', jobState: 'stopped' };
const gone: JobReading = { kind: 'gone' };
const unread: JobReading = { kind: 'unreadable', failure: page };

const answers = {
  acknowledged: { kind: 'answered', done: true },
  'not acknowledged': { kind: 'answered', done: false },
  'a lost connection': { kind: 'failed', failure: lost },
  'the page of a proxy': { kind: 'failed', failure: page },
  'a fault of the gateway': {
    kind: 'failed',
    failure: { kind: 'gateway_refused', status: 500, reason: 'fault' },
  },
  'creation timed out': {
    kind: 'failed',
    failure: refused(500, 'Creation of task for Rollup Job [x] timed out'),
  },
  'the name in use': { kind: 'failed', failure: refused(409, 'with same ID') },
  'a faulty body': { kind: 'failed', failure: refused(400, 'no') },
  forbidden: { kind: 'failed', failure: { kind: 'forbidden', reason: 'no', username: 'bob' } },
  'no master': { kind: 'failed', failure: { kind: 'unavailable', reason: 'no master' } },
  'no node that took the connection': { kind: 'failed', failure: unsent },
  'refused by the gateway': {
    kind: 'failed',
    failure: { kind: 'gateway_refused', status: 403, reason: 'read-only' },
  },
} satisfies Record<string, ActionAnswer>;

type Kind = CreateOutcome['kind'];

describe('what came of creating a job', () => {
  it.each<[keyof typeof answers, whereThere: Kind, whereGone: Kind, whereUnread: Kind]>([
    ['acknowledged', 'created', 'acknowledged_but', 'acknowledged_but'],
    ['not acknowledged', 'created', 'not_acknowledged', 'not_acknowledged'],
    ['a lost connection', 'created_despite', 'unclear', 'unclear'],
    ['the page of a proxy', 'created_despite', 'unclear', 'unclear'],
    ['a fault of the gateway', 'created_despite', 'unclear', 'unclear'],
    ['the name in use', 'refused', 'refused', 'refused'],
    ['a faulty body', 'refused', 'refused', 'refused'],
    ['forbidden', 'refused', 'refused', 'refused'],
    ['no master', 'created_despite', 'refused', 'refused'],
    ['no node that took the connection', 'refused', 'refused', 'refused'],
    ['refused by the gateway', 'refused', 'refused', 'refused'],
  ])('after %s is %s where the job is there, %s where it is not, else %s', (name, ...kinds) => {
    const answer: ActionAnswer = answers[name];
    const outcomes = [there, gone, unread].map((after) => createOutcome(answer, after));
    expect(outcomes.map(({ kind }) => kind)).toEqual(kinds);
    for (const outcome of outcomes)
      if ('failure' in outcome && answer.kind === 'failed')
        expect(outcome.failure).toBe(answer.failure);
  });

  it.each([
    ['acknowledged', gone],
    ['acknowledged', unread],
    ['not acknowledged', gone],
    ['a lost connection', gone],
    ['a lost connection', unread],
  ] as const)('after %s holds what is true now: %o', (name, now) => {
    expect(createOutcome(answers[name], now)).toMatchObject({ now });
  });

  it('is created where Elasticsearch gave up waiting for a job that is there', () => {
    const { kind } = createOutcome(answers['creation timed out'], there);
    expect(kind).toBe('created_despite');
  });

  it('is not created where Elasticsearch gave up and the job is not there', () => {
    const { kind } = createOutcome(answers['creation timed out'], gone);
    expect(kind).toBe('refused');
  });
});
