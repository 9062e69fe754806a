import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import type { ChangeRun, ChangeStep, ChangeTools, StepRecord, StepState } from './change-run.ts';
import { changeSteps, newChange } from './change-run.ts';

/** For tests: the configuration of the new job. */
export const configUnderTest: NewJobConfig = {
  index_pattern: 'sensor-*',
  rollup_index: 'sensor_rollup',
  cron: '0 0 1 * * ?',
  page_size: 1000,
  groups: { date_histogram: { field: 'timestamp', fixed_interval: '1h' } },
};

/** For tests: a change of the running job `old` into `new`, which has not begun, but for what is given. */
export function changeUnderTest({
  startNew = true,
  ...differences
}: Partial<ChangeRun> & { startNew?: boolean } = {}): ChangeRun {
  const begun = { oldId: 'old', newId: 'new', config: configUnderTest, wasRunning: true };
  return { ...newChange(begun, startNew), ...differences };
}

/** For tests: the records of steps in these states, each with words of its own. */
export function stepsUnderTest(
  states: Record<ChangeStep, StepState>,
): Record<ChangeStep, StepRecord> {
  const record = (step: ChangeStep) => ({
    state: states[step],
    words: states[step] === 'waiting' ? [] : [`${step} was ${states[step]}`],
  });
  return { stop: record('stop'), create: record('create'), start: record('start') };
}

/** For tests: the states of a change's steps, in their order. */
export function statesOf({ steps }: ChangeRun): StepState[] {
  return changeSteps.map((step) => steps[step].state);
}

/** For tests: tools that note what is asked of them and succeed, but for what fails, such as `start new`. */
export function toolsUnderTest(fails: (asked: string) => boolean = () => false) {
  const asked: string[] = [];
  const answer = (what: string) => {
    asked.push(what);
    return Promise.resolve({ isDone: !fails(what), words: [`came of ${what}`] });
  };
  const tools: ChangeTools = {
    stop: (id) => answer(`stop ${id}`),
    create: (id) => answer(`create ${id}`),
    start: (id) => answer(`start ${id}`),
    restart: (id) => answer(`restart ${id}`),
    remove: (id) => answer(`remove ${id}`),
  };
  return { tools, asked };
}
