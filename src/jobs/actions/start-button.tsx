import { EuiButton, EuiScreenReaderOnly, EuiToolTip } from '@elastic/eui';
import { canStart } from '../../rollup/job-state.ts';
import { startMessages as say } from './start-messages.ts';
import { useStartJob } from './use-start-job.ts';

/** Starts the job; disabled with its reason, and still focusable, where its state forbids that. */
export function StartButton({ id, jobState }: { id: string; jobState: string }) {
  const { start, isStarting } = useStartJob(id);
  const verdict = canStart(jobState);
  const obstacle = verdict === true ? undefined : say.obstacle[verdict];
  return <ButtonWithReason id={id} obstacle={obstacle} isStarting={isStarting} onStart={start} />;
}

/** In place of the button where not even the job's state can be read. */
export function NoStart({ id }: { id: string | null }) {
  return <ButtonWithReason id={id} obstacle={say.malformed} />;
}

interface ButtonWithReasonProps {
  id: string | null;
  /** Why it is disabled; undefined where it is not. */
  obstacle: string | undefined;
  isStarting?: boolean;
  onStart?: () => void;
}

function ButtonWithReason({ id, obstacle, isStarting = false, onStart }: ButtonWithReasonProps) {
  const mayStart = obstacle === undefined && !isStarting;
  return (
    // Around the button at all times: taking it away would remount the button and lose the focus.
    <EuiToolTip content={obstacle} position="left">
      <EuiButton
        size="s"
        iconType="play"
        isLoading={isStarting}
        isDisabled={!mayStart}
        hasAriaDisabled
        onClick={() => {
          if (mayStart) onStart?.();
        }}
      >
        {say.button}
        <EuiScreenReaderOnly>
          <span> {id}</span>
        </EuiScreenReaderOnly>
      </EuiButton>
    </EuiToolTip>
  );
}
