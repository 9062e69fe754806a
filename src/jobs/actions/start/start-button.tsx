import { canStart } from '../../../rollup/job-state.ts';
import { ActionButton } from '../action-button.tsx';
import { useJobAction } from '../use-job-action.ts';
import { startMessages as say } from './messages.ts';
import { startSteps } from './start-steps.ts';

interface StartButtonProps {
  id: string;
  jobState: string;
  display: 'button' | 'row';
}

/** Starts the job. */
export function StartButton({ id, jobState, display }: StartButtonProps) {
  const { run, isRunning, obstacle: busy } = useJobAction(id, startSteps);
  const verdict = canStart(jobState);
  const obstacle = verdict === true ? undefined : say.obstacle[verdict];
  return (
    <ActionButton
      label={say.button}
      id={id}
      icon="play"
      display={display}
      obstacle={busy ?? obstacle}
      isRunning={isRunning}
      onClick={run}
    />
  );
}
