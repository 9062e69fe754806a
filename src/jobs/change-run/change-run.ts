import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';

/** The steps of changing a job, which Elasticsearch has no request for, in their order. */
export const changeSteps = ['stop', 'create', 'start'] as const;
export type ChangeStep = (typeof changeSteps)[number];

/**
 * - `waiting`: its turn has not come
 * - `skipped`: there is nothing to do
 * - `undone`: what it did has been taken back; `not_undone` where that failed, `nothing_to_undo` where it did nothing
 */
export type StepState =
  | 'waiting'
  | 'running'
  | 'done'
  | 'skipped'
  | 'failed'
  | 'undoing'
  | 'undone'
  | 'not_undone'
  | 'nothing_to_undo';

export interface StepRecord {
  state: StepState;
  /** What came of it, in sentences. */
  words: readonly string[];
  /** What it did, of all the times that it was tried; it stays when that is undone. */
  effect?: StepEffect;
}

export type StepEffect = 'done' | 'nothing' | 'unknown';

/** One change of a job: a new one takes the place of the old one. It can be stored and taken up again. */
export interface ChangeRun {
  oldId: string;
  newId: string;
  config: NewJobConfig;
  /** Whether the old job followed its schedule until the change stopped it: undoing starts it again. */
  wasRunning: boolean;
  steps: Record<ChangeStep, StepRecord>;
}

/** What a step needs to be done or undone; each answers whether it succeeded, and what to say of it. */
export interface ChangeTools {
  stop: (id: string) => Promise<StepResult>;
  create: (id: string, config: NewJobConfig) => Promise<StepResult>;
  start: (id: string) => Promise<StepResult>;
  /** Starts a job that ran before; one that has been deleted meanwhile is nothing to wait for. */
  restart: (id: string) => Promise<StepResult>;
  /** Deletes a job; where a configuration is given, only one that has it: any other is somebody else's. */
  remove: (id: string, config?: NewJobConfig) => Promise<StepResult>;
}

export interface StepResult {
  isDone: boolean;
  words: readonly string[];
  /** Of what is not done: nothing has come of it, for certain. */
  isRefused?: boolean;
  /** Of what is done: it was so before, and nothing was asked of the cluster. */
  wasSo?: boolean;
  /** Of a deletion: there was no such job. */
  wasGone?: boolean;
  /** Of a stop: the job ran just before. It may have been started since the form was opened. */
  wasRunning?: boolean;
}

const waiting: StepRecord = { state: 'waiting', words: [] };

/** A change that has not begun. Where the new job is not to be started, that step has nothing to do. */
export function newChange(
  change: Pick<ChangeRun, 'oldId' | 'newId' | 'config' | 'wasRunning'>,
  startNew: boolean,
): ChangeRun {
  return {
    ...change,
    steps: {
      stop: waiting,
      create: waiting,
      start: startNew ? waiting : { state: 'skipped', words: [] },
    },
  };
}

/** Where a change stands as a whole. */
export function phaseOf({ steps }: ChangeRun) {
  const states = changeSteps.map((step) => steps[step].state);
  if (states.some((state) => state === 'running' || state === 'undoing')) return 'running';
  if (states.includes('not_undone')) return 'undo_failed';
  if (states.some((state) => state === 'undone' || state === 'nothing_to_undo')) return 'undone';
  if (states.includes('failed')) return 'failed';
  return states.includes('waiting') ? 'waiting' : 'done';
}

/** A stored change whose page has gone away in the middle of a step: whether that was done is to be seen. */
export function interrupted(run: ChangeRun, words: string): ChangeRun {
  const steps = { ...run.steps };
  for (const step of changeSteps) {
    const { state } = steps[step];
    if (state === 'running') steps[step] = { state: 'failed', words: [words], effect: 'unknown' };
    if (state === 'undoing') steps[step] = { ...steps[step], state: 'not_undone', words: [words] };
  }
  return { ...run, steps };
}

/** Does the steps that are left, one after the other, up to the first that fails. */
export async function carryOn(
  run: ChangeRun,
  tools: ChangeTools,
  onRun: (run: ChangeRun) => void,
): Promise<void> {
  const work: Record<ChangeStep, () => Promise<StepResult>> = {
    stop: () => tools.stop(run.oldId),
    create: () => tools.create(run.newId, run.config),
    start: () => tools.start(run.newId),
  };
  let current = run;
  for (const step of changeSteps) {
    const before = current.steps[step];
    if (before.state === 'done' || before.state === 'skipped') continue;
    current = told(current, step, { state: 'running', words: [] });
    onRun(current);
    const result = await work[step]();
    const { isDone, words, wasRunning = false } = result;
    const effect = effectOf(before, result);
    current = told(current, step, { state: isDone ? 'done' : 'failed', words, effect });
    if (wasRunning) current = { ...current, wasRunning };
    onRun(current);
    if (!isDone) return;
  }
}

/**
 * Takes back what has been done, the last first: the new job is stopped and deleted, the old one is started
 * again where it ran. A step that failed may have been done all the same, so it is taken back, too; a job
 * that this change is not known to have created is deleted only if it is the one that was asked for.
 */
export async function undo(
  run: ChangeRun,
  tools: ChangeTools,
  onRun: (run: ChangeRun) => void,
): Promise<void> {
  const work: Record<ChangeStep, () => Promise<StepResult>> = {
    stop: () =>
      run.wasRunning
        ? tools.restart(run.oldId)
        : Promise.resolve({ isDone: true, words: [], wasSo: true }),
    create: () =>
      run.steps.create.state === 'done'
        ? tools.remove(run.newId)
        : tools.remove(run.newId, run.config),
    start: () => tools.stop(run.newId),
  };
  let current = run;
  for (const step of [...changeSteps].reverse()) {
    if (!isToUndo(step, current)) continue;
    current = told(current, step, { state: 'undoing', words: [] });
    onRun(current);
    const result = await work[step]();
    const state = undoneState(current.steps[step], result);
    current = told(current, step, { state, words: result.words });
    onRun(current);
    // Without this the new job would go on beside the old one.
    if (!result.isDone) return;
  }
}

/** A try that was refused says nothing of those before it, of which something may have come. */
function effectOf(before: StepRecord, { isDone, isRefused = false }: StepResult): StepEffect {
  if (isDone) return 'done';
  const wasNothing = before.state === 'waiting' || before.effect === 'nothing';
  return isRefused && wasNothing ? 'nothing' : 'unknown';
}

function undoneState({ effect }: StepRecord, { isDone, wasSo, wasGone }: StepResult): StepState {
  if (!isDone) return 'not_undone';
  // A job that is not there may have been, unless it is certain that it was never made.
  return wasSo || (wasGone && effect === 'nothing') ? 'nothing_to_undo' : 'undone';
}

/** Nothing is asked of a new job that was never made. */
function isToUndo(step: ChangeStep, { steps }: ChangeRun): boolean {
  const wasTried = (name: ChangeStep) =>
    ['done', 'failed', 'not_undone'].includes(steps[name].state);
  return wasTried(step) && (step === 'stop' || wasTried('create'));
}

function told(run: ChangeRun, step: ChangeStep, record: StepRecord): ChangeRun {
  return { ...run, steps: { ...run.steps, [step]: { ...run.steps[step], ...record } } };
}
