import { describe, expect, it } from 'vitest';
import type { SentAnswer } from './job-result.ts';
import { partAnswered, progressAtStart, progressWith } from './progress.ts';

const answers: [string, SentAnswer, 'done' | 'failed' | 'checking'][] = [
  ['an answer that it is done', { kind: 'answered', done: true }, 'done'],
  ['an answer that it is not', { kind: 'answered', done: false }, 'failed'],
  [
    'a refusal',
    { kind: 'failed', failure: { kind: 'not_found', reason: 'no such task' } },
    'failed',
  ],
  [
    'a lost answer',
    {
      kind: 'failed',
      failure: { kind: 'no_answer', cause: 'timeout', mayHaveHappened: true, reason: '' },
    },
    'checking',
  ],
  ['a fault of the console', { kind: 'fault', message: 'oops' }, 'failed'],
];

describe('the progress', () => {
  it.each(answers)('counts %s', (_, answer, figure) => {
    const before = progressAtStart(5, 2);
    const after = progressWith(before, answer);
    expect(after).toEqual({ ...before, [figure]: 1, left: 2 });
  });

  it('has as its part only what was answered of what is sent: nothing of it where all is skipped', () => {
    const [[, answer]] = answers as [(typeof answers)[number]];
    const half = progressWith(progressAtStart(5, 3), answer);
    expect(partAnswered(half)).toEqual({ answered: 1, sent: 2 });
    expect(partAnswered(progressAtStart(5, 3))).toEqual({ answered: 0, sent: 2 });
    expect(partAnswered(progressAtStart(3, 3))).toEqual({ answered: 0, sent: 0 });
  });

  it('adds up to the total all the way, and ends with nothing left', () => {
    let progress = progressAtStart(answers.length + 3, 3);
    for (const [, answer] of answers) {
      progress = progressWith(progress, answer);
      const { total, done, failed, checking, skipped, left } = progress;
      expect(done + failed + checking + skipped + left).toBe(total);
    }
    expect(progress.left).toBe(0);
  });
});
