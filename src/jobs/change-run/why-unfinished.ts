import type { ChangeRun } from './change-run.ts';
import { changeSteps } from './change-run.ts';
import { changeRunMessages as say } from './messages.ts';

/** At which point a change was left. */
export function whyUnfinished({ steps }: ChangeRun): string {
  if (changeSteps.some((step) => steps[step].state === 'not_undone')) return say.notUndone;
  const failed = changeSteps.find((step) => steps[step].state === 'failed');
  return failed ? say.failed[failed] : say.left;
}
