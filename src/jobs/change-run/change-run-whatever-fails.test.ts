import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeRun } from './change-run.ts';
import { carryOn, changeSteps, phaseOf, undo } from './change-run.ts';
import { changeUnderTest, statesOf, toolsUnderTest } from './change-run-under-test.ts';

const everything = ['stop old', 'create new', 'start new', 'stop new', 'remove new', 'restart old'];
const failing = fc.subarray(everything);
const anyChange = fc.record({ wasRunning: fc.boolean(), startNew: fc.boolean() });

/** Carries a change on once for each set of what fails then; how it is told to stand, and what was asked. */
async function carriedOn(options: { wasRunning: boolean; startNew: boolean }, tries: string[][]) {
  const asked: string[] = [];
  const told: ChangeRun[] = [];
  let run = changeUnderTest(options);
  for (const fails of tries) {
    const one = toolsUnderTest((what) => fails.includes(what));
    await carryOn(run, one.tools, (next) => {
      told.push(next);
      run = next;
    });
    asked.push(...one.asked);
  }
  return { run, told, asked };
}

async function undone(begun: ChangeRun, fails: string[]) {
  const { tools, asked } = toolsUnderTest((what) => fails.includes(what));
  let run = begun;
  await undo(run, tools, (next) => {
    run = next;
  });
  return { run, asked };
}

describe('a change, whatever fails', () => {
  it('records each step once, and does none after one that is not done', async () => {
    await fc.assert(
      fc.asyncProperty(anyChange, failing, async (options, fails) => {
        const { run, told, asked } = await carriedOn(options, [fails]);
        expect(new Set(asked).size).toBe(asked.length);
        const ended = told.filter((one) => phaseOf(one) !== 'running');
        expect(told).toHaveLength(2 * asked.length);
        expect(ended).toHaveLength(asked.length);
        const states = statesOf(run);
        const failed = states.indexOf('failed');
        const before = failed === -1 ? states : states.slice(0, failed);
        for (const state of before) expect(['done', 'skipped']).toContain(state);
        if (failed !== -1)
          for (const state of states.slice(failed + 1))
            expect(['waiting', 'skipped']).toContain(state);
        for (const step of changeSteps) {
          const isOver = run.steps[step].state === 'done' || run.steps[step].state === 'failed';
          expect(run.steps[step].words).toHaveLength(isOver ? 1 : 0);
        }
      }),
    );
  });

  it('is done in the end, and does nothing again that is done', async () => {
    await fc.assert(
      fc.asyncProperty(anyChange, fc.array(failing), async (options, tries) => {
        const { run, asked } = await carriedOn(options, [...tries, []]);
        expect(phaseOf(run)).toBe('done');
        const steps = ['stop old', 'create new', ...(options.startNew ? ['start new'] : [])];
        expect(asked.filter((what, index) => asked[index - 1] !== what)).toEqual(steps);
      }),
    );
  });

  it('is undone without a job deleted that was never asked to be created', async () => {
    await fc.assert(
      fc.asyncProperty(anyChange, fc.array(failing), failing, async (options, tries, fails) => {
        const carried = await carriedOn(options, tries);
        const { asked } = await undone(carried.run, fails);
        if (!carried.asked.includes('create new')) expect(asked).not.toContain('remove new');
        if (!carried.asked.includes('start new')) expect(asked).not.toContain('stop new');
        expect(asked).not.toContain('remove old');
        if (!options.wasRunning) expect(asked).not.toContain('restart old');
      }),
    );
  });

  it('never has both jobs run: the old one is started once the new one is gone', async () => {
    await fc.assert(
      fc.asyncProperty(anyChange, failing, failing, async (options, first, fails) => {
        const carried = await carriedOn(options, [first]);
        const { asked } = await undone(carried.run, fails);
        if (asked.includes('restart old') && carried.asked.includes('create new')) {
          expect(asked.slice(0, -1)).toContain('remove new');
          expect(fails).not.toContain('remove new');
        }
      }),
    );
  });

  it('is undone in the end once nothing fails any more', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyChange,
        fc.array(failing, { minLength: 1 }),
        fc.array(failing),
        async (options, tries, undoings) => {
          let { run } = await carriedOn(options, tries);
          for (const fails of [...undoings, []]) run = (await undone(run, fails)).run;
          expect(phaseOf(run)).toBe('undone');
        },
      ),
    );
  });
});
