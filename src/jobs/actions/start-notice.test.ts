import { describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../elasticsearch/failure.ts';
import { checkingNotice, faultNotice, startNotice } from './start-notice.ts';
import type { StartOutcome } from './start-outcome.ts';

const lost: Failure = {
  kind: 'no_answer',
  cause: 'connection_lost',
  mayHaveHappened: true,
  reason: 'socket hang up',
};

function told(outcome: StartOutcome) {
  const retry = vi.fn();
  const notice = startNotice('sensor', outcome, retry);
  return { ...notice, text: notice.text.join(' '), offersRetry: notice.action?.run === retry };
}

describe('the notice of a start', () => {
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
      /“bob”.*manage_rollup or manage.*manage_security/,
      false,
    ],
    [
      { kind: 'refused', failure: { kind: 'too_many_requests', reason: 'queue' } },
      'danger',
      /429.*queue/,
      true,
    ],
    [
      { kind: 'unclear', failure: lost, now: { kind: 'state', jobState: 'started' } },
      'warning',
      /is started after all.*broke.*is started/,
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

  it('takes the place of the one that was shown while checking', () => {
    const checking = checkingNotice('sensor', lost);
    expect(checking.title).toContain('Not known whether job “sensor” started');
    expect(checking.key).toBe(told({ kind: 'started' }).key);
  });

  it('owns up to a fault of the console', () => {
    const notice = faultNotice('sensor', new URIError('URI malformed'));
    expect(notice).toMatchObject({
      tone: 'danger',
      title: 'Not known whether job “sensor” started',
    });
    expect(notice.text.join(' ')).toMatch(/fault of the console.*URI malformed/);
  });

  it('shortens an id that would fill the screen', () => {
    const id = `${'a'.repeat(500)}🚀${'b'.repeat(500)}`;
    const { title } = startNotice(id, { kind: 'started' }, vi.fn());
    expect(title).toBe(`Job “${'a'.repeat(40)}…${'b'.repeat(15)}” started`);
  });
});
