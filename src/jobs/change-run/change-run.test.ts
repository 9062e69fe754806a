import { describe, expect, it } from 'vitest';
import type { ChangeRun, ChangeStep, StepEffect, StepResult, StepState } from './change-run.ts';
import { carryOn, changeSteps, interrupted, phaseOf, undo } from './change-run.ts';
import {
  changeUnderTest,
  configUnderTest,
  statesOf,
  stepsUnderTest,
  toolsUnderTest,
} from './change-run-under-test.ts';

type How = typeof carryOn;
type States = [stop: StepState, create: StepState, start: StepState];

function changeIn([stop, create, start]: States, wasRunning = true): ChangeRun {
  return changeUnderTest({ wasRunning, steps: stepsUnderTest({ stop, create, start }) });
}

/** What was asked of the tools, and how the change was told to stand each time. */
async function after(how: How, run: ChangeRun, ...failing: string[]) {
  const { tools, asked } = toolsUnderTest((what) => failing.includes(what));
  const told: ChangeRun[] = [];
  await how(run, tools, (next) => told.push(next));
  return { asked, told, end: told.at(-1) ?? run };
}

describe('a change', () => {
  it('stops the old job, creates the new one and starts it', async () => {
    const { asked, told, end } = await after(carryOn, changeUnderTest());
    expect(asked).toEqual(['stop old', 'create new', 'start new']);
    expect(told.map(statesOf)).toEqual([
      ['running', 'waiting', 'waiting'],
      ['done', 'waiting', 'waiting'],
      ['done', 'running', 'waiting'],
      ['done', 'done', 'waiting'],
      ['done', 'done', 'running'],
      ['done', 'done', 'done'],
    ]);
    expect(end.steps.create.words).toEqual(['came of create new']);
  });

  it('creates the job that was reviewed', async () => {
    const { tools } = toolsUnderTest();
    const created: unknown[] = [];
    const create = (...job: unknown[]) => {
      created.push(job);
      return Promise.resolve({ isDone: true, words: [] });
    };
    await carryOn(changeUnderTest(), { ...tools, create }, () => undefined);
    expect(created).toEqual([['new', configUnderTest]]);
  });

  it('does not start a new job that is to stay stopped', async () => {
    const { asked, end } = await after(carryOn, changeUnderTest({ startNew: false }));
    expect(asked).toEqual(['stop old', 'create new']);
    expect(statesOf(end)).toEqual(['done', 'done', 'skipped']);
    expect(phaseOf(end)).toBe('done');
  });

  it.each<[string, States]>([
    ['stop old', ['failed', 'waiting', 'waiting']],
    ['create new', ['done', 'failed', 'waiting']],
    ['start new', ['done', 'done', 'failed']],
  ])('ends where it cannot %s, and says why', async (failing, states) => {
    const { asked, end } = await after(carryOn, changeUnderTest(), failing);
    expect(asked.at(-1)).toBe(failing);
    expect(statesOf(end)).toEqual(states);
    const failed = changeSteps.find((step) => end.steps[step].state === 'failed');
    expect(failed && end.steps[failed].words).toEqual([`came of ${failing}`]);
  });

  it.each<[string, States, string[]]>([
    ['stopping', ['failed', 'waiting', 'waiting'], ['stop old', 'create new', 'start new']],
    ['creating', ['done', 'failed', 'waiting'], ['create new', 'start new']],
    ['starting', ['done', 'done', 'failed'], ['start new']],
  ])('is taken up again where %s failed', async (_, states, asks) => {
    const { asked, end } = await after(carryOn, changeIn(states));
    expect(asked).toEqual(asks);
    expect(statesOf(end)).toEqual(['done', 'done', 'done']);
  });
});

