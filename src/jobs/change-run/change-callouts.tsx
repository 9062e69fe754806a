import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { jobPage } from '../job-page.ts';
import { useLink } from '../navigation/use-link.ts';
import { quoted } from '../shortened.ts';
import type { ChangeRun, StepState } from './change-run.ts';
import { changeSteps } from './change-run.ts';
import { unfinishedChange } from './change-store.ts';
import { changeRunMessages as say } from './messages.ts';
import { whyUnfinished } from './why-unfinished.ts';

interface ChangeCalloutsProps {
  /** The jobs of which this tab keeps a change. */
  kept: readonly string[];
  job: string | undefined;
}

/** Each change that is not finished, of the one job where there is one. */
export function ChangeCallouts({ kept, job }: ChangeCalloutsProps) {
  return kept
    .map(unfinishedChange)
    .filter((run) => run !== null)
    .filter(({ oldId, newId }) => job === undefined || job === oldId || job === newId)
    .map((run) => <ChangeCallout key={run.oldId} run={run} isAnnounced={job === undefined} />);
}

/** The details are read out as they are opened; into the list it may come at any time. */
function ChangeCallout({ run, isAnnounced }: { run: ChangeRun; isAnnounced: boolean }) {
  const link = useLink(jobPage('/change', { job: run.oldId }));
  const { state } = run.steps.stop;
  const wasStopped = run.wasRunning && ['done', 'undoing', 'not_undone'].includes(state);
  const isUndoing = changeSteps.some((step) => isUndo(run.steps[step].state));
  return (
    <>
      <EuiCallOut
        announceOnMount={isAnnounced}
        size="s"
        color="warning"
        iconType="warning"
        title={say.unfinished(quoted(run.oldId), quoted(run.newId), whyUnfinished(run))}
        {...(wasStopped && { text: <p>{say.wasStopped}</p> })}
        actionProps={{ primary: { children: isUndoing ? say.goOnUndoing : say.goOn, ...link } }}
        css={{ overflowWrap: 'anywhere' }}
      />
      <EuiSpacer size="m" />
    </>
  );
}

function isUndo(state: StepState): boolean {
  return state === 'undoing' || state === 'undone' || state === 'not_undone';
}
