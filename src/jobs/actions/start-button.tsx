import { EuiButton, EuiScreenReaderOnly, EuiToolTip } from '@elastic/eui';
import { canStart } from '../../rollup/job-state.ts';
import { startMessages as say } from './start-messages.ts';
import { useStartJob } from './use-start-job.ts';

/** Starts the job; disabled with its reason, and still focusable, where its state forbids that. */
export function StartButton({ id, jobState }: { id: string; jobState: string }) {
  const { start, isStarting } = useStartJob(id);
  const verdict = canStart(jobState);
  const mayStart = verdict === true && !isStarting;
  return (
    // Around the button at all times: taking it away would remount the button and lose the focus.
    <EuiToolTip content={verdict === true ? undefined : say.obstacle[verdict]} position="left">
      <EuiButton
        size="s"
        iconType="play"
        isLoading={isStarting}
        isDisabled={!mayStart}
        hasAriaDisabled
        onClick={() => {
          if (mayStart) start();
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

/** In place of the button where not even the job's state can be read. */
export function NoStart({ id }: { id: string | null }) {
  return (
    <EuiToolTip content={say.malformed} position="left">
      <EuiButton size="s" iconType="play" isDisabled hasAriaDisabled>
        {say.button}
        <EuiScreenReaderOnly>
          <span> {id}</span>
        </EuiScreenReaderOnly>
      </EuiButton>
    </EuiToolTip>
  );
}