describe('undoing a change', () => {
  it('takes the last step back first', async () => {
    const { asked, end } = await after(undo, changeIn(['done', 'done', 'done']));
    expect(asked).toEqual(['stop new', 'remove new', 'restart old']);
    expect(statesOf(end)).toEqual(['undone', 'undone', 'undone']);
  });

  it.each<[string, States, string[], States]>([
    [
      'leaves the new job alone where the old one could not be stopped',
      ['failed', 'waiting', 'waiting'],
      ['restart old'],
      ['undone', 'waiting', 'waiting'],
    ],
    [
      'deletes a new job that may be there although creating it failed',
      ['done', 'failed', 'waiting'],
      ['remove new', 'restart old'],
      ['undone', 'undone', 'waiting'],
    ],
    [
      'does not stop a new job that was not to be started',
      ['done', 'done', 'skipped'],
      ['remove new', 'restart old'],
      ['undone', 'undone', 'skipped'],
    ],
    [
      'stops a new job that may be started although that failed',
      ['done', 'done', 'failed'],
      ['stop new', 'remove new', 'restart old'],
      ['undone', 'undone', 'undone'],
    ],
    [
      'has nothing to do before the first step',
      ['waiting', 'waiting', 'waiting'],
      [],
      ['waiting', 'waiting', 'waiting'],
    ],
    [
      'tries again what was not undone, and nothing else',
      ['done', 'not_undone', 'undone'],
      ['remove new', 'restart old'],
      ['undone', 'undone', 'undone'],
    ],
    [
      'does not delete the new job twice',
      ['not_undone', 'undone', 'undone'],
      ['restart old'],
      ['undone', 'undone', 'undone'],
    ],
  ])('%s', async (_, states, asks, undone) => {
    const { asked, end } = await after(undo, changeIn(states));
    expect(asked).toEqual(asks);
    expect(statesOf(end)).toEqual(undone);
  });

  it.each<[string, States, unknown[]]>([
    ['as it is where this change has created it', ['done', 'done', 'failed'], ['new']],
    [
      'only where it is the one that was asked for, where creating it failed',
      ['done', 'failed', 'waiting'],
      ['new', configUnderTest],
    ],
  ])('deletes the new job %s', async (_, states, asks) => {
    const { tools } = toolsUnderTest();
    const removed: unknown[] = [];
    const remove = (...job: unknown[]) => {
      removed.push(job);
      return Promise.resolve({ isDone: true, words: [] });
    };
    await undo(changeIn(states), { ...tools, remove }, () => undefined);
    expect(removed).toEqual([asks]);
  });

  it('starts an old job again that was started after the form was opened', async () => {
    const { tools } = toolsUnderTest();
    const stop = () => Promise.resolve({ isDone: true, words: [], wasRunning: true });
    const told: ChangeRun[] = [];
    const begun = changeUnderTest({ wasRunning: false });
    await carryOn(begun, { ...tools, stop }, (next) => told.push(next));
    const { asked } = await after(undo, told.at(-1) ?? begun);
    expect(asked).toContain('restart old');
  });

  it('does not start an old job that was stopped all along', async () => {
    const { asked, end } = await after(undo, changeIn(['done', 'done', 'done'], false));
    expect(asked).toEqual(['stop new', 'remove new']);
    expect(phaseOf(end)).toBe('undone');
  });

  it.each<[string, string[], States]>([
    ['stop new', ['stop new'], ['done', 'done', 'not_undone']],
    ['remove new', ['stop new', 'remove new'], ['done', 'not_undone', 'undone']],
    ['restart old', ['stop new', 'remove new', 'restart old'], ['not_undone', 'undone', 'undone']],
  ])('ends where it cannot %s: both jobs are never to run', async (failing, asks, states) => {
    const { asked, end } = await after(undo, changeIn(['done', 'done', 'done']), failing);
    expect(asked).toEqual(asks);
    expect(statesOf(end)).toEqual(states);
    expect(phaseOf(end)).toBe('undo_failed');
  });
});

