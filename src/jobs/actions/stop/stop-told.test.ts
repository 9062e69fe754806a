import { describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../../elasticsearch/failure.ts';
import type { JobReading } from '../job-reading.ts';
import type { StopOutcome } from './stop-outcome.ts';
import { stopTold } from './stop-told.ts';

const now = (jobState: string): JobReading => ({ kind: 'state', jobState });
const failure: Failure = {
  kind: 'no_answer',
  cause: 'connection_lost',
  mayHaveHappened: true,
  reason: 'socket hang up',
};

describe('what is told of a stop', () => {
  it.each<[StopOutcome, string, RegExp, boolean]>([
    [{ kind: 'stopped' }, 'success', /“sensor” stopped.*position/, false],
    [{ kind: 'stopping' }, 'success', /was asked to stop.*stops once the page.* is done/, false],
    [{ kind: 'already_stopped' }, 'neutral', /was already stopped/, false],
    [{ kind: 'stopped_but', now: now('started') }, 'warning', /but….*is started/, false],
    [{ kind: 'not_stopped', now: now('started') }, 'warning', /stopped: false/, true],
    [{ kind: 'gone', reason: 'Task for…' }, 'danger', /not found.*Task for…/, false],
    [
      { kind: 'wrong_state', state: 'aborting', reason: 'because…' },
      'warning',
      /is aborting.*because…/,
      true,
    ],
    [
      { kind: 'refused', failure: { kind: 'forbidden', reason: 'action […]', username: 'bob' } },
      'danger',
      /“bob” may not stop rollup jobs.*manage_rollup/,
      false,
    ],
    [{ kind: 'unclear', failure, now: now('stopped') }, 'success', /is stopped after all/, false],
    [{ kind: 'unclear', failure, now: now('stopping') }, 'success', /stopping after all/, false],
    [{ kind: 'unclear', failure, now: now('indexing') }, 'warning', /has not stopped/, true],
    [{ kind: 'unclear', failure, now: { kind: 'gone' } }, 'warning', /not found/, false],
    [
      { kind: 'unclear', failure, now: { kind: 'unreadable', failure } },
      'warning',
      /Not known whether job “sensor” stopped.*Look at the job’s state/,
      false,
    ],
  ])('%j', (outcome, tone, words, offersRetry) => {
    const retry = vi.fn();
    const told = stopTold('“sensor”', outcome, retry);
    expect(told.tone).toBe(tone);
    expect([told.title, ...told.text].join(' ')).toMatch(words);
    expect(told.action?.run === retry).toBe(offersRetry);
  });
});
