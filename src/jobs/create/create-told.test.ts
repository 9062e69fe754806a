import { describe, expect, it } from 'vitest';
import type { Failure } from '../../elasticsearch/failure.ts';
import type { JobReading } from '../actions/job-reading.ts';
import type { StartOutcome } from '../actions/start/start-outcome.ts';
import { startTold } from '../actions/start/start-told.ts';
import type { Told } from '../actions/told.ts';
import type { CreateOutcome } from './create-outcome.ts';
import { createdAndStartTold, createTold } from './create-told.ts';

const lost: Failure = {
  kind: 'no_answer',
  cause: 'connection_lost',
  mayHaveHappened: true,
  reason: 'read ECONNRESET',
};
const timedOut: Failure = {
  kind: 'refused',
  status: 500,
  type: 'exception',
  reason: 'Creation of task timed out',
};
const forbidden: Failure = { kind: 'forbidden', reason: 'unauthorized', username: 'bob' };
const gone: JobReading = { kind: 'gone' };
const unread: JobReading = { kind: 'unreadable', failure: lost };

function told(outcome: CreateOutcome) {
  const { tone, title, text, ...others } = createTold('“sensor”', outcome);
  return { tone, title, text: text.join(' '), others };
}

describe('what is said of creating a job', () => {
  it.each<[CreateOutcome, Told['tone'], title: RegExp, text: RegExp[]]>([
    [{ kind: 'created' }, 'success', /^Created job “sensor”$/, [/is stopped/]],
    [
      { kind: 'created_despite', failure: timedOut },
      'success',
      /“sensor” is created, although/,
      [/500/, /Elasticsearch: Creation of task timed out/],
    ],
    [
      { kind: 'acknowledged_but', now: gone },
      'warning',
      /acknowledged job “sensor”, but it is not there/,
      [/the job is not there/, /log of the node/, /name may be used up/],
    ],
    [
      { kind: 'not_acknowledged', now: gone },
      'warning',
      /has not acknowledged job “sensor”/,
      [/the job is not there/, /still here/],
    ],
    [
      { kind: 'not_acknowledged', now: unread },
      'warning',
      /has not acknowledged job “sensor”/,
      [/could not be read again/],
    ],
    [
      { kind: 'refused', failure: forbidden },
      'danger',
      /“sensor” was not created/,
      [/bob/, /manage_rollup/, /Elasticsearch: unauthorized/],
    ],
    [
      { kind: 'refused', failure: timedOut },
      'danger',
      /“sensor” was not created/,
      [/Elasticsearch: Creation of task timed out/],
    ],
    [
      { kind: 'unclear', failure: lost, now: gone },
      'warning',
      /“sensor” was not created/,
      [/the job is not there/, /still here/],
    ],
    [
      { kind: 'unclear', failure: lost, now: unread },
      'warning',
      /not known whether job “sensor” was created/,
      [/could not be read again/, /look whether it has come into the list/, /still here/],
    ],
  ])('%j', (outcome, tone, title, text) => {
    const said = told(outcome);
    expect(said.tone).toBe(tone);
    expect(said.title).toMatch(title);
    for (const sentence of text) expect(said.text).toMatch(sentence);
  });

  it('offers no button where repeating may help: Create stands below', () => {
    expect(told({ kind: 'refused', failure: timedOut }).others).toEqual({});
  });
});

describe('what is said of creating a job and starting it', () => {
  const created = createTold('“sensor”', { kind: 'created' });
  const despite = createTold('“sensor”', { kind: 'created_despite', failure: timedOut });
  const lostStart = { kind: 'unclear', failure: lost } as const;

  it.each<[string, Told, StartOutcome, Told['tone'], title: RegExp, text: RegExp[]]>([
    ['both done', created, { kind: 'started' }, 'success', /Created and started/, [/schedule/]],
    [
      'created with a problem, and started',
      despite,
      { kind: 'started' },
      'success',
      /Created and started/,
      [/Creation of task timed out/],
    ],
    [
      'somebody started it first',
      created,
      { kind: 'already_running' },
      'neutral',
      /Created and started/,
      [/started it first/],
    ],
    [
      'the start refused',
      created,
      { kind: 'refused', failure: forbidden },
      'warning',
      /“sensor” is created, but…/,
      [/could not be started\./, /bob/, /can be started from here/],
    ],
    [
      'created with a problem, and the start refused',
      despite,
      { kind: 'refused', failure: forbidden },
      'warning',
      /is created, but…/,
      [/could not be started\./, /Creation of task timed out/],
    ],
    [
      'the answer of the start lost',
      created,
      { ...lostStart, now: unread },
      'warning',
      /is created, but…/,
      [/Not known whether job “sensor” started\./],
    ],
    [
      'the answer of the start lost, and yet it runs',
      created,
      { ...lostStart, now: { kind: 'state', jobState: 'started' } },
      'success',
      /Created and started/,
      [/started/],
    ],
    [
      'not assigned to a node yet',
      created,
      { kind: 'gone', reason: 'Task for Rollup Job [sensor] not found' },
      'warning',
      /is created, but…/,
      [/was not found\./, /not assigned to a node/],
    ],
  ])('%s', (_, wasCreated, outcome, tone, title, text) => {
    const start = startTold('“sensor”', outcome, () => undefined);
    const said = createdAndStartTold('“sensor”', wasCreated, start);
    expect(said.tone).toBe(tone);
    expect(said.title).toMatch(title);
    for (const sentence of text) expect(said.text.join(' ')).toMatch(sentence);
  });
});
