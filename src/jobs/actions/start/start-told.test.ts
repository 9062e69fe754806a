import { describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../../elasticsearch/failure.ts';
import type { StartOutcome } from './start-outcome.ts';
import { startTold } from './start-told.ts';

const lost: Failure = {
  kind: 'no_answer',
  cause: 'connection_lost',
  mayHaveHappened: true,
  reason: 'socket hang up',
};

function told(outcome: StartOutcome) {
  const retry = vi.fn();
  const notice = startTold('“sensor”', outcome, retry);
  return { ...notice, text: notice.text.join(' '), offersRetry: notice.action?.run === retry };
}

describe('what is told of a start', () => {
  it.each<[StartOutcome, string, RegExp, boolean]>([
    [{ kind: 'started' }, 'success', /“sensor” started/, false],
    [{ kind: 'already_running' }, 'neutral', /was already running/, false],
    [{ kind: 'gone', reason: 'Task for…' }, 'danger', /not found.*deleted.*Task for…/, false],
    [
      { kind: 'not_started', now: { kind: 'state', jobState: 'stopped' } },
      'warning',
      /was not started.*started: false.*is stopped/,
      true,
    ],
    [
      { kind: 'wrong_state', state: 'stopping', reason: 'because…' },
      'warning',
      /is stopping.*because…/,
      true,
    ],
    [
      {
        kind: 'refused',
        failure: { kind: 'forbidden', reason: 'action […]', username: 'bob' },
      },
      'danger',
      /“bob”.*manage_rollup or manage.*manage_security.*action \[…\]\./,
      false,
    ],
    [
      { kind: 'refused', failure: { kind: 'too_many_requests', reason: 'queue' } },
      'danger',
      /429.*Wait a moment.*queue\./,
      true,
    ],
    [
      { kind: 'unclear', failure: lost, now: { kind: 'state', jobState: 'started' } },
      'success',
      /is started after all.*connection was lost.*is started.*socket hang up\./,
      false,
    ],
    [
      { kind: 'unclear', failure: lost, now: { kind: 'state', jobState: 'stopped' } },
      'warning',
      /has not started so far.*is stopped/,
      true,
    ],
    [
      { kind: 'unclear', failure: lost, now: { kind: 'unreadable', failure: lost } },
      'warning',
      /Not known whether.*could not be read again/,
      false,
    ],
    [{ kind: 'unclear', failure: lost, now: { kind: 'gone' } }, 'warning', /not found/, false],
  ])('%j', (outcome, tone, words, offersRetry) => {
    const notice = told(outcome);
    expect(notice.tone).toBe(tone);
    expect(`${notice.title} ${notice.text}`).toMatch(words);
    expect(notice.offersRetry).toBe(offersRetry);
  });
});
