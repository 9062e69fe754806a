import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../elasticsearch/failure.ts';
import type { SentAnswer } from './job-result.ts';
import { sendAll } from './send-all.ts';

const done: SentAnswer = { kind: 'answered', done: true };
const failed = (failure: Failure): SentAnswer => ({ kind: 'failed', failure });
const busy = failed({ kind: 'too_many_requests', reason: 'queue full' });
const notLetIn = failed({ kind: 'unauthenticated', reason: 'unable to authenticate' });
const lost = failed({
  kind: 'no_answer',
  cause: 'connection_lost',
  mayHaveHappened: true,
  reason: 'reset',
});

const numbered = (count: number) => Array.from({ length: count }, (_, n) => `job-${String(n)}`);

/** Requests that are answered by hand. */
class Wire {
  readonly sent: string[] = [];
  readonly #open = new Map<string, (answer: SentAnswer) => void>();
  most = 0;

  readonly send = (id: string): Promise<SentAnswer> => {
    this.sent.push(id);
    return new Promise((resolve) => {
      this.#open.set(id, resolve);
      this.most = Math.max(this.most, this.#open.size);
    });
  };

  /** Answers one of those that are open; false where none is. */
  async answer(choice: number, answer: SentAnswer): Promise<boolean> {
    const ids = [...this.#open.keys()];
    const id = ids[choice % Math.max(1, ids.length)];
    if (id === undefined) return false;
    this.#open.get(id)?.(answer);
    this.#open.delete(id);
    // The turn of whoever waits for the answer, and of whoever is sent next.
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    return true;
  }
}

describe('sending for many jobs', () => {
  it('keeps six requests open at most, and sends each job once, in whatever order answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 60 }),
        fc.infiniteStream(fc.nat({ max: 5 })),
        async (count, choices) => {
          const wire = new Wire();
          const answered: string[] = [];
          const ids = numbered(count);
          const over = sendAll({
            ids,
            send: wire.send,
            signal: new AbortController().signal,
            onAnswer: (id) => answered.push(id),
            onPause: () => undefined,
          });
          for (const choice of choices) if (!(await wire.answer(choice, done))) break;
          expect(await over).toBeNull();
          expect(wire.sent).toEqual(ids);
          expect(answered.sort()).toEqual([...ids].sort());
          expect(wire.most).toBe(Math.min(6, count));
        },
      ),
    );
  });

  it('sends nothing more once it is cancelled, and waits for what was sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 30 }), async (answersBefore) => {
        const wire = new Wire();
        const cancel = new AbortController();
        const answered: string[] = [];
        const over = sendAll({
          ids: numbered(40),
          send: wire.send,
          signal: cancel.signal,
          onAnswer: (id) => answered.push(id),
          onPause: () => undefined,
        });
        for (let n = 0; n < answersBefore; n++) await wire.answer(0, done);
        const sentBefore = [...wire.sent];
        cancel.abort();
        while (await wire.answer(0, done));
        await over;
        expect(wire.sent).toEqual(sentBefore);
        expect(answered).toEqual(sentBefore);
      }),
    );
  });

  it.each<[string, Failure]>([
    ['nobody is let in', { kind: 'unauthenticated', reason: 'unable to authenticate' }],
    ['the operator may not', { kind: 'forbidden', reason: 'unauthorized', username: 'bob' }],
    ['the licence does not cover it', { kind: 'licence', reason: 'license.expired.feature' }],
  ])('gives up after twenty answers in a row that %s', async (_, failure) => {
    const wire = new Wire();
    const over = sendAll({
      ids: numbered(1000),
      send: wire.send,
      signal: new AbortController().signal,
      onAnswer: () => undefined,
      onPause: () => undefined,
    });
    while (await wire.answer(0, failed(failure)));
    expect(await over).toEqual(failure);
    expect(wire.sent).toHaveLength(25);
  });

  describe('where the cluster asks to be left alone', () => {
    const askedFor = (retryAfter: number) =>
      failed({ kind: 'too_many_requests', reason: 'slow down', retryAfter });
    afterEach(() => {
      vi.useRealTimers();
    });

    function sendTwenty(cancel = new AbortController()) {
      vi.useFakeTimers();
      const wire = new Wire();
      const onPause = vi.fn<(isPaused: boolean) => void>();
      const over = sendAll({
        ids: numbered(20),
        send: wire.send,
        signal: cancel.signal,
        onAnswer: () => undefined,
        onPause,
      });
      return { wire, onPause, over, cancel };
    }

    it('sends nothing for as long, and goes on then', async () => {
      const { wire, onPause, over } = sendTwenty();
      await wire.answer(0, askedFor(8));
      while (await wire.answer(0, done));
      expect(wire.sent).toHaveLength(6);
      expect(onPause.mock.calls).toEqual([[true]]);
      await vi.advanceTimersByTimeAsync(7_900);
      expect(wire.sent).toHaveLength(6);
      await vi.advanceTimersByTimeAsync(200);
      expect(wire.sent).toHaveLength(12);
      expect(onPause.mock.calls).toEqual([[true], [false]]);
      while (await wire.answer(0, done));
      expect(await over).toBeNull();
      expect(wire.sent).toHaveLength(20);
    });

    it('waits for half a minute at most', async () => {
      const { wire } = sendTwenty();
      await wire.answer(0, failed({ kind: 'unavailable', reason: 'no master', retryAfter: 3600 }));
      while (await wire.answer(0, done));
      await vi.advanceTimersByTimeAsync(30_000);
      expect(wire.sent).toHaveLength(12);
    });

    it('is over at once when it is cancelled meanwhile', async () => {
      const { wire, over, onPause, cancel } = sendTwenty();
      await wire.answer(0, askedFor(8));
      while (await wire.answer(0, done));
      cancel.abort();
      expect(await over).toBeNull();
      expect(wire.sent).toHaveLength(6);
      expect(onPause.mock.calls).toEqual([[true], [false]]);
      expect(vi.getTimerCount()).toBe(0);
    });

    it('waits for nobody after its last job', async () => {
      const { wire, over, onPause } = sendTwenty();
      for (let n = 0; n < 19; n++) await wire.answer(0, done);
      await wire.answer(0, askedFor(8));
      expect(await over).toBeNull();
      expect(onPause).not.toHaveBeenCalled();
    });
  });

  it.each([
    ['a failure that another job may not have', [busy, lost]],
    ['a row that is broken by a success', [notLetIn, notLetIn, done]],
  ])('goes on to the end through %s', async (_, answers) => {
    const wire = new Wire();
    const over = sendAll({
      ids: numbered(200),
      send: wire.send,
      signal: new AbortController().signal,
      onAnswer: () => undefined,
      onPause: () => undefined,
    });
    for (let n = 0; n < 200; n++) await wire.answer(0, answers[n % answers.length] ?? done);
    expect(await over).toBeNull();
    expect(wire.sent).toHaveLength(200);
  });
});
