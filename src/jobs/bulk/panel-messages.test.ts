import { describe, expect, it } from 'vitest';
import { panelMessages as say } from './panel-messages.ts';

const none = { done: 0, failed: 0, unconfirmed: 0, unsent: 0, skipped: 0 };

describe('the heading of an action on many jobs', () => {
  it('counts what the button has counted, while it goes on and when it is over', () => {
    expect(say.running('stop', 4652, 5348)).toBe('Stopping 4,652 jobs (5,348 skipped)');
    expect(say.headline('stop', { ...none, done: 4652, skipped: 5348 })).toBe(
      'Stop 4,652 jobs: 4,652 done (5,348 skipped)',
    );
  });

  it('says nothing of skipped jobs where there are none', () => {
    expect(say.running('start', 1000, 0)).toBe('Starting 1,000 jobs');
    expect(say.headline('start', { ...none, done: 1000 })).toBe('Start 1,000 jobs: 1,000 done');
  });

  it('has parts that add up to the jobs that were to be sent', () => {
    const counts = { done: 3, failed: 4, unconfirmed: 2, unsent: 11, skipped: 7 };
    expect(say.headline('delete', counts)).toBe(
      'Delete 20 jobs: 3 done · 4 failed · 2 not confirmed · 11 not sent (7 skipped)',
    );
  });

  it('leaves what is skipped out of the figures, too', () => {
    const figures = { done: 1, failed: 2, checking: 0, left: 3, isPaused: false };
    expect(say.figures(figures)).toBe('1 done · 2 failed · 3 left');
  });
});

it('the button that tries again says what it tries', () => {
  expect(say.retry({ failed: 2, unconfirmed: 0 })).toBe('Retry 2 failed');
  expect(say.retry({ failed: 0, unconfirmed: 1200 })).toBe('Retry 1,200 not confirmed');
  expect(say.retry({ failed: 2, unconfirmed: 3 })).toBe('Retry 2 failed and 3 not confirmed');
});
