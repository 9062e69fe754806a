import {
  EuiButton,
  EuiButtonEmpty,
  EuiCallOut,
  EuiFlexGroup,
  EuiPageTemplate,
  EuiScreenReaderLive,
  EuiSpacer,
  EuiSteps,
  EuiText,
} from '@elastic/eui';
import type { EuiStepStatus } from '@elastic/eui';
import { DeleteButton } from '../actions/delete/delete-button.tsx';
import { detailsPage } from '../job-page.ts';
import { LinkButton } from '../buttons/link-button.tsx';
import { quoted } from '../shortened.ts';
import { useJobs } from '../use-jobs.ts';
import type { ChangeRun, ChangeStep, StepRecord, StepState } from '../change-run/change-run.ts';
import { changeSteps, phaseOf } from '../change-run/change-run.ts';
import type { JobChange } from './job-change.ts';
import { changeMessages as say } from './messages.ts';

interface ChangeProgressProps {
  run: ChangeRun;
  change: JobChange;
}

const looks: Record<StepState, EuiStepStatus> = {
  waiting: 'incomplete',
  running: 'loading',
  done: 'complete',
  skipped: 'disabled',
  failed: 'danger',
  undoing: 'loading',
  undone: 'incomplete',
  not_undone: 'danger',
  nothing_to_undo: 'incomplete',
};

/** Each step of a change and what came of it, and what can be done now. */
export function ChangeProgress({ run, change }: ChangeProgressProps) {
  const [oldJob, newJob] = [quoted(run.oldId), quoted(run.newId)];
  const isOver = phaseOf(run) === 'undone';
  const title = isOver ? say.undoneRunTitle : say.runTitle;
  const current = changeSteps.findLast((step) => run.steps[step].state !== 'waiting');
  return (
    <EuiPageTemplate panelled={false} restrictWidth={900} grow={false} offset={0}>
      <EuiPageTemplate.Header
        pageTitle={<span css={{ overflowWrap: 'anywhere' }}>{title(oldJob, newJob)}</span>}
        bottomBorder
        paddingSize="l"
      />
      <EuiPageTemplate.Section paddingSize="l" grow>
        <EuiScreenReaderLive>
          {current && say.announced(say.steps[current](oldJob, newJob), stateInWords(run, current))}
        </EuiScreenReaderLive>
        <EuiSteps
          headingElement="h2"
          titleSize="xs"
          steps={changeSteps.map((step) => {
            const { state, words } = run.steps[step];
            return {
              title: say.steps[step](oldJob, newJob),
              status: looks[state],
              children: (
                <EuiText size="s" component="div" css={{ overflowWrap: 'anywhere' }}>
                  <strong>{stateInWords(run, step)}</strong>
                  {step === 'stop' && state === 'running' && <div>{say.stopping}</div>}
                  {words.map((sentence) => (
                    <div key={sentence}>{sentence}</div>
                  ))}
                </EuiText>
              ),
            };
          })}
        />
        <WhatNow run={run} change={change} />
      </EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}

function stateInWords(run: ChangeRun, step: ChangeStep): string {
  const { state, effect } = run.steps[step];
  if (state === 'waiting' && phaseOf(run) === 'undone') return say.notDone;
  const wasNotCreated = step === 'create' && state === 'nothing_to_undo' && effect === 'nothing';
  return wasNotCreated ? say.notCreated : say.states[state];
}

/** What the next try has to know of the name; undefined where the new job was never there. */
function nameAfterwards({ state, effect }: StepRecord): string | undefined {
  if (state !== 'undone') return undefined;
  return effect === 'done' ? say.nameIsUsedUp : say.nameMayBeUsedUp;
}

function WhatNow({ run, change }: ChangeProgressProps) {
  switch (phaseOf(run)) {
    case 'running':
      return run.steps.stop.state === 'running' || run.steps.start.state === 'undoing' ? (
        <EuiButtonEmpty
          onClick={() => {
            change.stopWaiting();
          }}
        >
          {say.stopWaiting}
        </EuiButtonEmpty>
      ) : null;
    case 'waiting':
    case 'failed':
      return <Failed run={run} change={change} />;
    case 'done':
      return <Done run={run} />;
    case 'undone': {
      const name = nameAfterwards(run.steps.create);
      return (
        <>
          <EuiCallOut
            announceOnMount
            color="primary"
            iconType="info"
            title={say.undoneTitle}
            {...(name !== undefined && { text: <p>{name}</p> })}
          />
          <EuiSpacer size="m" />
          <EuiFlexGroup gutterSize="m" responsive={false} wrap>
            <EuiButton
              onClick={() => {
                change.forget();
              }}
            >
              {say.backToForm}
            </EuiButton>
            <LinkButton to={detailsPage(run.oldId)}>{say.showOld}</LinkButton>
            <LinkButton to="/">{say.toList}</LinkButton>
          </EuiFlexGroup>
        </>
      );
    }
    case 'undo_failed':
      return (
        <>
          <EuiCallOut
            announceOnMount
            color="danger"
            iconType="warning"
            title={say.undoFailedTitle}
            text={<p>{say.undoGoesOn}</p>}
          />
          <EuiSpacer size="m" />
          <EuiFlexGroup gutterSize="m" responsive={false} wrap>
            <EuiButton
              fill
              onClick={() => {
                change.undo();
              }}
            >
              {say.undo}
            </EuiButton>
            <EuiButtonEmpty
              onClick={() => {
                change.forget();
              }}
            >
              {say.putAway}
            </EuiButtonEmpty>
            <LinkButton to="/">{say.toList}</LinkButton>
          </EuiFlexGroup>
        </>
      );
  }
}

function Failed({ run, change }: ChangeProgressProps) {
  return (
    <>
      <EuiCallOut
        announceOnMount
        color="danger"
        iconType="warning"
        title={say.failedTitle}
        text={
          <>
            <p>{say.pauseIsHarmless}</p>
            <p>{say.undoHelp(run.steps.create, run.wasRunning)}</p>
          </>
        }
      />
      <EuiSpacer size="m" />
      <EuiFlexGroup gutterSize="m" responsive={false} wrap>
        <EuiButton
          fill
          onClick={() => {
            change.tryAgain();
          }}
        >
          {say.tryAgain}
        </EuiButton>
        <EuiButton
          color="warning"
          onClick={() => {
            change.undo();
          }}
        >
          {say.undo}
        </EuiButton>
      </EuiFlexGroup>
    </>
  );
}

function Done({ run }: { run: ChangeRun }) {
  const { data } = useJobs();
  const old = data?.find((one) => one.kind === 'job' && one.job.config.id === run.oldId);
  return (
    <>
      <EuiCallOut
        announceOnMount
        color="success"
        iconType="check"
        title={say.doneTitle}
        {...(old && {
          text: (
            <>
              <p>{say.deleteOffer(quoted(run.oldId))}</p>
              <p>{say.deleteLater}</p>
            </>
          ),
        })}
      />
      <EuiSpacer size="m" />
      <EuiFlexGroup gutterSize="m" responsive={false} wrap alignItems="center">
        <LinkButton size="s" to={detailsPage(run.newId)} display="fill">
          {say.showJob}
        </LinkButton>
        {old?.kind === 'job' && (
          <DeleteButton
            id={run.oldId}
            jobState={old.job.status.job_state}
            display="button"
            label={say.deleteOld}
          />
        )}
        <LinkButton size="s" to="/">
          {say.toList}
        </LinkButton>
      </EuiFlexGroup>
    </>
  );
}