describe('what a step of a change did', () => {
  const lost = { isDone: false, words: ['lost'] };
  const refused = { isDone: false, words: ['refused'], isRefused: true };
  const made = { isDone: true, words: ['made'] };

  /** Tries to create the new job until it has come to this. */
  async function afterTries(results: StepResult[]) {
    const { tools } = toolsUnderTest();
    let run = changeUnderTest();
    for (const result of results)
      await carryOn(run, { ...tools, create: () => Promise.resolve(result) }, (next) => {
        run = next;
      });
    return run;
  }

  it.each<[string, StepResult[], StepEffect]>([
    ['is nothing where it was refused', [refused], 'nothing'],
    ['is nothing where it was refused each time', [refused, refused], 'nothing'],
    ['is unknown where the answer was lost', [lost], 'unknown'],
    ['is unknown where the answer was lost before it was refused', [lost, refused], 'unknown'],
    ['is unknown where the answer was lost after it was refused', [refused, lost], 'unknown'],
    ['is known once it is done', [refused, lost, made], 'done'],
  ])('%s', async (_, results, effect) => {
    expect((await afterTries(results)).steps.create.effect).toBe(effect);
  });

  it('is unknown where its page went away in the middle of it', async () => {
    const run = await afterTries([refused]);
    const again = { ...run.steps.create, state: 'running' as const };
    const left = interrupted({ ...run, steps: { ...run.steps, create: again } }, 'left');
    expect(left.steps.create.effect).toBe('unknown');
  });

  it('is known through an undo that had to be tried twice', async () => {
    const { tools } = toolsUnderTest();
    let run = await afterTries([refused]);
    for (const result of [lost, { isDone: true, words: [], wasGone: true }])
      await undo(run, { ...tools, remove: () => Promise.resolve(result) }, (next) => {
        run = next;
      });
    expect(statesOf(run)).toEqual(['undone', 'nothing_to_undo', 'waiting']);
  });

  it.each<[StepResult[], StepState]>([
    [[refused], 'nothing_to_undo'],
    [[lost], 'undone'],
    [[made], 'undone'],
  ])('of which is left no job: after %j it is %s', async (results, state) => {
    const { tools } = toolsUnderTest();
    const gone = { isDone: true, words: [], wasGone: true };
    let run = await afterTries(results);
    await undo(run, { ...tools, remove: () => Promise.resolve(gone) }, (next) => {
      run = next;
    });
    expect(run.steps.create.state).toBe(state);
  });
});

describe('where a change stands', () => {
  it.each<[States, ReturnType<typeof phaseOf>]>([
    [['waiting', 'waiting', 'waiting'], 'waiting'],
    [['running', 'waiting', 'waiting'], 'running'],
    [['done', 'waiting', 'skipped'], 'waiting'],
    [['done', 'failed', 'waiting'], 'failed'],
    [['done', 'running', 'failed'], 'running'],
    [['done', 'done', 'done'], 'done'],
    [['done', 'done', 'skipped'], 'done'],
    [['done', 'undoing', 'undone'], 'running'],
    [['done', 'not_undone', 'undone'], 'undo_failed'],
    [['undone', 'undone', 'skipped'], 'undone'],
    [['undone', 'waiting', 'waiting'], 'undone'],
    [['nothing_to_undo', 'nothing_to_undo', 'waiting'], 'undone'],
    [['not_undone', 'nothing_to_undo', 'waiting'], 'undo_failed'],
  ])('%j is %s', (states, phase) => {
    expect(phaseOf(changeIn(states))).toBe(phase);
  });
});

describe('a change whose page went away', () => {
  it.each<[States, States, ChangeStep]>([
    [['done', 'running', 'waiting'], ['done', 'failed', 'waiting'], 'create'],
    [['done', 'undoing', 'undone'], ['done', 'not_undone', 'undone'], 'create'],
    [['undoing', 'undone', 'skipped'], ['not_undone', 'undone', 'skipped'], 'stop'],
  ])('in %j is taken up as %j', (left, found, step) => {
    const run = interrupted(changeIn(left), 'left in the middle');
    expect(statesOf(run)).toEqual(found);
    expect(run.steps[step].words).toEqual(['left in the middle']);
  });

  it('between two steps is as it was', () => {
    const run = changeIn(['done', 'failed', 'waiting']);
    expect(interrupted(run, 'left in the middle')).toEqual(run);
  });
});
